namespace StaticNet.Training;

/// <summary>Multiplies the learning rate by a factor after each epoch: γ · f^epoch. As PyTorch's <c>ExponentialLR</c>.</summary>
/// <example><code>Schedule = new ExponentialDecay(0.95)</code></example>
public sealed class ExponentialDecay : TimeSchedule
{
    /// <summary>An exponential decay.</summary>
    /// <param name="factor">f, in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is out of its range.</exception>
    public ExponentialDecay(double factor)
    {
        if (!(factor > 0 && factor <= 1))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor of a decay must lie above 0, up to 1.");
        Factor = factor;
    }

    /// <summary>f.</summary>
    public double Factor { get; }

    /// <summary>"ExponentialDecay(0.95)".</summary>
    public override string ToString() => FormattableString.Invariant($"ExponentialDecay({Factor})");

    /// <inheritdoc/>
    protected override double Rate(double learningRate, ScheduleTime time) => learningRate * Power(Factor, time.Epoch);
}
