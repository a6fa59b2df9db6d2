using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>Brings every component of the gradient into [−limit, limit]. As PyTorch's <c>clip_grad_value_</c>. It may turn the gradient.</summary>
/// <param name="limit">Finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The limit is out of its range.</exception>
/// <example><code>Clipping = new ClipByValue(0.5)</code></example>
public sealed class ClipByValue(double limit) : GradientClipping
{
    /// <summary>The most that a component may be, either way.</summary>
    public double Limit { get; } = RequireLimit(limit);

    /// <summary>"ClipByValue(0.5)".</summary>
    public override string ToString() => FormattableString.Invariant($"ClipByValue({Limit})");

    /// <inheritdoc/>
    public override void Apply<T>(Span<T> gradient)
    {
        T high = T.CreateTruncating(Limit), low = -high;
        Vector512<T> highs = Vector512.Create(high), lows = Vector512.Create(low);
        ref T components = ref MemoryMarshal.GetReference(gradient);
        int i = 0;
        for (; i <= gradient.Length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            Vector512<T> vector = Vector512.LoadUnsafe(ref components, (nuint)i);
            vector = Vector512.ConditionalSelect(Vector512.GreaterThan(vector, highs), highs, vector);
            Vector512.ConditionalSelect(Vector512.LessThan(vector, lows), lows, vector).StoreUnsafe(ref components, (nuint)i);
        }

        for (; i < gradient.Length; i++)
            gradient[i] = gradient[i] > high ? high : gradient[i] < low ? low : gradient[i];
    }
}
