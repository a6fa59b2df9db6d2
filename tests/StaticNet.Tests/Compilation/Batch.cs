using System.Numerics;
using StaticNet.Reference;
using StaticNet.Reference.Activations;
using StaticNet.Reference.Losses;

namespace StaticNet.Tests.Compilation;

/// <summary>Rows of inputs and targets for a network, none of them near a kink.</summary>
internal sealed record Batch<T>(T[] Inputs, T[] Targets, int Samples)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double FromKinks = 1e-3;
    private const int Attempts = 1000;

    /// <summary>Draws rows, one after the other: a row that puts a unit or the loss within 1e-3 of a kink is drawn again.</summary>
    public static Batch<T> Draw(INetwork<T> network, int samples, int seed)
    {
        NetworkTopology topology = network.Topology;
        var reference = new ReferenceNetwork(topology, Array.ConvertAll(network.Parameters.ToArray(), double.CreateChecked));
        var random = new Random(seed);
        var inputs = new List<T>();
        var targets = new List<T>();
        for (int s = 0; s < samples; s++)
        {
            T[] row = Row(topology.InputSize, random);
            double[] target = Target(topology, random);
            for (int attempt = 0; IsNearKink(reference.Trace(Array.ConvertAll(row, double.CreateChecked)), target, topology); attempt++)
            {
                if (attempt == Attempts)
                    throw new InvalidOperationException($"Every row is near a kink of\n{TopologySource.Of(topology)}");
                row = Row(topology.InputSize, random);
                target = Target(topology, random);
            }

            inputs.AddRange(row);
            targets.AddRange(target.Select(T.CreateTruncating));
        }

        return new([.. inputs], [.. targets], samples);
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

    private static T[] Row(int size, Random random) =>
        [.. Enumerable.Range(0, size).Select(_ => T.CreateTruncating((2 * random.NextDouble()) - 1))];

    private static double[] Target(NetworkTopology topology, Random random)
    {
        double[] y = [.. Enumerable.Range(0, topology.OutputSize).Select(_ => random.NextDouble())];
        switch (topology.Loss.Function)
        {
            case LossFunction.BinaryCrossEntropy:
                return random.Next(4) == 0 ? y : [.. y.Select(v => Math.Round(v))];
            case LossFunction.CategoricalCrossEntropy when random.Next(4) == 0:
                return [.. y.Select(v => v / y.Sum())];
            case LossFunction.CategoricalCrossEntropy:
                int one = random.Next(y.Length);
                return [.. y.Select((_, k) => k == one ? 1.0 : 0)];
            case LossFunction.KullbackLeibler when random.Next(4) == 0:
                int certain = random.Next(y.Length);
                return [.. y.Select((_, k) => k == certain ? 1.0 : 0)];
            case LossFunction.KullbackLeibler:
                return [.. y.Select(v => v / y.Sum())];
            case LossFunction.Hinge or LossFunction.SquaredHinge:
                return [.. y.Select(v => v < 0.5 ? -1.0 : 1)];
            case LossFunction.Poisson:
                return [.. y.Select(v => Math.Floor(4 * v))];
            default:
                // In [1, 2], mostly above the outputs: where a and y nearly agree, a − y keeps few of a float's digits, and the error relative
                // to it grows with no fault of the program. With targets in [0, 1] one of 287 float networks is off by 2.7e-6.
                return [.. y.Select(v => v + 1)];
        }
    }

    private static bool IsNearKink(ReferenceTrace trace, double[] target, NetworkTopology topology)
    {
        ReferenceLoss loss = ReferenceLosses.Of(topology);
        for (int k = 0; k < target.Length; k++)
        {
            if (loss.Piece(trace.Outputs[k] - FromKinks, target[k]) != loss.Piece(trace.Outputs[k] + FromKinks, target[k]))
                return true;
        }

        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            ReferenceActivation activation = ReferenceActivations.Of(topology.Layers[layer]);
            foreach (double z in trace.Z(layer))
            {
                if (activation.Piece(z - FromKinks) != activation.Piece(z + FromKinks))
                    return true;
            }
        }

        return false;
    }
}
