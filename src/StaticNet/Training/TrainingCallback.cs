namespace StaticNet.Training;

/// <summary>
/// Sees a training epoch by epoch, and may end it. All methods run on the thread that trains, in the order in which
/// <see cref="TrainingOptions.Callbacks"/> lists them. What one throws ends the training and reaches the caller as it is; the network keeps the parameters of the last step,
/// or has the best again with <see cref="EarlyStopping"/>.
/// </summary>
/// <example><code>
/// sealed class StopAt(double loss) : TrainingCallback
/// {
///     public override void OnEpochEnd(TrainingStatus training)
///     {
///         if (training.Last.Loss &lt; loss)
///             training.Stop($"J is below {loss}");
///     }
/// }
/// </code></example>
public abstract class TrainingCallback
{
    /// <summary>Called before the first epoch.</summary>
    /// <param name="training">The training.</param>
    public virtual void OnStart(TrainingStatus training)
    {
    }

    /// <summary>Called after each epoch, once its figures are in the history.</summary>
    /// <param name="training">The training.</param>
    public virtual void OnEpochEnd(TrainingStatus training)
    {
    }

    /// <summary>Called once, when the training has ended: by itself, by a callback, by divergence, or by cancellation.</summary>
    /// <param name="training">The training.</param>
    /// <param name="failure">What ended it, when it has no result; null: it has one.</param>
    public virtual void OnEnd(TrainingStatus training, Exception? failure)
    {
    }
}
