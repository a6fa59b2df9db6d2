namespace StaticNet;

/// <summary>The loss L of one sample, from the outputs a₁…a_K and the targets y₁…y_K. J is its mean over the samples, plus the penalties.</summary>
public enum LossFunction
{
    /// <summary>½ Σₖ (aₖ − yₖ)². PyTorch's <c>MSELoss</c> is this times 2/K.</summary>
    SquaredError = 0,

    /// <summary>(1/K) Σₖ (aₖ − yₖ)². The same as PyTorch's <c>MSELoss</c>.</summary>
    MeanSquaredError = 1,

    /// <summary>−Σₖ [yₖ ln aₖ + (1 − yₖ) ln(1 − aₖ)], for sigmoid outputs. PyTorch's <c>BCELoss</c> is this times 1/K.</summary>
    BinaryCrossEntropy = 2,

    /// <summary>−Σₖ yₖ ln aₖ with Σₖ yₖ = 1, for a softmax output. The same as PyTorch's <c>CrossEntropyLoss</c> on z.</summary>
    CategoricalCrossEntropy = 3,
}
