namespace StaticNet;

/// <summary>The loss L of one sample, from the outputs a₁…a_K and the targets y₁…y_K. J is its mean over the samples, plus the penalties.</summary>
public enum LossFunction
{
    /// <summary>½ Σₖ (aₖ − yₖ)². PyTorch's <c>MSELoss</c> is this times 2/K.</summary>
    SquaredError = 0,

    /// <summary>(1/K) Σₖ (aₖ − yₖ)². The same as PyTorch's <c>MSELoss</c>.</summary>
    MeanSquaredError = 1,

    /// <summary>
    /// −Σₖ [yₖ ln aₖ + (1 − yₖ) ln(1 − aₖ)], for sigmoid outputs. PyTorch's <c>BCELoss</c> is this times 1/K. With <c>PositiveWeight</c> ρ the part
    /// yₖ ln aₖ is times ρ, as with <c>pos_weight</c> of PyTorch's <c>BCEWithLogitsLoss</c> on z, which again is this times 1/K. With
    /// <c>LabelSmoothing</c> ε each y is (1 − ε)y + ε/2 instead, as in Keras's <c>BinaryCrossentropy(label_smoothing)</c>; PyTorch has none here. With
    /// both y is smoothed first.
    /// </summary>
    BinaryCrossEntropy = 2,

    /// <summary>
    /// −Σₖ yₖ ln aₖ with Σₖ yₖ = 1, for a softmax output. The same as PyTorch's <c>CrossEntropyLoss</c> on z. With <c>LabelSmoothing</c> ε each y is
    /// (1 − ε)y + ε/K instead; with <c>ClassWeights</c> ω each term is times ωₖ, and Σₖ yₖ = 1 is not assumed. PyTorch divides by the sum of the
    /// weights of a batch when its targets are class indices; J here is always the mean over the samples, as PyTorch's is for distributions.
    /// </summary>
    CategoricalCrossEntropy = 3,

    /// <summary>Σₖ |aₖ − yₖ|; slope sign(a − y), 0 at a = y. PyTorch's <c>L1Loss</c> is this times 1/K.</summary>
    AbsoluteError = 4,

    /// <summary>
    /// Σₖ of ½r² for |r| ≤ κ and κ(|r| − ½κ) beyond, r = a − y; κ is <c>Delta</c>, 1 unless given; slope r, and κ sign r beyond.
    /// Huber 1964. PyTorch's <c>HuberLoss</c> is this times 1/K.
    /// </summary>
    Huber = 5,

    /// <summary>Σₖ ln cosh(aₖ − yₖ); slope tanh(a − y). Keras's <c>LogCosh</c> is this times 1/K; PyTorch has none.</summary>
    LogCosh = 6,

    /// <summary>
    /// Σₖ max(0, 1 − yₖaₖ), y = ±1; slope −y for ya &lt; 1, else 0. Keras's <c>Hinge</c> is this times 1/K; PyTorch's <c>HingeEmbeddingLoss</c> is another.
    /// </summary>
    Hinge = 7,

    /// <summary>Σₖ max(0, 1 − yₖaₖ)², y = ±1; slope −2y max(0, 1 − ya). Keras's <c>SquaredHinge</c> is this times 1/K.</summary>
    SquaredHinge = 8,

    /// <summary>
    /// Σₖ (aₖ − yₖ ln aₖ) with yₖ ≥ 0, for positive outputs: exponential, softplus, sigmoid or softmax. PyTorch's <c>PoissonNLLLoss</c> is this times 1/K:
    /// of z for the exponential, with <c>log_input=False, eps=0</c> of a.
    /// </summary>
    Poisson = 9,

    /// <summary>
    /// Σₖ yₖ (ln yₖ − ln aₖ) with yₖ ≥ 0 and 0 ln 0 = 0, for positive outputs: softmax (then Σₖ yₖ = 1), sigmoid, exponential or softplus.
    /// The same as PyTorch's <c>KLDivLoss(reduction="batchmean")</c> on ln a.
    /// </summary>
    KullbackLeibler = 10,
}
