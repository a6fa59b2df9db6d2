using System.Numerics;

namespace StaticNet.Training;

/// <summary>
/// Adam (Kingma &amp; Ba 2015), as PyTorch's <c>torch.optim.Adam</c> states it, g = ∂J/∂θ, at step t = 1, 2, …:
/// m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − γ · m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε).
/// </summary>
/// <example><code>new TrainingOptions { Optimizer = new Adam(learningRate: 0.01), BatchSize = 32 }</code></example>
public sealed class Adam : Optimizer
{
    /// <summary>Adam with PyTorch's defaults.</summary>
    /// <param name="learningRate">γ, finite and above 0.</param>
    /// <param name="beta1">β₁, in [0, 1): how much of the mean gradient is kept from step to step.</param>
    /// <param name="beta2">β₂, in [0, 1): how much of the mean squared gradient is kept.</param>
    /// <param name="epsilon">ε, finite and above 0: keeps the division from 0/0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Adam(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(learningRate)
    {
        Beta1 = RequireDecay(beta1, nameof(beta1), "β₁");
        Beta2 = RequireDecay(beta2, nameof(beta2), "β₂");
        Epsilon = RequirePositive(epsilon, nameof(epsilon), "ε");
    }

    /// <summary>β₁: the decay of the mean gradient.</summary>
    public double Beta1 { get; }

    /// <summary>β₂: the decay of the mean squared gradient.</summary>
    public double Beta2 { get; }

    /// <summary>ε, added to the root.</summary>
    public double Epsilon { get; }

    /// <summary>"Adam(0.001, beta1: 0.9, beta2: 0.999, epsilon: 1E-08)".</summary>
    public override string ToString() => FormattableString.Invariant($"Adam({LearningRate}, beta1: {Beta1}, beta2: {Beta2}, epsilon: {Epsilon})");

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) =>
        new ElementwiseRun<T, AdamUpdate<T>>(this, parameterCount, new(Beta1, Beta2, Epsilon, weightDecay: 0));
}
