using System.Numerics;

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
            for (int unit = 0; unit < units; unit++)
                Shorten(parameters.Slice(offset, inputs * units), unit, units);
            offset += (inputs + 1) * units;
        }
    }

    private void Shorten<T>(Span<T> weights, int unit, int units)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0;
        for (int i = unit; i < weights.Length; i += units)
            sum += double.CreateTruncating(weights[i]) * double.CreateTruncating(weights[i]);
        double norm = Math.Sqrt(sum);
        if (!(norm > Limit))
            return;
        T scale = T.CreateTruncating(Limit / norm);
        for (int i = unit; i < weights.Length; i += units)
            weights[i] *= scale;
    }
}
