namespace StaticNet.Page.Tests;

/// <summary>Networks whose pages are opened.</summary>
internal static class Networks
{
    public static NetworkTopology Assignment1 { get; } =
        Of("Assignment1", 3, LossFunction.BinaryCrossEntropy, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid));

    public static NetworkTopology Assignment2 { get; } = Of("Assignment2", 2, LossFunction.BinaryCrossEntropy, new(1, Activation.Tanh), new(2, Activation.Sigmoid));

    public static NetworkTopology Softmax { get; } = Of("Softmax", 4, LossFunction.CategoricalCrossEntropy, new(3, Activation.Tanh), new(4, Activation.Softmax));

    public static NetworkTopology Thinned { get; } = Of(
        "Thinned", 2, LossFunction.BinaryCrossEntropy, new(3, Activation.Tanh, Dropout: 0.2), new(2, Activation.Sigmoid, Penalty: new(L1: 0.05, L2: 0.1, Biases: true), Dropout: 0.5));

    public static NetworkTopology Xor { get; } = Of("Xor", 2, LossFunction.BinaryCrossEntropy, new(6, Activation.Tanh), new(1, Activation.Sigmoid));

    /// <summary>Too large to draw, small enough to run.</summary>
    public static NetworkTopology Wide { get; } = Of("Wide", 2, LossFunction.SquaredError, new(17, Activation.Tanh), new(2, Activation.Identity));

    /// <summary>Too large to run.</summary>
    public static NetworkTopology Large { get; } = Of("Large", 784, LossFunction.CategoricalCrossEntropy, new(128, Activation.ReLU), new(10, Activation.Softmax));

    public static NetworkTopology Mazur { get; } = Of("Mazur", 2, LossFunction.SquaredError, new(2, Activation.Sigmoid), new(2, Activation.Sigmoid));

    /// <summary>The sample and the weights of Matt Mazur's step by step example, input-major.</summary>
    public static PageOptions MazurNumbers { get; } = new()
    {
        Parameters = [0.15, 0.25, 0.20, 0.30, 0.35, 0.35, 0.40, 0.50, 0.45, 0.55, 0.60, 0.60],
        Sample = [0.05, 0.10],
        Target = [0.01, 0.99],
        LearningRate = 0.5,
    };

    public static IReadOnlyList<NetworkTopology> All { get; } = [Assignment1, Assignment2, Softmax, Thinned, Xor, Wide, Large, Mazur];

    public static NetworkTopology Of(string name, int inputs, LossSpec loss, params LayerSpec[] layers) => new(name, inputs, new(layers), loss);
}
