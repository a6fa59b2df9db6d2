using StaticNet.Symbolics.Functions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Networks that the tests go through; a new activation or loss joins by itself.</summary>
internal static class Networks
{
    public static NetworkTopology ReLUSigmoidSquared { get; } = Of("Net3221", 3, LossFunction.SquaredError, Layer(2, Activation.ReLU), Layer(2, Activation.Sigmoid), Layer(1, Activation.Sigmoid));

    public static NetworkTopology ReLUSigmoidBinary { get; } = ReLUSigmoidSquared with { Loss = LossFunction.BinaryCrossEntropy };

    public static NetworkTopology TanhSigmoidBinary { get; } = Of("Net212", 2, LossFunction.BinaryCrossEntropy, Layer(1, Activation.Tanh), Layer(2, Activation.Sigmoid));

    public static NetworkTopology SigmoidSigmoidSquared { get; } = Of("Net222", 2, LossFunction.SquaredError, Layer(2, Activation.Sigmoid), Layer(2, Activation.Sigmoid));

    public static NetworkTopology PenalisedSoftmax { get; } = Of(
        "Net233",
        2,
        LossFunction.CategoricalCrossEntropy,
        new LayerSpec(3, Activation.LeakyReLU, 0.1, new Penalty(L1: 0.01, L2: 0.001)),
        new LayerSpec(3, Activation.Softmax, Penalty: new Penalty(L1: 0.01, L2: 0.001)));

    public static NetworkTopology Wide { get; } = Of("Net12112", 12, LossFunction.BinaryCrossEntropy, Layer(11, Activation.ReLU), Layer(2, Activation.Sigmoid));

    public static NetworkTopology Large { get; } = Of("Net78412810", 784, LossFunction.CategoricalCrossEntropy, Layer(128, Activation.ReLU), Layer(10, Activation.Softmax));

    /// <summary>Every output activation with every loss it may have, behind two hidden activations that take turns; then depths and penalties.</summary>
    public static IReadOnlyList<NetworkTopology> Small { get; } =
    [
        .. from end in Ends.Index()
           from turn in Enumerable.Range(0, 2)
           let hidden = Hidden[((2 * end.Index) + turn) % Hidden.Length]
           select Pair(hidden, end.Item.Output, end.Item.Loss),
        Of("Huber", 2, new LossSpec(LossFunction.Huber, Delta: 0.4), Layer(3, Activation.Tanh), Layer(2, Activation.Identity)),
        Of("Smoothed", 2, new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.1), Layer(3, Activation.Tanh), Layer(3, Activation.Softmax)),
        Of("Weighted", 2, new LossSpec(LossFunction.CategoricalCrossEntropy, ClassWeights: new([1, 2.5, 0.25])), Layer(2, Activation.Tanh), Layer(3, Activation.Softmax)),
        Of("SmoothedAndWeighted", 2, new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.2, ClassWeights: new([1, 0, 3])), Layer(2, Activation.Tanh), Layer(3, Activation.Softmax)),
        Of("PositiveWeighted", 2, new LossSpec(LossFunction.BinaryCrossEntropy, PositiveWeight: 3), Layer(3, Activation.Tanh), Layer(2, Activation.Sigmoid)),
        Of("SmoothedBinary", 2, new LossSpec(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.1), Layer(3, Activation.Tanh), Layer(2, Activation.Sigmoid)),
        Of("SmoothedAndPositiveWeighted", 2, new LossSpec(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.2, PositiveWeight: 0.5), Layer(3, Activation.Tanh), Layer(2, Activation.Sigmoid)),
        ReLUSigmoidSquared, ReLUSigmoidBinary, TanhSigmoidBinary, SigmoidSigmoidSquared, PenalisedSoftmax,
        Of("OneOutput", 1, LossFunction.MeanSquaredError, Layer(1, Activation.Tanh)),
        Of("EqualWidths", 2, LossFunction.MeanSquaredError, Layer(2, Activation.Tanh), Layer(2, Activation.Tanh), Layer(2, Activation.Softmax)),
        Of("HiddenSoftmax", 2, LossFunction.SquaredError, Layer(3, Activation.Softmax), Layer(2, Activation.Tanh)),
        Of("BiasesToo", 3, LossFunction.SquaredError, new LayerSpec(2, Activation.Tanh, Penalty: new Penalty(0.1, 0.2, Biases: true)), Layer(2, Activation.Identity)),
        Of("TwoPenalties", 2, LossFunction.BinaryCrossEntropy, new LayerSpec(2, Activation.ReLU, Penalty: new Penalty(L1: 0.1)), new LayerSpec(1, Activation.Sigmoid, Penalty: new Penalty(L2: 0.3, Biases: true))),
    ];

    /// <summary>Output activations and losses that go together.</summary>
    public static IReadOnlyList<(Activation Output, LossFunction Loss)> Ends =>
        [.. from loss in Enum.GetValues<LossFunction>() from output in Enum.GetValues<Activation>() where IsMeant(output, loss) select (output, loss)];

    public static Activation[] Hidden => [.. Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax)];

    public static TheoryData<string> SmallNames { get; } = [.. Small.Select(topology => topology.Name).Distinct()];

    /// <summary>For what takes long: a third of them, with every activation of a hidden layer and of an output, every loss with its parameters and every penalty.</summary>
    public static TheoryData<string> SharedNames { get; } = [.. Share.Covering(Small, 3, Kinds).Select(topology => topology.Name).Distinct()];

    private static IEnumerable<object> Kinds(NetworkTopology topology) =>
    [
        .. topology.Layers.Select((layer, place) => (place == topology.Layers.Count - 1, layer.Activation)),
        .. topology.Layers.Select(layer => layer.Penalty),
        topology.Loss,
    ];

    public static NetworkTopology Named(string name) => Small.First(topology => topology.Name == name);

    public static NetworkTopology Of(string name, int inputs, LossSpec loss, params LayerSpec[] layers) => new(name, inputs, new(layers), loss);

    /// <summary>A hidden activation behind an output with its loss.</summary>
    public static NetworkTopology Pair(Activation hidden, Activation output, LossFunction loss) =>
        Of($"{hidden}{output}{loss}", 2, loss, new LayerSpec(3, hidden, ActivationRule.Of(hidden).DefaultAlpha is null ? null : 0.2), Layer(2, output));

    public static LayerSpec Layer(int units, Activation activation) => new(units, activation);

    private static bool IsMeant(Activation output, LossFunction loss) => loss switch
    {
        LossFunction.BinaryCrossEntropy => output == Activation.Sigmoid,
        LossFunction.CategoricalCrossEntropy => output == Activation.Softmax,
        LossFunction.Poisson or LossFunction.KullbackLeibler => output is Activation.Sigmoid or Activation.Softmax or Activation.Exponential or Activation.Softplus,
        _ => true,
    };
}
