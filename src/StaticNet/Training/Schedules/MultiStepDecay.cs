namespace StaticNet.Training;

/// <summary>Multiplies the learning rate by a factor at given epochs: γ · fⁿ, where n of the milestones have been reached. As PyTorch's <c>MultiStepLR</c>.</summary>
/// <example><code>Schedule = new MultiStepDecay([60, 90], factor: 0.1)</code></example>
public sealed class MultiStepDecay : TimeSchedule
{
    /// <summary>A decay at milestones.</summary>
    /// <param name="milestones">The epochs, 0-based, that begin with a lower rate: at least 1, ascending.</param>
    /// <param name="factor">f, in (0, 1].</param>
    /// <exception cref="ArgumentException">There is no milestone, one is below 1, or one is not above that before it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The factor is out of its range.</exception>
    public MultiStepDecay(IReadOnlyList<int> milestones, double factor = 0.1)
    {
        ArgumentNullException.ThrowIfNull(milestones);
        if (milestones.Count == 0)
            throw new ArgumentException("There is no milestone: give at least one epoch.", nameof(milestones));
        for (int i = 0; i < milestones.Count; i++)
        {
            int before = i == 0 ? 0 : milestones[i - 1];
            if (milestones[i] <= before)
                throw new ArgumentException(FormattableString.Invariant($"The milestone {milestones[i]} is not above {before}: give epochs from 1 on in ascending order."), nameof(milestones));
        }

        if (!(factor > 0 && factor <= 1))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor of a decay must lie above 0, up to 1.");
        (Milestones, Factor) = ([.. milestones], factor);
    }

    /// <summary>The epochs, 0-based, that begin with a lower rate.</summary>
    public IReadOnlyList<int> Milestones { get; }

    /// <summary>f.</summary>
    public double Factor { get; }

    /// <summary>"MultiStepDecay([60, 90], factor: 0.1)".</summary>
    public override string ToString() => FormattableString.Invariant($"MultiStepDecay([{string.Join(", ", Milestones)}], factor: {Factor})");

    /// <inheritdoc/>
    protected override double Rate(double learningRate, ScheduleTime time)
    {
        int reached = 0;
        while (reached < Milestones.Count && Milestones[reached] <= time.Epoch)
            reached++;
        return learningRate * Power(Factor, reached);
    }
}
