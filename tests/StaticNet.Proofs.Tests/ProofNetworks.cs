namespace StaticNet.Proofs.Tests;

/// <summary>The networks whose every derivation is proved: the course's, every activation, every loss, penalties of every kind, dropout.</summary>
internal static class ProofNetworks
{
    /// <summary>Both of the course's assignments and their like, with the most operations that the design allows them and those of SymPy 1.11's cse.</summary>
    public static IReadOnlyList<(NetworkTopology Topology, int MostOperations, int SymPyOperations)> Counted { get; } =
    [
        (Of("Assignment1Squared", 3, LossFunction.SquaredError, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)), 67, 92),
        (Of("Assignment1CrossEntropy", 3, LossFunction.BinaryCrossEntropy, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)), 64, 173),
        (Of("Assignment2", 2, LossFunction.BinaryCrossEntropy, new(1, Activation.Tanh), new(2, Activation.Sigmoid)), 27, 102),
        (Of("TwoSigmoids", 2, LossFunction.SquaredError, new(2, Activation.Sigmoid), new(2, Activation.Sigmoid)), 56, 70),
    ];

    public static IReadOnlyList<NetworkTopology> All { get; } =
    [
        .. Counted.Select(counted => counted.Topology),
        Of("ThreeClasses", 2, LossFunction.CategoricalCrossEntropy, new(3, Activation.Tanh), new(3, Activation.Softmax)),
        .. Enum.GetValues<Activation>().Select(WithActivation),
        .. Enum.GetValues<LossFunction>().Select(loss => WithLoss(loss)),
        WithLoss(new LossSpec(LossFunction.Huber, Delta: 0.3), "Delta"),
        WithLoss(new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.1), "Smoothed"),
        WithLoss(new LossSpec(LossFunction.CategoricalCrossEntropy, ClassWeights: new([1, 2.5, 0.25])), "Weighted"),
        WithLoss(new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.2, ClassWeights: new([1, 0, 3])), "SmoothedWeighted"),
        WithLoss(new LossSpec(LossFunction.BinaryCrossEntropy, PositiveWeight: 3), "PositiveWeighted"),
        WithLoss(new LossSpec(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.1), "Smoothed"),
        WithLoss(new LossSpec(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.2, PositiveWeight: 0.4), "SmoothedPositiveWeighted"),
        .. new[] { Activation.Sigmoid, Activation.Softplus, Activation.Softmax }.Select(output => Of(output + "Poisson", 2, LossFunction.Poisson, new LayerSpec(2, output))),
        Penalised("PenalisedWeights", new(L1: 0.01, L2: 0.003), new(L1: 0.01, L2: 0.003)),
        Penalised("PenalisedBiases", new(L1: 0.01, L2: 0.003, Biases: true), new(L1: 0.01, L2: 0.003, Biases: true)),
        Penalised("PenalisedApart", new(L1: 0.25), new(L2: 0.125, Biases: true)),
        Of("PenalisedDropout", 3, LossFunction.BinaryCrossEntropy, new(4, Activation.Tanh, null, new(L1: 0.01, L2: 0.003)), new(2, Activation.Sigmoid, null, new(L1: 0.01, L2: 0.003), Dropout: 0.5)),
        Of("InputDropout", 2, LossFunction.CategoricalCrossEntropy, new(2, Activation.ReLU, Dropout: 0.2), new(3, Activation.Softmax, Dropout: 0.25)),
    ];

    private static NetworkTopology WithActivation(Activation activation) => activation == Activation.Softmax
        ? Of("SoftmaxSquared", 2, LossFunction.SquaredError, new(2, Activation.Tanh), new(3, Activation.Softmax))
        : Of(activation + "Activation", 2, LossFunction.SquaredError, new(2, activation, activation is Activation.LeakyReLU or Activation.ELU ? 0.1 : null), new(2, activation));

    private static NetworkTopology WithLoss(LossSpec loss, string parameters = "") => Of(parameters + loss.Function + "Loss", 2, loss, new(2, Activation.Tanh), new(3, loss.Function switch
    {
        LossFunction.BinaryCrossEntropy => Activation.Sigmoid,
        LossFunction.CategoricalCrossEntropy or LossFunction.KullbackLeibler => Activation.Softmax,
        LossFunction.Poisson => Activation.Exponential,
        _ => Activation.Identity,
    }));

    private static NetworkTopology Penalised(string name, Penalty hidden, Penalty output) => Of(
        name, 3, LossFunction.SquaredError, new(4, Activation.Tanh, Penalty: hidden), new(2, Activation.Identity, Penalty: output));

    private static NetworkTopology Of(string name, int inputs, LossSpec loss, params LayerSpec[] layers) => new(name, inputs, new(layers), loss);
}
