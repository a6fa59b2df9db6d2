namespace StaticNet.Proofs.Tests;

/// <summary>The networks whose every derivation is proved and whose papers are read: the course's, every activation, every loss, penalties of every kind, dropout.</summary>
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
        // Several kinds in each: the share that CI takes begins with these.
        Of("LeakyAndGELU", 2, LossFunction.MeanSquaredError, new(2, Activation.LeakyReLU, 0.1), new(2, Activation.GELU)),
        Of("ELUAndMish", 2, LossFunction.LogCosh, new(2, Activation.ELU), new(1, Activation.Mish)),
        Of("SELUAndSinusoid", 2, LossFunction.SquaredError, new(2, Activation.SELU), new(2, Activation.Sinusoid)),
        Of("HardSigmoidAndIdentity", 2, LossFunction.AbsoluteError, new(2, Activation.HardSigmoid, Penalty: new(L1: 0.25)), new(2, Activation.Identity, Penalty: new(L2: 0.125, Biases: true))),
        Of("HardTanhAndSiLU", 2, LossFunction.SquaredError, new(2, Activation.HardTanh), new(1, Activation.SiLU)),
        Of("HardSwishAndSoftplus", 2, LossFunction.Poisson, new(2, Activation.HardSwish), new(1, Activation.Softplus)),
        Of("SoftsignAndExponential", 2, LossFunction.Poisson, new(2, Activation.Softsign), new(2, Activation.Exponential)),
        Of("GELUTanhAndHinge", 2, LossFunction.Hinge, new(1, Activation.GELUTanh), new(2, Activation.Identity)),
        Of("SquaredHingeOfTanh", 2, LossFunction.SquaredHinge, new(2, Activation.Identity), new(2, Activation.Tanh)),
        Of("HuberOfTanh", 2, new LossSpec(LossFunction.Huber, Delta: 0.3), new(2, Activation.Tanh), new(1, Activation.Identity)),
        Of("IdentityAndSoftmax", 2, LossFunction.KullbackLeibler, new(2, Activation.Identity), new(3, Activation.Softmax)),
        Of("SoftmaxWithin", 2, new LossSpec(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.2, PositiveWeight: 0.4), new(2, Activation.Softmax), new(2, Activation.Sigmoid)),
        Of("ThinnedInputs", 2, new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.2, ClassWeights: new([1, 0])), new(2, Activation.ReLU, Penalty: new(L1: 0.01, L2: 0.05 + 0.01), Dropout: 0.2), new(2, Activation.Softmax, Dropout: 0.25)),
        Of("FourLayers", 1, LossFunction.SquaredError, new(2, Activation.Tanh), new(2, Activation.Sigmoid), new(2, Activation.Tanh), new(1, Activation.Identity)),
        Of("Wide", 11, LossFunction.SquaredError, new(10, Activation.Tanh), new(1, Activation.Identity)),
        Of("ManyPaths", 1, LossFunction.SquaredError, new(1, Activation.Identity), new(9, Activation.ReLU), new(9, Activation.Identity), new(1, Activation.Identity)),
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

    /// <summary>Those that are proved and read: in CI as many as it takes for every kind to occur.</summary>
    public static IReadOnlyList<NetworkTopology> Taken { get; } = [.. Share.Covering(All, All.Count, Kinds)];

    private static IEnumerable<object> Kinds(NetworkTopology topology) =>
    [
        .. topology.Layers.Select(layer => (object)layer.Activation),
        topology.Loss.Function,
        .. Counted.Where(counted => counted.Topology == topology).Select(counted => counted.Topology.Name),
        .. topology.Layers.SelectMany((layer, n) => new[]
        {
            (layer.Alpha is not null, "α"), (layer.Penalty.L1 > 0, "L1"), (layer.Penalty.L2 > 0, "L2"), (layer.Penalty.Biases, "biases"), (layer.Dropout > 0, n == 0 ? "input dropout" : "dropout"),
            (layer.Activation == Activation.Softmax && n < topology.Layers.Count - 1, "softmax within"),
        }).Where(kind => kind.Item1).Select(kind => kind.Item2),
        .. new[]
        {
            (topology.Loss.Delta is not null, "δ"), (topology.Loss.LabelSmoothing is not null, "smoothing"), (topology.Loss.ClassWeights.Count > 0, "weights"), (topology.Loss.PositiveWeight is not null, "positive weight"),
        }.Where(kind => kind.Item1).Select(kind => kind.Item2),
        $"{topology.Layers.Count} layers",
        topology.OutputSize == 1,
        topology.ParameterCount > 64,
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
