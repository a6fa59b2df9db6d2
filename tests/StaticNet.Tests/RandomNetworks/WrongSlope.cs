using System.Numerics;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>A mistake as a compiler makes one: the gradient of one weight is off by a factor, in every network with a certain activation and in no other.</summary>
/// <param name="activation">The activation of the layer that has the weight.</param>
/// <param name="factor">What ∂J/∂θ of the largest slope of that layer is multiplied by.</param>
internal sealed class WrongSlope(Activation? activation, double factor) : IPlantedFault
{
    public INetwork<T> Plant<T>(INetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkTopology topology = network.Topology;
        int layer = activation is { } only ? topology.Layers.ToList().FindIndex(l => l.Activation == only) : 0;
        if (layer < 0)
            return network;
        return activation is null ? new Network<T>(network, 0, topology.ParameterCount, factor) : new Network<T>(network, topology.LayerOffset(layer), topology.LayerOffset(layer + 1), factor);
    }

    private sealed class Network<T>(INetwork<T> network, int first, int end, double factor) : INetwork<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public NetworkTopology Topology => network.Topology;

        public int InputSize => network.InputSize;

        public int OutputSize => network.OutputSize;

        public int ParameterCount => network.ParameterCount;

        public Span<T> Parameters => network.Parameters;

        public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs) => network.Forward(inputs, outputs);

        public T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => network.Loss(inputs, targets);

        public T MeanLoss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => network.MeanLoss(inputs, targets);

        public T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient) => Spoil(network.Backward(inputs, targets, gradient), gradient);

        public T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, DropoutKey key) => network.Loss(inputs, targets, key);

        public T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, DropoutKey key) => Spoil(network.Backward(inputs, targets, gradient, key), gradient);

        public T Penalty() => network.Penalty();

        public T Accumulate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum) => network.Accumulate(inputs, targets, gradientSum);

        public T Accumulate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum, DropoutKey key, int firstSample) =>
            network.Accumulate(inputs, targets, gradientSum, key, firstSample);

        public T ApplyMeanAndPenalty(T lossSum, int samples, Span<T> gradientSum) => network.ApplyMeanAndPenalty(lossSum, samples, gradientSum);

        private T Spoil(T loss, Span<T> gradient)
        {
            int worst = first;
            for (int p = first; p < end; p++)
            {
                if (T.Abs(gradient[p]) > T.Abs(gradient[worst]))
                    worst = p;
            }

            gradient[worst] *= T.CreateTruncating(factor);
            return loss;
        }
    }
}
