using System.Numerics;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>
/// Keeps the weights that lead into a unit, as a vector, no longer than a limit: after a step a longer one is scaled back to it (Srebro &amp; Shraibman 2005; with dropout, Srivastava et al. 2014). Biases are left alone.
/// </summary>
/// <param name="limit">Finite and above 0; 3 or 4 are usual.</param>
/// <exception cref="ArgumentOutOfRangeException">The limit is out of its range.</exception>
/// <example><code>new TrainingOptions { MaxNorm = new MaxNorm(3) }</code></example>
public sealed class MaxNorm(double limit)
{
    /// <summary>The most that the norm of a unit's weights may be.</summary>
    public double Limit { get; } = double.IsFinite(limit) && limit > 0
        ? limit
        : throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit of a norm must be finite and above 0.");

    /// <summary>"MaxNorm(3)".</summary>
    public override string ToString() => FormattableString.Invariant($"MaxNorm({Limit})");

    /// <summary>Scales back what is too long. Allocates nothing.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="topology">The network.</param>
    /// <param name="parameters">Its parameters, finite: per layer weights input-major, then biases.</param>
    /// <exception cref="ArgumentException">The length is not the network's parameter count; nothing is written.</exception>
    public void Apply<T>(NetworkTopology topology, Span<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(topology);
        if (parameters.Length != topology.ParameterCount)
            throw new ArgumentException($"{parameters.Length} parameters, but {topology.Name} has {topology.ParameterCount}.", nameof(parameters));
        int offset = 0;
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            (int inputs, int units) = (topology.FanIn(layer), topology.Layers[layer].Units);
            Span<T> weights = parameters.Slice(offset, inputs * units);
            int unit = 0;
            for (; unit <= units - Vector512<double>.Count; unit += Vector512<double>.Count)
                ShortenVector(weights, unit, units);
            for (; unit < units; unit++)
                Shorten(weights, unit, units);
            offset += (inputs + 1) * units;
        }
    }

    // Eight units side by side, each with the bits that it would get alone.
    private void ShortenVector<T>(Span<T> weights, int unit, int units)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<double> sum = default;
        for (int i = unit; i < weights.Length; i += units)
        {
            Vector512<double> vector = Widened(weights.Slice(i, Vector512<double>.Count));
            sum += vector * vector;
        }

        Vector512<double> norm = Vector512.Sqrt(sum);
        if (Vector512.LessThanOrEqualAll(norm, Vector512.Create(Limit)))
            return;
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
            Scale(weights, unit + lane, units, norm[lane]);
    }

    private static Vector512<double> Widened<T>(ReadOnlySpan<T> eight)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
            return Vector512.Create(eight).AsDouble();
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(Vector256.Create(eight).AsSingle());
        return Vector512.Create(lower, upper);
    }

    private void Shorten<T>(Span<T> weights, int unit, int units)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0;
        for (int i = unit; i < weights.Length; i += units)
            sum += double.CreateTruncating(weights[i]) * double.CreateTruncating(weights[i]);
        Scale(weights, unit, units, Math.Sqrt(sum));
    }

    private void Scale<T>(Span<T> weights, int unit, int units, double norm)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!(norm > Limit))
            return;
        T scale = T.CreateTruncating(double.IsFinite(norm) ? Limit / norm : OfHuge<T>(weights, unit, units));
        for (int i = unit; i < weights.Length; i += units)
            weights[i] *= scale;
    }

    // The factor of weights whose squares are beyond a double: by the largest, and put together from its parts.
    private double OfHuge<T>(ReadOnlySpan<T> weights, int unit, int units)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double largest = 0, sum = 0;
        for (int i = unit; i < weights.Length; i += units)
            largest = Math.Max(largest, Math.Abs(double.CreateTruncating(weights[i])));
        for (int i = unit; i < weights.Length; i += units)
        {
            double share = double.CreateTruncating(weights[i]) / largest;
            sum += share * share;
        }

        return Limit / largest / Math.Sqrt(sum);
    }
}
