using System.Numerics;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>Gradient descent with momentum (Polyak 1964), as PyTorch's <c>torch.optim.SGD(momentum=μ)</c> states it, g = ∂J/∂θ: b ← μb + g, θ ← θ − γb.</summary>
/// <example><code>new TrainingOptions { Optimizer = new Momentum(0.01), BatchSize = 32 }</code></example>
public sealed class Momentum : Optimizer
{
    /// <summary>Gradient descent with momentum.</summary>
    /// <param name="learningRate">γ, finite and above 0.</param>
    /// <param name="momentum">μ, in [0, 1): how much of the last step is kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Momentum(double learningRate, double momentum = 0.9)
        : base(learningRate)
    {
        Coefficient = RequireDecay(momentum, nameof(momentum), "The momentum μ");
    }

    /// <summary>μ.</summary>
    public double Coefficient { get; }

    /// <summary>"Momentum(0.01, momentum: 0.9)".</summary>
    public override string ToString() => FormattableString.Invariant($"Momentum({LearningRate}, momentum: {Coefficient})");

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) => new ElementwiseRun<T, Update<T>>(this, parameterCount, new(T.CreateTruncating(Coefficient)));

    private struct Update<T>(T momentum) : IElementwiseUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private T _rate;

        public static int Memory => 1;

        public void Begin(double learningRate) => _rate = T.CreateTruncating(learningRate);

        public readonly Vector512<T> Step(Vector512<T> theta, Vector512<T> gradient, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> third)
        {
            first = (momentum * first) + gradient;
            return theta - (_rate * first);
        }
    }
}
