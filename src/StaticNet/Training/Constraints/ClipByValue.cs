using System.Numerics;

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
        T high = T.CreateTruncating(Limit);
        foreach (ref T component in gradient)
            component = component > high ? high : component < -high ? -high : component;
    }
}
