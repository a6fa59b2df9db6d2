using System.Numerics;

namespace StaticNet.Training;

/// <summary>Applies an update to all parameters of a network, and spares its biases the decay: as PyTorch does with two groups of parameters.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TUpdate">The method.</typeparam>
internal sealed class SparingRun<T, TUpdate>(Optimizer optimizer, NetworkTopology topology, TUpdate update) : ElementwiseRun<T, TUpdate>(optimizer, topology.ParameterCount, update)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TUpdate : struct, IDecayingUpdate<T, TUpdate>
{
    private readonly (int Weights, int Biases)[] _layers = [.. topology.Layers.Select((layer, index) => (topology.FanIn(index) * layer.Units, layer.Units))];

    protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        TUpdate decaying = Begin(), sparing = decaying.WithoutDecay();
        int first = 0;
        foreach ((int weights, int biases) in _layers)
        {
            Apply(decaying, parameters.Slice(first, weights), gradient.Slice(first, weights), first);
            first += weights;
            Apply(sparing, parameters.Slice(first, biases), gradient.Slice(first, biases), first);
            first += biases;
        }
    }
}
