namespace StaticNet.Tests.Compilation;

/// <summary>Networks with dropout of every shape of code: straight lines, units in lanes, loops, blocks of samples; each in every schedule and both number types.</summary>
internal static class ThinnedNetworks
{
    /// <summary>The p of the twins that were compiled with another.</summary>
    public const double OtherProbability = 0.3;

    private static readonly (string Name, int Inputs, LayerSpec[] Layers, LossFunction Loss)[] Shapes =
    [
        ("Small", 3, [new(4, Activation.Tanh, Dropout: 0.25), new(2, Activation.Sigmoid, Dropout: 0.5)], LossFunction.SquaredError),
        ("Middle", 20, [new(24, Activation.Sigmoid), new(17, Activation.Tanh, Dropout: 0.4), new(3, Activation.Softmax, Dropout: 0.5)], LossFunction.SquaredError),
        ("Wide", 33, [new(70, Activation.Tanh, Dropout: 0.1), new(130, Activation.Sigmoid, Dropout: 0.6), new(5)], LossFunction.SquaredError),
    ];

    private static readonly Lazy<InMemoryBuild> LazyBuild = new(() => InMemoryBuild.Of(Topologies.SelectMany(topology => new[] { topology, WithOther(topology) })));

    public static InMemoryBuild Build => LazyBuild.Value;

    public static IReadOnlyList<NetworkTopology> Topologies { get; } =
    [
        .. from shape in Shapes
           from precision in Enum.GetValues<Precision>()
           from schedule in shape.Name == "Wide" ? [Schedule.Auto, Schedule.Lanes, Schedule.Tiled] : Compilation.Topologies.Schedules
           select new NetworkTopology($"Thinned{shape.Name}{precision}{schedule}", shape.Inputs, new(shape.Layers), shape.Loss, precision, schedule),
    ];

    /// <summary>The same with another p in every layer that has one.</summary>
    public static NetworkTopology WithOther(NetworkTopology topology) => topology with
    {
        Name = topology.Name + "Other",
        Layers = new(topology.Layers.Select(layer => layer.Dropout > 0 ? layer with { Dropout = OtherProbability } : layer)),
    };
}
