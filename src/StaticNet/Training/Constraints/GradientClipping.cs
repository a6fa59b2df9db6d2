using System.Numerics;

namespace StaticNet.Training;

/// <summary>Keeps a gradient within bounds before a step is taken with it.</summary>
/// <example><code>new TrainingOptions { Clipping = new ClipByNorm(1) }</code></example>
public abstract class GradientClipping
{
    /// <summary>Changes a gradient in place. Allocates nothing.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="gradient">∂J/∂θ, finite.</param>
    public abstract void Apply<T>(Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <exception cref="ArgumentOutOfRangeException">Not finite, or not above 0.</exception>
    private protected static double RequireLimit(double limit) => double.IsFinite(limit) && limit > 0
        ? limit
        : throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit of a gradient must be finite and above 0.");
}
