namespace StaticNet.Training;

/// <summary>Multiplies the learning rate by a factor every so many epochs: γ · fⁿ with n = ⌊epoch/every⌋. As PyTorch's <c>StepLR</c>.</summary>
/// <example><code>Schedule = new StepDecay(every: 30, factor: 0.1)</code></example>
public sealed class StepDecay : TimeSchedule
{
    /// <summary>A decay in steps.</summary>
    /// <param name="every">The epochs from one change to the next, at least 1.</param>
    /// <param name="factor">f, in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public StepDecay(int every, double factor = 0.1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        if (!(factor > 0 && factor <= 1))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor of a decay must lie above 0, up to 1.");
        (Every, Factor) = (every, factor);
    }

    /// <summary>The epochs from one change to the next.</summary>
    public int Every { get; }

    /// <summary>f.</summary>
    public double Factor { get; }

    /// <summary>"StepDecay(every: 30, factor: 0.1)".</summary>
    public override string ToString() => FormattableString.Invariant($"StepDecay(every: {Every}, factor: {Factor})");

    /// <inheritdoc/>
    protected override double Rate(double learningRate, ScheduleTime time) => learningRate * Power(Factor, time.Epoch / Every);
}
