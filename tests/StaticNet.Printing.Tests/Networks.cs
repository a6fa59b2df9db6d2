using Xunit;

namespace StaticNet.Printing.Tests;

/// <summary>Networks that are printed in every form: each activation and loss that exists, penalties, depth, and one too large to write out.</summary>
internal static class Networks
{
    public static NetworkTopology TanhSigmoid { get; } = Of("Net212", 2, LossFunction.BinaryCrossEntropy, Layer(1, Activation.Tanh), Layer(2, Activation.Sigmoid));

    public static NetworkTopology Large { get; } = Of("Net78412810", 784, LossFunction.CategoricalCrossEntropy, Layer(128, Activation.ReLU), Layer(10, Activation.Softmax));

    public static IReadOnlyList<NetworkTopology> All { get; } =
    [
        TanhSigmoid,
        Large,
        Of("Net3221", 3, LossFunction.SquaredError, Layer(2, Activation.ReLU), Layer(2, Activation.Sigmoid), Layer(1, Activation.Sigmoid)),
        Of("Net483", 4, LossFunction.CategoricalCrossEntropy, Layer(8, Activation.Tanh), Layer(3, Activation.Softmax)),
        Of("Net12112", 12, LossFunction.BinaryCrossEntropy, Layer(11, Activation.ReLU), Layer(2, Activation.Sigmoid)),
        Of("Net1", 1, LossFunction.MeanSquaredError, Layer(1, Activation.Identity)),
        Of("NinePaths", 2, LossFunction.SquaredError, new LayerSpec(3, Activation.LeakyReLU, 0.2, new Penalty(0.1, 0.2, Biases: true)), new LayerSpec(3, Activation.Softmax, Penalty: new Penalty(L2: 0.3)), Layer(3, Activation.Tanh)),
        Of("Dropout", 2, LossFunction.BinaryCrossEntropy, new LayerSpec(3, Activation.Tanh, Dropout: 0.2), new LayerSpec(2, Activation.Sigmoid, Penalty: new Penalty(L2: 0.1), Dropout: 0.5)),
        .. Enum.GetValues<Activation>().Select(activation => Of("With" + activation, 2, LossFunction.MeanSquaredError, Layer(2, Activation.Tanh), Layer(3, activation))),
        .. Enum.GetValues<LossFunction>().Select(loss => Of("With" + loss, 2, loss, Layer(2, Activation.Tanh), Layer(2, loss == LossFunction.CategoricalCrossEntropy ? Activation.Softmax : Activation.Sigmoid))),
        Of("DropoutAndPenalties", 2, LossFunction.Hinge, new LayerSpec(2, Activation.Tanh, Penalty: new Penalty(L1: 0.03, L2: 0.05 + 0.01), Dropout: 0.2), new LayerSpec(2, Activation.Tanh, Penalty: new Penalty(L2: 0.1), Dropout: 0.25)),
        Of("SmoothPenalisedSELU", 3, LossFunction.SquaredError, new LayerSpec(3, Activation.SELU, Penalty: new Penalty(L2: 1e-7, Biases: true)), Layer(1, Activation.Identity)),
        Of("Deep", 2, LossFunction.BinaryCrossEntropy, [.. Enumerable.Repeat(Layer(2, Activation.Tanh), 3), Layer(1, Activation.Sigmoid)]),
        Of("Gewölbe_Ångström_Сеть", 2, LossFunction.SquaredHinge, Layer(8, Activation.Softmax)),
        Of("WithSmoothingAndWeights", 2, new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.1, ClassWeights: new([1, 2])), Layer(2, Activation.Tanh), Layer(2, Activation.Softmax)),
    ];

    public static TheoryData<string> Names { get; } = [.. All.Select(topology => topology.Name)];

    public static NetworkTopology Named(string name) => All.Single(topology => topology.Name == name);

    /// <summary>Every equation that a network has, in every section.</summary>
    public static IEnumerable<Equation> Equations(NetworkTopology topology)
    {
        NetworkEquations equations = NetworkEquations.Of(topology);
        return [.. equations.Forward, .. equations.Loss, .. equations.Evaluated, .. equations.Deltas, .. equations.Gradients, .. Ladder(topology).Rungs.SelectMany(rung => rung.Equations)];
    }

    /// <summary>The longest derivation of a network.</summary>
    public static DerivationLadder Ladder(NetworkTopology topology) => NetworkEquations.Of(topology).OfWeight(0, 0, 0);

    private static NetworkTopology Of(string name, int inputs, LossSpec loss, params LayerSpec[] layers) => new(name, inputs, new(layers), loss);

    private static LayerSpec Layer(int units, Activation activation) => new(units, activation);
}
