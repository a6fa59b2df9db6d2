using System.Numerics;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>
/// RMSProp (Hinton 2012), as PyTorch's <c>torch.optim.RMSprop</c> states it, g = ∂J/∂θ:
/// v ← αv + (1 − α)g², b ← μb + g/(√v + ε), θ ← θ − γb.
/// </summary>
/// <example><code>new TrainingOptions { Optimizer = new RmsProp(0.001), BatchSize = 32 }</code></example>
public sealed class RmsProp : Optimizer
{
    /// <summary>RMSProp with PyTorch's defaults.</summary>
    /// <param name="learningRate">γ, finite and above 0.</param>
    /// <param name="alpha">α, in [0, 1): how much of the mean squared gradient is kept from step to step.</param>
    /// <param name="epsilon">ε, finite and above 0: keeps the division from 0/0.</param>
    /// <param name="momentum">μ, in [0, 1): how much of the last step is kept; 0: none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public RmsProp(double learningRate = 0.01, double alpha = 0.99, double epsilon = 1e-8, double momentum = 0)
        : base(learningRate)
    {
        Alpha = RequireDecay(alpha, nameof(alpha), "α");
        Epsilon = RequirePositive(epsilon, nameof(epsilon), "ε");
        Momentum = RequireDecay(momentum, nameof(momentum), "The momentum μ");
    }

    /// <summary>α: the decay of the mean squared gradient.</summary>
    public double Alpha { get; }

    /// <summary>ε, added to the root.</summary>
    public double Epsilon { get; }

    /// <summary>μ.</summary>
    public double Momentum { get; }

    /// <summary>"RmsProp(0.01, alpha: 0.99, epsilon: 1E-08, momentum: 0)".</summary>
    public override string ToString() => FormattableString.Invariant($"RmsProp({LearningRate}, alpha: {Alpha}, epsilon: {Epsilon}, momentum: {Momentum})");

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) =>
        new ElementwiseRun<T, Update<T>>(this, parameterCount, new(Alpha, T.CreateTruncating(Epsilon), T.CreateTruncating(Momentum)));

    private struct Update<T>(double alpha, T epsilon, T momentum) : IElementwiseUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T _kept = T.CreateTruncating(alpha);
        private readonly T _rest = T.CreateTruncating(1 - alpha);
        private T _rate;

        public static int Memory => 2;

        public void Begin(double learningRate) => _rate = T.CreateTruncating(learningRate);

        public readonly Vector512<T> Step(Vector512<T> theta, Vector512<T> gradient, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> third)
        {
            first = (_kept * first) + (_rest * (gradient * gradient));
            second = (momentum * second) + (gradient / (Vector512.Sqrt(first) + Vector512.Create(epsilon)));
            return theta - (_rate * second);
        }
    }
}
