using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
        if (!(beta1 >= 0 && beta1 < 1))
            throw new ArgumentOutOfRangeException(nameof(beta1), beta1, "β₁ must lie in [0, 1).");
        if (!(beta2 >= 0 && beta2 < 1))
            throw new ArgumentOutOfRangeException(nameof(beta2), beta2, "β₂ must lie in [0, 1).");
        if (!(double.IsFinite(epsilon) && epsilon > 0))
            throw new ArgumentOutOfRangeException(nameof(epsilon), epsilon, "ε must be finite and above 0.");
        (Beta1, Beta2, Epsilon) = (beta1, beta2, epsilon);
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
    public override OptimizerRun<T> Start<T>(int parameterCount) => new Run<T>(this, parameterCount);

    private sealed class Run<T>(Adam adam, int parameterCount) : OptimizerRun<T>(parameterCount)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T[] _mean = new T[parameterCount];
        private readonly T[] _square = new T[parameterCount];

        // βᵗ by products in double: the same bits everywhere, which a library's pow does not promise.
        private double _beta1Power = 1;
        private double _beta2Power = 1;

        protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient)
        {
            _beta1Power *= adam.Beta1;
            _beta2Power *= adam.Beta2;
            T beta1 = T.CreateTruncating(adam.Beta1), rest1 = T.CreateTruncating(1 - adam.Beta1);
            T beta2 = T.CreateTruncating(adam.Beta2), rest2 = T.CreateTruncating(1 - adam.Beta2);
            T rate = T.CreateTruncating(adam.LearningRate / (1 - _beta1Power));
            T scale = T.CreateTruncating(1 / Math.Sqrt(1 - _beta2Power));
            T epsilon = T.CreateTruncating(adam.Epsilon);

            int i = 0;
            if (Vector512<T>.IsSupported)
            {
                ref T thetas = ref MemoryMarshal.GetReference(parameters);
                ref T gradients = ref MemoryMarshal.GetReference(gradient);
                ref T means = ref MemoryMarshal.GetArrayDataReference(_mean);
                ref T squares = ref MemoryMarshal.GetArrayDataReference(_square);
                for (; i <= parameters.Length - Vector512<T>.Count; i += Vector512<T>.Count)
                {
                    nuint at = (nuint)i;
                    Vector512<T> g = Vector512.LoadUnsafe(ref gradients, at);
                    Vector512<T> m = (beta1 * Vector512.LoadUnsafe(ref means, at)) + (rest1 * g);
                    Vector512<T> v = (beta2 * Vector512.LoadUnsafe(ref squares, at)) + (rest2 * (g * g));
                    Vector512<T> root = (scale * Vector512.Sqrt(v)) + Vector512.Create(epsilon);
                    m.StoreUnsafe(ref means, at);
                    v.StoreUnsafe(ref squares, at);
                    (Vector512.LoadUnsafe(ref thetas, at) - (rate * m / root)).StoreUnsafe(ref thetas, at);
                }
            }

            for (; i < parameters.Length; i++)
            {
                T g = gradient[i];
                T m = (beta1 * _mean[i]) + (rest1 * g);
                T v = (beta2 * _square[i]) + (rest2 * (g * g));
                T root = (scale * T.Sqrt(v)) + epsilon;
                _mean[i] = m;
                _square[i] = v;
                parameters[i] -= rate * m / root;
            }
        }
    }
}
