namespace StaticNet.Tests.Compilation;

/// <summary>The topologies that are compiled: every legal combination, and those at the edges of a schedule; random ones are drawn elsewhere.</summary>
internal static class Topologies
{
    public static readonly Schedule[] Schedules = [Schedule.Auto, Schedule.Unrolled, Schedule.Lanes, Schedule.Tiled];

    private static readonly Activation[] Hidden = [.. Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax)];

    // Up to 8 terms a sum is one expression, 9 are statements, 33 are two uneven segments.
    private static readonly (int Inputs, int Units, int Outputs)[] Shapes = [(3, 4, 2), (2, 9, 3), (33, 2, 3), (2, 5, 9), (1, 2, 3)];

    /// <summary>Output activations and losses that go together.</summary>
    public static IEnumerable<(Activation Output, LossFunction Loss)> Ends =>
    [
        .. from loss in Enum.GetValues<LossFunction>()
           from output in Enum.GetValues<Activation>()
           where IsMeant(output, loss)
           select (output, loss),
    ];

    private static readonly LossSpec[] WithParameters =
    [
        new(LossFunction.Huber, Delta: 0.3),
        new(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.1),
        new(LossFunction.CategoricalCrossEntropy, ClassWeights: new([1, 0, 2.5])),
        new(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.2, ClassWeights: new([0.5, 1, 2])),
        new(LossFunction.BinaryCrossEntropy, PositiveWeight: 3),
        new(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.1),
        new(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.2, PositiveWeight: 0.4),
    ];

    /// <summary>
    /// Every output × loss, precisions and schedules in turn; every activation, and every loss with parameters, in every schedule. Random networks mix the rest. CI takes half of them,
    /// each in its schedules, in which every activation, hidden and last, every loss and either precision occur: to compile their kernels is most of what the tests cost.
    /// </summary>
    public static IReadOnlyList<NetworkTopology> Combinations { get; } =
        [.. Share.Covering([.. Every.GroupBy(t => t.Name[..^t.Schedule.ToString().Length])], 2, same => Kinds(same.First())).SelectMany(same => same)];

    private static IEnumerable<NetworkTopology> Every =>
    [
        .. from end in Ends.Index()
           let hidden = Hidden[end.Index % Hidden.Length]
           let precision = (Precision)((end.Index + (int)end.Item.Loss) % 2)
           let shape = Shapes[end.Index % Shapes.Length]
           let schedule = Schedules[end.Index / 2 % Schedules.Length]
           select new NetworkTopology(
               $"{hidden}{end.Item.Output}{end.Item.Loss}{precision}{schedule}",
               shape.Inputs,
               new([new LayerSpec(shape.Units, hidden), new LayerSpec(shape.Outputs, end.Item.Output)]),
               end.Item.Loss,
               precision,
               schedule),
        .. from hidden in Hidden.Index()
           let precision = (Precision)(hidden.Index % 2)
           let shape = Shapes[hidden.Index % Shapes.Length]
           from schedule in Schedules
           select new NetworkTopology(
               $"{hidden.Item}{hidden.Item}{precision}{schedule}",
               shape.Inputs,
               new([new LayerSpec(shape.Units, hidden.Item), new LayerSpec(shape.Outputs, hidden.Item)]),
               LossFunction.SquaredError,
               precision,
               schedule),
        .. from loss in WithParameters.Index()
           let precision = (Precision)(loss.Index % 2)
           from schedule in Schedules
           select new NetworkTopology(
               $"Parameters{loss.Index}{precision}{schedule}",
               4,
               new([new LayerSpec(5, Activation.Tanh), new LayerSpec(3, OutputOf(loss.Item.Function))]),
               loss.Item,
               precision,
               schedule),
    ];

    /// <summary>Sums and maxima around the lengths where they are cut into pieces and into 1, 2 and 4 segments, in every schedule.</summary>
    public static IReadOnlyList<NetworkTopology> Edges { get; } =
    [
        .. from n in Share.Of<int[]>([7, 8, 9, 31, 32, 33, 127, 128, 129, 810], [7, 8, 9, 32, 33, 128, 810])
           from schedule in n < 800 ? Schedules : [Schedule.Unrolled, Schedule.Lanes, Schedule.Tiled]
           select new NetworkTopology(
               $"Edge{n}{schedule}",
               n,
               new([new LayerSpec(2, Activation.Tanh), new LayerSpec(n < 800 ? n : 3, Activation.Sigmoid), new LayerSpec(2, Activation.ReLU), new LayerSpec(n, Activation.Softmax)]),
               LossFunction.CategoricalCrossEntropy,
               n % 2 == 0 ? Precision.Single : Precision.Double,
               schedule),
        // More terms than lie in the first cache, for units that fill no whole number of tiles.
        .. from precision in Enum.GetValues<Precision>()
           from schedule in new[] { Schedule.Lanes, Schedule.Tiled }
           select new NetworkTopology(
               $"Wide{precision}{schedule}",
               300,
               new([new LayerSpec(13, Activation.Tanh), new LayerSpec(300, Activation.Softmax)]),
               LossFunction.CategoricalCrossEntropy,
               precision,
               schedule),
    ];

    private static IEnumerable<object> Kinds(NetworkTopology topology) =>
        [.. topology.Layers.Select((layer, number) => (object)(layer.Activation, number)), topology.Loss, topology.Precision];

    private static Activation OutputOf(LossFunction loss) => loss switch
    {
        LossFunction.Huber => Activation.Identity,
        LossFunction.BinaryCrossEntropy => Activation.Sigmoid,
        _ => Activation.Softmax,
    };

    private static bool IsMeant(Activation output, LossFunction loss) => loss switch
    {
        LossFunction.BinaryCrossEntropy => output == Activation.Sigmoid,
        LossFunction.CategoricalCrossEntropy => output == Activation.Softmax,
        LossFunction.Poisson or LossFunction.KullbackLeibler => output is Activation.Sigmoid or Activation.Softmax or Activation.Exponential or Activation.Softplus,
        _ => true,
    };
}
