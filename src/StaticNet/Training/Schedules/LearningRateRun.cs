namespace StaticNet.Training;

/// <summary>One run of a <see cref="LearningRateSchedule"/>. Allocates nothing.</summary>
/// <example><code>run.LearningRate = rates.At(time);   // before each step</code></example>
public abstract class LearningRateRun
{
    /// <summary>The learning rate of a step: finite, at least 0.</summary>
    /// <param name="time">Where the step is; steps come in order.</param>
    public abstract double At(ScheduleTime time);

    /// <summary>Called after each epoch.</summary>
    /// <param name="error">The validation error, or J without validation data.</param>
    public virtual void OnEpochEnd(double error)
    {
    }
}
