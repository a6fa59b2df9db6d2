namespace StaticNet.Training;

/// <summary>
/// How the learning rate changes while a training runs, from the optimizer's own. Immutable and reusable. Derive <see cref="TimeSchedule"/> where the rate is a function of the
/// step, or this class where it follows the error.
/// </summary>
/// <example><code>
/// new TrainingOptions { Optimizer = new Adam(0.01), Schedule = new CosineDecay(warmupEpochs: 5) }
/// </code></example>
public abstract class LearningRateSchedule
{
    /// <summary>Starts afresh.</summary>
    /// <param name="learningRate">The optimizer's, above 0.</param>
    public abstract LearningRateRun Start(double learningRate);
}
