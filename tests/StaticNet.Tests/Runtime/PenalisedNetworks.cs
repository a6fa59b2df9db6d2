using StaticNet.Tests.Compilation;

namespace StaticNet.Tests.Runtime;

/// <summary>Networks with penalties of every kind: layers of less than a vector, of whole vectors and of some more.</summary>
internal static class PenalisedNetworks
{
    private static readonly (int Inputs, int Hidden, int Outputs)[] Shapes = [(2, 3, 1), (37, 19, 3), (8, 16, 8), (3, 5, 4)];

    // The last λ is less than any float.
    private static readonly Penalty[] Penalties =
    [
        new(L1: 0.01), new(L2: 0.3), new(L1: 0.125, L2: 2), new(L1: 1, L2: 1e-3, Biases: true), new(L1: 0.7, Biases: true), new(L2: 0.5, Biases: true), new(L2: 1e-320),
    ];

    /// <summary>One penalty for the whole class.</summary>
    public static IReadOnlyList<NetworkTopology> Uniform { get; } =
    [
        .. from precision in Enum.GetValues<Precision>()
           from penalty in Penalties.Index()
           where precision == Precision.Double || penalty.Item.L2 != 1e-320
           select Of($"Penalised{precision}{penalty.Index}", Shapes[penalty.Index % Shapes.Length], precision, penalty.Item, penalty.Item),
    ];

    /// <summary>A layer's own beside the class's.</summary>
    public static IReadOnlyList<NetworkTopology> Layered { get; } =
    [
        .. from precision in Enum.GetValues<Precision>()
           from layers in new[] { (new Penalty(L1: 0.25, L2: 0.5), Penalty.None), (new Penalty(L2: 0.125), new Penalty(L1: 0.5, L2: 0.125)), (Penalty.None, new Penalty(L1: 0.0625)) }.Index()
           select Of($"Layered{precision}{layers.Index}", Shapes[layers.Index], precision, layers.Item.Item1, layers.Item.Item2),
    ];

    private static readonly Lazy<InMemoryBuild> LazyBuild = new(() => InMemoryBuild.Of(Uniform.Concat(Layered)));

    public static InMemoryBuild Build => LazyBuild.Value;

    /// <summary>The same with another penalty.</summary>
    public static NetworkTopology With(NetworkTopology topology, Penalty penalty) =>
        topology with { Layers = new(topology.Layers.Select(layer => layer with { Penalty = penalty })) };

    // Loops: least to compile, and the penalty is written in one way for all schedules.
    private static NetworkTopology Of(string name, (int Inputs, int Hidden, int Outputs) shape, Precision precision, Penalty hidden, Penalty output) => new(
        name, shape.Inputs, new([new LayerSpec(shape.Hidden, Activation.Tanh, Penalty: hidden), new LayerSpec(shape.Outputs, Activation.Sigmoid, Penalty: output)]), LossFunction.SquaredError, precision, Schedule.Tiled);
}
