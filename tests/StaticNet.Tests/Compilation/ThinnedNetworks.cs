namespace StaticNet.Tests.Compilation;

/// <summary>Networks with dropout of every shape of code: straight lines, units in lanes, loops, blocks of samples; in both number types.</summary>
internal static class ThinnedNetworks
{
    /// <summary>The p of the twins, which are compiled with it.</summary>
    public const double OtherProbability = 0.3;

    private static readonly (string Name, int Inputs, LayerSpec[] Layers, LossFunction Loss)[] Shapes =
    [
        ("Small", 3, [new(4, Activation.Tanh, Dropout: 0.25), new(2, Activation.Sigmoid, Dropout: 0.5)], LossFunction.SquaredError),
        ("Middle", 9, [new(20, Activation.Sigmoid), new(17, Activation.Tanh, Dropout: 0.4), new(3, Activation.Softmax, Dropout: 0.5)], LossFunction.SquaredError),
        ("Wide", 20, [new(34, Activation.Tanh, Dropout: 0.1), new(40, Activation.Sigmoid, Dropout: 0.6), new(5)], LossFunction.SquaredError),
    ];

    // Unrolled code of the others is long to compile, and has the statements of the small one.
    public static IReadOnlyList<NetworkTopology> Topologies { get; } =
    [
        .. Compilation.Topologies.Schedules.Select(schedule => Of(Shapes[0], Precision.Single, schedule)),
        Of(Shapes[0], Precision.Double, Schedule.Auto), Of(Shapes[0], Precision.Double, Schedule.Tiled),
        Of(Shapes[1], Precision.Single, Schedule.Auto), Of(Shapes[1], Precision.Double, Schedule.Tiled),
        Of(Shapes[2], Precision.Double, Schedule.Auto),
    ];

    /// <summary>Those that have a twin with another p, of both number types.</summary>
    public static IReadOnlyList<NetworkTopology> WithTwins { get; } = [Topologies[5], Topologies[6]];

    private static readonly Lazy<InMemoryBuild> LazyBuild = new(() => InMemoryBuild.Of([.. Topologies, .. WithTwins.Select(WithOther)]));

    public static InMemoryBuild Build => LazyBuild.Value;

    /// <summary>The same with another p in every layer that has one.</summary>
    public static NetworkTopology WithOther(NetworkTopology topology) => topology with
    {
        Name = topology.Name + "Other",
        Layers = new(topology.Layers.Select(layer => layer.Dropout > 0 ? layer with { Dropout = OtherProbability } : layer)),
    };

    private static NetworkTopology Of((string Name, int Inputs, LayerSpec[] Layers, LossFunction Loss) shape, Precision precision, Schedule schedule) =>
        new($"Thinned{shape.Name}{precision}{schedule}", shape.Inputs, new(shape.Layers), shape.Loss, precision, schedule);
}
