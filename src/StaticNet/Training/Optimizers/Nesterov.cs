using System.Numerics;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>
/// Gradient descent with Nesterov's momentum (1983), in the form of Sutskever et al. (2013) that PyTorch's <c>torch.optim.SGD(momentum=μ, nesterov=True)</c> states, g = ∂J/∂θ:
/// b ← μb + g, θ ← θ − γ(g + μb).
/// </summary>
/// <example><code>new TrainingOptions { Optimizer = new Nesterov(0.01), BatchSize = 32 }</code></example>
public sealed class Nesterov : Optimizer
{
    /// <summary>Gradient descent with Nesterov's momentum.</summary>
    /// <param name="learningRate">γ, finite and above 0.</param>
    /// <param name="momentum">μ, in [0, 1): how much of the last step is kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Nesterov(double learningRate, double momentum = 0.9)
        : base(learningRate)
    {
        Momentum = RequireDecay(momentum, nameof(momentum), "The momentum μ");
    }

    /// <summary>μ.</summary>
    public double Momentum { get; }

    /// <summary>"Nesterov(0.01, momentum: 0.9)".</summary>
    public override string ToString() => FormattableString.Invariant($"Nesterov({LearningRate}, momentum: {Momentum})");

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) => new ElementwiseRun<T, Update<T>>(this, parameterCount, new(T.CreateTruncating(Momentum)));

    private struct Update<T>(T momentum) : IElementwiseUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private T _rate;

        public static int Memory => 1;

        public void Begin(double learningRate) => _rate = T.CreateTruncating(learningRate);

        public readonly Vector512<T> Step(Vector512<T> theta, Vector512<T> gradient, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> third)
        {
            first = (momentum * first) + gradient;
            return theta - (_rate * (gradient + (momentum * first)));
        }
    }
}
