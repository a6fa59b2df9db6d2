using System.Numerics;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>
/// Adagrad (Duchi, Hazan &amp; Singer 2011), as PyTorch's <c>torch.optim.Adagrad</c> states it, g = ∂J/∂θ, at step t = 1, 2, …:
/// s ← s + g², θ ← θ − γ/(1 + (t − 1)η) · g/(√s + ε).
/// </summary>
/// <example><code>new TrainingOptions { Optimizer = new Adagrad(0.05), BatchSize = 32 }</code></example>
public sealed class Adagrad : Optimizer
{
    /// <summary>Adagrad with PyTorch's defaults.</summary>
    /// <param name="learningRate">γ, finite and above 0.</param>
    /// <param name="learningRateDecay">η, finite and at least 0.</param>
    /// <param name="epsilon">ε, finite and above 0: keeps the division from 0/0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Adagrad(double learningRate = 0.01, double learningRateDecay = 0, double epsilon = 1e-10)
        : base(learningRate)
    {
        LearningRateDecay = RequireNonNegative(learningRateDecay, nameof(learningRateDecay), "The decay η of the learning rate");
        Epsilon = RequirePositive(epsilon, nameof(epsilon), "ε");
    }

    /// <summary>η.</summary>
    public double LearningRateDecay { get; }

    /// <summary>ε, added to the root.</summary>
    public double Epsilon { get; }

    /// <summary>"Adagrad(0.01, learningRateDecay: 0, epsilon: 1E-10)".</summary>
    public override string ToString() => FormattableString.Invariant($"Adagrad({LearningRate}, learningRateDecay: {LearningRateDecay}, epsilon: {Epsilon})");

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) =>
        new ElementwiseRun<T, Update<T>>(this, parameterCount, new(LearningRateDecay, T.CreateTruncating(Epsilon)));

    private struct Update<T>(double decay, T epsilon) : IElementwiseUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private T _rate;
        private long _steps;

        public static int Memory => 1;

        public void Begin(double learningRate) => _rate = T.CreateTruncating(learningRate / (1 + (_steps++ * decay)));

        public readonly Vector512<T> Step(Vector512<T> theta, Vector512<T> gradient, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> third)
        {
            first += gradient * gradient;
            return theta - (_rate * gradient / (Vector512.Sqrt(first) + Vector512.Create(epsilon)));
        }
    }
}
