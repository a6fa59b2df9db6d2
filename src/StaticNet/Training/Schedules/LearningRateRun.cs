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

    /// <summary>Copies what the run remembers.</summary>
    /// <param name="schedule">The schedule's name.</param>
    /// <exception cref="NotSupportedException">The run does not list what it remembers.</exception>
    internal OptimizerState<double> Save(string schedule)
    {
        var saving = new StateSaving<double>();
        Transfer(saving);
        return saving.State(schedule, parameterCount: 1);
    }

    internal void Restore(OptimizerState<double> state)
    {
        var restoring = new StateRestoring<double>(state);
        Transfer(restoring);
        restoring.RequireAllUsed();
    }

    /// <summary>Lists everything that the rates to come depend on, for a checkpoint; nothing where that is nothing. By default a run can not be saved.</summary>
    /// <param name="state">Takes each, or gives it back.</param>
    protected virtual void Transfer(StateTransfer<double> state) =>
        throw new NotSupportedException($"{GetType().Name} does not list what it remembers, so a training with it has no checkpoint: override Transfer.");
}
