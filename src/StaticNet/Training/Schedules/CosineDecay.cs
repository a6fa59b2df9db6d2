using StaticNet.Numerics;

namespace StaticNet.Training;

/// <summary>
/// Lowers the learning rate along half a cosine (Loshchilov &amp; Hutter 2017), step by step: m + ½(γ − m)(1 + cos(π t/T)) at step t of T, as PyTorch's <c>CosineAnnealingLR</c> with
/// a <c>step()</c> after each batch. Before it the rate may rise in a line from 0 to γ, over the epochs of a warm-up, which are no part of T.
/// </summary>
/// <example><code>Schedule = new CosineDecay(minimum: 1e-5, warmupEpochs: 5)</code></example>
public sealed class CosineDecay : TimeSchedule
{
    /// <summary>A decay along a cosine.</summary>
    /// <param name="minimum">m, finite and at least 0.</param>
    /// <param name="warmupEpochs">The epochs of the warm-up, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public CosineDecay(double minimum = 0, int warmupEpochs = 0)
    {
        if (!(double.IsFinite(minimum) && minimum >= 0))
            throw new ArgumentOutOfRangeException(nameof(minimum), minimum, "The least learning rate must be finite and at least 0.");
        ArgumentOutOfRangeException.ThrowIfLessThan(warmupEpochs, 0);
        (Minimum, WarmupEpochs) = (minimum, warmupEpochs);
    }

    /// <summary>m.</summary>
    public double Minimum { get; }

    /// <summary>The epochs of the warm-up.</summary>
    public int WarmupEpochs { get; }

    /// <summary>"CosineDecay(minimum: 0, warmupEpochs: 5)".</summary>
    public override string ToString() => FormattableString.Invariant($"CosineDecay(minimum: {Minimum}, warmupEpochs: {WarmupEpochs})");

    /// <inheritdoc/>
    protected override double Rate(double learningRate, ScheduleTime time)
    {
        long warmup = (long)WarmupEpochs * time.StepsPerEpoch;
        if (time.Step < warmup)
            return learningRate * (time.Step + 1) / warmup;
        double done = (double)(time.Step - warmup) / Math.Max(1, time.Steps - warmup);
        return Minimum + (0.5 * (learningRate - Minimum) * (1 + Trigonometry.CosPi(done)));
    }
}
