namespace StaticNet.Training;

/// <summary>A schedule whose rate is a function of the step alone.</summary>
/// <example><code>
/// sealed class Halving : TimeSchedule
/// {
///     protected override double Rate(double learningRate, ScheduleTime time) => 2 * time.Step &lt; time.Steps ? learningRate : learningRate / 2;
/// }
/// </code></example>
public abstract class TimeSchedule : LearningRateSchedule
{
    /// <inheritdoc/>
    public sealed override LearningRateRun Start(double learningRate) => new TimedRun(this, learningRate);

    /// <summary>The learning rate of a step: finite, at least 0.</summary>
    /// <param name="learningRate">The optimizer's.</param>
    /// <param name="time">Where the step is.</param>
    protected abstract double Rate(double learningRate, ScheduleTime time);

    /// <summary>γⁿ by squaring: the same bits everywhere, which a library's pow does not promise.</summary>
    private protected static double Power(double factor, long exponent)
    {
        double power = 1;
        for (; exponent > 0; exponent >>= 1, factor *= factor)
            power *= (exponent & 1) == 1 ? factor : 1;
        return power;
    }

    private sealed class TimedRun(TimeSchedule schedule, double learningRate) : LearningRateRun
    {
        public override double At(ScheduleTime time) => schedule.Rate(learningRate, time);

        protected override void Transfer(StateTransfer<double> state)
        {
        }
    }
}
