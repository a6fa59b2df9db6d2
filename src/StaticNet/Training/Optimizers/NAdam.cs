using System.Numerics;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;

namespace StaticNet.Training;

/// <summary>
/// Adam with Nesterov's momentum (Dozat 2016), as PyTorch's <c>torch.optim.NAdam</c> states it, g = ∂J/∂θ, at step t = 1, 2, …, with μₜ = β₁(1 − ½ · 0.96^(tψ)) and Mₜ = μ₁ ⋯ μₜ:
/// m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − γ(μₜ₊₁/(1 − Mₜ₊₁) · m + (1 − μₜ)/(1 − Mₜ) · g)/(√(v/(1 − β₂ᵗ)) + ε).
/// </summary>
/// <example><code>new TrainingOptions { Optimizer = new NAdam(learningRate: 0.01), BatchSize = 32 }</code></example>
public sealed class NAdam : Optimizer
{
    /// <summary>NAdam with PyTorch's defaults.</summary>
    /// <param name="learningRate">γ, finite and above 0.</param>
    /// <param name="beta1">β₁, in [0, 1): how much of the mean gradient is kept from step to step.</param>
    /// <param name="beta2">β₂, in [0, 1): how much of the mean squared gradient is kept.</param>
    /// <param name="epsilon">ε, finite and above 0: keeps the division from 0/0.</param>
    /// <param name="momentumDecay">ψ, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public NAdam(double learningRate = 0.002, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double momentumDecay = 0.004)
        : base(learningRate)
    {
        Beta1 = RequireDecay(beta1, nameof(beta1), "β₁");
        Beta2 = RequireDecay(beta2, nameof(beta2), "β₂");
        Epsilon = RequirePositive(epsilon, nameof(epsilon), "ε");
        MomentumDecay = RequireNonNegative(momentumDecay, nameof(momentumDecay), "The decay ψ of the momentum");
    }

    /// <summary>β₁: the decay of the mean gradient.</summary>
    public double Beta1 { get; }

    /// <summary>β₂: the decay of the mean squared gradient.</summary>
    public double Beta2 { get; }

    /// <summary>ε, added to the root.</summary>
    public double Epsilon { get; }

    /// <summary>ψ.</summary>
    public double MomentumDecay { get; }

    /// <summary>"NAdam(0.002, beta1: 0.9, beta2: 0.999, epsilon: 1E-08, momentumDecay: 0.004)".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"NAdam({LearningRate}, beta1: {Beta1}, beta2: {Beta2}, epsilon: {Epsilon}, momentumDecay: {MomentumDecay})");

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) =>
        new ElementwiseRun<T, Update<T>>(this, parameterCount, new(Beta1, Beta2, Epsilon, MomentumDecay));

    private struct Update<T>(double beta1, double beta2, double epsilon, double momentumDecay) : IElementwiseUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T _kept1 = T.CreateTruncating(beta1);
        private readonly T _rest1 = T.CreateTruncating(1 - beta1);
        private readonly T _kept2 = T.CreateTruncating(beta2);
        private readonly T _rest2 = T.CreateTruncating(1 - beta2);
        private readonly T _epsilon = T.CreateTruncating(epsilon);
        private double _product = 1;
        private double _beta2Power = 1;
        private long _steps;
        private T _ofMean;
        private T _ofGradient;
        private T _scale;

        public static int Memory => 2;

        public void Begin(double learningRate)
        {
            _steps++;
            _beta2Power *= beta2;
            double now = MomentumAt(_steps), next = MomentumAt(_steps + 1);
            _product *= now;
            _ofGradient = T.CreateTruncating(learningRate * (1 - now) / (1 - _product));
            _ofMean = T.CreateTruncating(learningRate * next / (1 - (_product * next)));
            _scale = T.CreateTruncating(1 / Math.Sqrt(1 - _beta2Power));
        }

        public readonly Vector512<T> Step(Vector512<T> theta, Vector512<T> gradient, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> third)
        {
            first = (_kept1 * first) + (_rest1 * gradient);
            second = (_kept2 * second) + (_rest2 * (gradient * gradient));
            Vector512<T> root = (_scale * Vector512.Sqrt(second)) + Vector512.Create(_epsilon);
            return theta - (((_ofGradient * gradient) + (_ofMean * first)) / root);
        }

        // The power by our own functions, whose bits are the same everywhere.
        private readonly double MomentumAt(long step) => beta1 * (1 - (0.5 * Elementary.Exp(step * momentumDecay * Elementary.Log(0.96))));
    }
}
