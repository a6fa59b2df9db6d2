using System.Numerics;

namespace StaticNet.Training;

/// <summary>
/// Shortens a gradient g that is longer than a limit to it: g ← g · min(1, limit/(‖g‖₂ + 10⁻⁶)). As PyTorch's <c>clip_grad_norm_</c>. The direction stays.
/// </summary>
/// <param name="limit">Finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The limit is out of its range.</exception>
/// <example><code>Clipping = new ClipByNorm(1)</code></example>
public sealed class ClipByNorm(double limit) : GradientClipping
{
    private const double Guard = 1e-6;

    /// <summary>The most that ‖g‖₂ may be.</summary>
    public double Limit { get; } = RequireLimit(limit);

    /// <summary>"ClipByNorm(1)".</summary>
    public override string ToString() => FormattableString.Invariant($"ClipByNorm({Limit})");

    /// <inheritdoc/>
    public override void Apply<T>(Span<T> gradient)
    {
        double largest = double.CreateTruncating(VectorSums.LargestMagnitude<T>(gradient));
        if (largest == 0)
            return;

        // By the largest component, so that no square overflows or vanishes.
        double sum = 0;
        foreach (T component in gradient)
        {
            double share = double.CreateTruncating(component) / largest;
            sum += share * share;
        }

        // The factor of a norm beyond a double is put together from its parts.
        double root = Math.Sqrt(sum), norm = largest * root;
        double factor = double.IsFinite(norm) ? Limit / (norm + Guard) : Limit / largest / root;
        if (!(factor < 1))
            return;
        T scale = T.CreateTruncating(factor);
        foreach (ref T component in gradient)
            component *= scale;
    }
}
