using StaticNet.Compiler.Tests;

namespace StaticNet.C.Tests;

/// <summary>The networks that are compared: random ones, with penalties, weights and dropout on some, and those whose sums over samples take every way.</summary>
internal static class CNetworks
{
    private const int Random = 600;

    // CI takes a few, and small ones: an optimising compiler of C takes a second for each hundred parameters of straight-line code.
    private const int Every = 1000;
    private const int SmallParameters = 120;

    /// <summary>600 with STATICNET_LONG=1; in CI those with a loss or an activation that none before has, and the chosen ones.</summary>
    public static IReadOnlyList<DrawnNetwork> All()
    {
        // Deep ones first: each covers several functions.
        IEnumerable<DrawnNetwork> drawn = Enumerable.Range(0, Random).Select(RandomNetworks.Draw).Select(Varied).OrderByDescending(network => network.Topology.Layers.Count);
        return [.. Share.Covering([.. drawn.Where(network => Share.IsWhole || network.Topology.ParameterCount <= SmallParameters)], Every, Kinds), .. Chosen()];
    }

    /// <summary>One sample, a few, so many that C# takes them in lanes, and on some networks more than a shard and more than two.</summary>
    public static int[] Batches(DrawnNetwork network) => network.Samples % 3 == 0 ? [1, 3, 40, 300, 1030] : [1, 2, 17];

    private static IEnumerable<object> Kinds(DrawnNetwork network) =>
        [.. network.Topology.Layers.Select(layer => (object)layer.Activation), network.Topology.Loss.Function];

    private static DrawnNetwork Varied(DrawnNetwork network, int number)
    {
        NetworkTopology topology = network.Topology;
        LayerSpec Changed(LayerSpec layer, int n) => layer with
        {
            Penalty = (number % 5) switch { 0 => new(0.01, 0.1), 1 => new(0, 0.003 * (n + 1)), 2 => new(0.02, 0), 3 => new(0.001, 0.002, true), _ => Penalty.None },
            Dropout = number % 7 == 0 && n > 0 ? 0.25 : 0,
        };
        LossSpec loss = (topology.Loss.Function, number % 2) switch
        {
            (LossFunction.CategoricalCrossEntropy, 0) => topology.Loss with { ClassWeights = new([.. Enumerable.Range(1, topology.OutputSize).Select(k => 0.5 + (0.1 * k))]) },
            (LossFunction.CategoricalCrossEntropy, _) => topology.Loss with { LabelSmoothing = 0.1 },
            (LossFunction.BinaryCrossEntropy, 0) => topology.Loss with { PositiveWeight = 2.5 },
            (LossFunction.Huber, 0) => topology.Loss with { Delta = 0.3 },
            _ => topology.Loss,
        };
        return network with { Topology = topology with { Layers = new([.. topology.Layers.Select(Changed)]), Loss = loss } };
    }

    // Units that fill vectors, whose gradients C# sums sample after sample; step backs over more terms than a vector has lanes; a schedule without blocks.
    private static IEnumerable<DrawnNetwork> Chosen()
    {
        yield return Of("Turned", 12, Precision.Single, Schedule.Auto, (32, Activation.Tanh), (48, Activation.GELU), (3, Activation.Identity));
        yield return Of("TurnedDouble", 40, Precision.Double, Schedule.Auto, (16, Activation.SiLU), (21, Activation.ReLU), (2, Activation.Tanh));
        yield return Of("Unrolled", 3, Precision.Single, Schedule.Unrolled, (5, Activation.Sigmoid), (6, Activation.Mish), (2, Activation.Identity));
        yield return Of("Tiled", 3, Precision.Double, Schedule.Tiled, (5, Activation.ELU), (1, Activation.Identity));
        foreach (int inputs in (int[])[8, 11, 13, 17, 19])
            yield return Penalised($"Penalised{inputs}", inputs, Precision.Double, new(1e6, 3e6));
        yield return Penalised("PenalisedBiases", 9, Precision.Double, new(0, 1.7e7, Biases: true));
        yield return Penalised("PenalisedSingle", 18, Precision.Single, new(3e5, 1e5));
        yield return Of("Élan2_größer", 2, Precision.Single, Schedule.Auto, (1, Activation.Identity));
    }

    // Layers that begin at no multiple of eight parameters, with penalties beside which the loss is small: J has the bits of their sum, whose lanes are those of C#. What a class says of biases holds for all layers.
    private static DrawnNetwork Penalised(string name, int inputs, Precision precision, Penalty penalty)
    {
        DrawnNetwork network = Of(name, inputs, precision, Schedule.Auto, (1, Activation.Tanh), (17, Activation.Tanh), (5, Activation.Tanh), (2, Activation.Identity));
        return network with { Topology = network.Topology with { Layers = new(network.Topology.Layers.Select((layer, n) => layer with { Penalty = penalty.Biases ? penalty : penalty with { L2 = penalty.L2 * (n + 1) } })) } };
    }

    private static DrawnNetwork Of(string name, int inputs, Precision precision, Schedule schedule, params (int Units, Activation Activation)[] layers)
    {
        var topology = new NetworkTopology(name, inputs, new([.. layers.Select(layer => new LayerSpec(layer.Units, layer.Activation))]), LossFunction.SquaredError, precision, schedule);
        const int Samples = 3;
        var random = new Random(inputs);
        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
        return new(topology, Samples, Numbers(topology.ParameterCount), Numbers(Samples * inputs), Numbers(Samples * topology.OutputSize));
    }
}
