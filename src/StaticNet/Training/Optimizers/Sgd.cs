using System.Numerics;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>Gradient descent: θ ← θ − γ ∂J/∂θ. With a batch size of 1 the stochastic kind, with the whole data the textbook's.</summary>
/// <param name="learningRate">γ, finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The learning rate is not finite or not above 0.</exception>
/// <example><code>new TrainingOptions { Optimizer = new Sgd(0.1), BatchSize = 1 }</code></example>
public sealed class Sgd(double learningRate) : Optimizer(learningRate)
{
    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) => new ElementwiseRun<T, Update<T>>(this, parameterCount, default);

    private struct Update<T> : IElementwiseUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private T _rate;

        public static int Memory => 0;

        public void Begin(double learningRate) => _rate = T.CreateTruncating(learningRate);

        public readonly Vector512<T> Step(Vector512<T> theta, Vector512<T> gradient, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> third) =>
            theta - (_rate * gradient);
    }
}
