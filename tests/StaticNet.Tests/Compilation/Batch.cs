using System.Numerics;
using StaticNet.Reference;

namespace StaticNet.Tests.Compilation;

/// <summary>Rows of inputs and targets for a network, none of them near a kink.</summary>
internal sealed record Batch<T>(T[] Inputs, T[] Targets, int Samples)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Attempts = 1000;

    /// <summary>Draws rows, one after the other: a row that puts a unit or the loss near a kink is drawn again.</summary>
    /// <param name="network">The network, with its parameters.</param>
    /// <param name="samples">m.</param>
    /// <param name="seed">Of the rows.</param>
    /// <param name="key">The kinks of the network that this key thins are avoided too.</param>
    public static Batch<T> Draw(INetwork<T> network, int samples, int seed, DropoutKey? key = null) =>
        TryDraw(network, samples, seed, TargetRow.Above, key, Attempts) ?? throw new InvalidOperationException($"Every row is near a kink of\n{TopologySource.Of(network.Topology)}");

    /// <summary>The same, or null when so many attempts at a row were in vain.</summary>
    public static Batch<T>? TryDraw(INetwork<T> network, int samples, int seed, TargetRow targets, DropoutKey? key, int attempts)
    {
        NetworkTopology topology = network.Topology;
        var reference = new ReferenceNetwork(topology, Doubles(network.Parameters));
        var kinks = new Kinks(topology);
        var random = new Random(seed);
        var inputs = new List<T>();
        var drawnTargets = new List<T>();
        for (int s = 0; s < samples; s++)
        {
            double[] masks = key is { } drawn ? ReferenceDropout.Masks(topology, drawn, s) : [];
            T[] row, target;
            int attempt = 0;
            do
            {
                if (attempt++ == attempts)
                    return null;
                row = [.. Enumerable.Range(0, topology.InputSize).Select(_ => T.CreateTruncating((2 * random.NextDouble()) - 1))];
                target = [.. targets.Draw(topology, random).Select(T.CreateTruncating)];
            }
            while (kinks.AreNear(reference.Trace(Doubles(row)), Doubles(target)) || (masks.Length > 0 && kinks.AreNear(reference.Trace(Doubles(row), masks), Doubles(target))));

            inputs.AddRange(row);
            drawnTargets.AddRange(target);
        }

        return new([.. inputs], [.. drawnTargets], samples);
    }

    /// <summary>Moves the biases away from 0, where they start.</summary>
    public static void DrawBiases(INetwork<T> network, int seed)
    {
        var random = new Random(seed);
        for (int layer = 0; layer < network.Topology.Layers.Count; layer++)
        {
            for (int unit = 0; unit < network.Topology.Layers[layer].Units; unit++)
                network.Parameters[network.Topology.BiasIndex(layer, unit)] = T.CreateTruncating(random.NextDouble() - 0.4);
        }
    }

    private static double[] Doubles(ReadOnlySpan<T> numbers) => Array.ConvertAll(numbers.ToArray(), double.CreateChecked);
}
