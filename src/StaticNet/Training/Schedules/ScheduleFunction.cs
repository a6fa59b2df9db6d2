namespace StaticNet.Training;

/// <summary>A schedule by a function of a user's own.</summary>
/// <param name="rate">From the optimizer's learning rate and the step to the rate of the step: finite, at least 0.</param>
/// <exception cref="ArgumentNullException">There is no function.</exception>
/// <example><code>Schedule = new ScheduleFunction((rate, time) => rate / (1 + time.Epoch))</code></example>
public sealed class ScheduleFunction(Func<double, ScheduleTime, double> rate) : TimeSchedule
{
    private readonly Func<double, ScheduleTime, double> _rate = rate ?? throw new ArgumentNullException(nameof(rate));

    /// <summary>"ScheduleFunction".</summary>
    public override string ToString() => nameof(ScheduleFunction);

    /// <inheritdoc/>
    protected override double Rate(double learningRate, ScheduleTime time) => _rate(learningRate, time);
}
