using System.Numerics;

namespace StaticNet.Training;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov &amp; Hutter 2019), as PyTorch's <c>torch.optim.AdamW</c> states it: θ ← (1 − γλ)θ, then a step of <see cref="Adam"/>.
/// Biases decay too unless they are spared. Unlike a penalty, the decay is no part of J, and is not divided by the mean squared gradient.
/// </summary>
/// <example><code>new TrainingOptions { Optimizer = new AdamW(learningRate: 0.01, weightDecay: 0.1), BatchSize = 32 }</code></example>
public sealed class AdamW : Optimizer
{
    /// <summary>AdamW with PyTorch's defaults.</summary>
    /// <param name="learningRate">γ, finite and above 0.</param>
    /// <param name="beta1">β₁, in [0, 1): how much of the mean gradient is kept from step to step.</param>
    /// <param name="beta2">β₂, in [0, 1): how much of the mean squared gradient is kept.</param>
    /// <param name="epsilon">ε, finite and above 0: keeps the division from 0/0.</param>
    /// <param name="weightDecay">λ, finite and at least 0.</param>
    /// <param name="decaysBiases">Whether biases decay as the weights do.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public AdamW(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.01, bool decaysBiases = true)
        : base(learningRate)
    {
        Beta1 = RequireDecay(beta1, nameof(beta1), "β₁");
        Beta2 = RequireDecay(beta2, nameof(beta2), "β₂");
        Epsilon = RequirePositive(epsilon, nameof(epsilon), "ε");
        WeightDecay = RequireNonNegative(weightDecay, nameof(weightDecay), "The weight decay λ");
        DecaysBiases = decaysBiases;
    }

    /// <summary>β₁: the decay of the mean gradient.</summary>
    public double Beta1 { get; }

    /// <summary>β₂: the decay of the mean squared gradient.</summary>
    public double Beta2 { get; }

    /// <summary>ε, added to the root.</summary>
    public double Epsilon { get; }

    /// <summary>λ.</summary>
    public double WeightDecay { get; }

    /// <summary>Whether biases decay as the weights do.</summary>
    public bool DecaysBiases { get; }

    /// <summary>"AdamW(0.001, beta1: 0.9, beta2: 0.999, epsilon: 1E-08, weightDecay: 0.01)".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"AdamW({LearningRate}, beta1: {Beta1}, beta2: {Beta2}, epsilon: {Epsilon}, weightDecay: {WeightDecay}{(DecaysBiases ? "" : ", decaysBiases: False")})");

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) =>
        new ElementwiseRun<T, AdamUpdate<T>>(this, DecaysBiases ? parameterCount : throw NeedsTopology(), new(Beta1, Beta2, Epsilon, WeightDecay));

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(NetworkTopology topology) => DecaysBiases
        ? base.Start<T>(topology)
        : new SparingRun<T, AdamUpdate<T>>(this, topology, new(Beta1, Beta2, Epsilon, WeightDecay));
}
