using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>Gradient descent: θ ← θ − γ ∂J/∂θ. With a batch size of 1 the stochastic kind, with the whole data the textbook's.</summary>
/// <param name="learningRate">γ, finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The learning rate is not finite or not above 0.</exception>
/// <example><code>new TrainingOptions { Optimizer = new Sgd(0.1), BatchSize = 1 }</code></example>
public sealed class Sgd(double learningRate) : Optimizer(learningRate)
{
    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) => new Run<T>(parameterCount, T.CreateTruncating(LearningRate));

    private sealed class Run<T>(int parameterCount, T learningRate) : OptimizerRun<T>(parameterCount)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient)
        {
            int i = 0;
            if (Vector512<T>.IsSupported)
            {
                ref T theta = ref MemoryMarshal.GetReference(parameters);
                ref T g = ref MemoryMarshal.GetReference(gradient);
                Vector512<T> rate = Vector512.Create(learningRate);
                for (; i <= parameters.Length - Vector512<T>.Count; i += Vector512<T>.Count)
                    (Vector512.LoadUnsafe(ref theta, (nuint)i) - (rate * Vector512.LoadUnsafe(ref g, (nuint)i))).StoreUnsafe(ref theta, (nuint)i);
            }

            for (; i < parameters.Length; i++)
                parameters[i] -= learningRate * gradient[i];
        }
    }
}
