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
        // A sum so small that squares vanished in it is nothing beside the guard.
        double sum = VectorSums.SquareSum<T>(gradient);
        double factor = double.IsFinite(sum) ? Limit / (Math.Sqrt(sum) + Guard) : OfHuge<T>(gradient);
        if (factor < 1)
            LinearCombination.Scale<T>(gradient, T.CreateTruncating(factor), gradient);
    }

    // Squares beyond a double, whose norm may be too: by the largest component, and put together from its parts.
    private double OfHuge<T>(ReadOnlySpan<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double largest = double.CreateTruncating(VectorSums.LargestMagnitude(gradient)), sum = 0;
        foreach (T component in gradient)
        {
            double share = double.CreateTruncating(component) / largest;
            sum += share * share;
        }

        return Limit / largest / Math.Sqrt(sum);
    }
}
