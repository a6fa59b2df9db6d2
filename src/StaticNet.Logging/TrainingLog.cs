using Microsoft.Extensions.Logging;
using StaticNet.Training;

namespace StaticNet.Logging;

/// <summary>
/// Writes a training to a logger: its start and its end as information, every so many epochs as debug messages, a failure as an error. Messages are structured; their
/// values are called Network, Epoch, Epochs, Samples, Loss, ValidationError, BestEpoch and Elapsed.
/// </summary>
/// <example><code>
/// new TrainingOptions { Epochs = 1000, Callbacks = [new TrainingLog(logger, every: 100)] }
/// </code></example>
public sealed partial class TrainingLog : TrainingCallback
{
    private readonly ILogger _logger;
    private readonly int _every;

    /// <summary>A log of a training.</summary>
    /// <param name="logger">Where to write.</param>
    /// <param name="every">How many epochs there are from one message to the next; at least 1.</param>
    /// <exception cref="ArgumentNullException">There is no logger.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1.</exception>
    public TrainingLog(ILogger logger, int every = 1)
    {
        ArgumentNullException.ThrowIfNull(logger);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        (_logger, _every) = (logger, every);
    }

    /// <inheritdoc/>
    public override void OnStart(TrainingStatus training)
    {
        ArgumentNullException.ThrowIfNull(training);
        Starts(training.Network.Name, training.Epochs, training.Samples, training.StepsPerEpoch);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingStatus training)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (training.Last.Epoch % _every == 0)
            Epoch(training.Network.Name, training.Last.Epoch, training.Last.Loss, training.Last.ValidationError);
    }

    /// <inheritdoc/>
    public override void OnEnd(TrainingStatus training, Exception? failure)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (failure is null)
            Ended(training.Network.Name, training.History.Count, training.BestEpoch, training.History.Count > 0 ? training.Last.Loss : double.NaN, training.Elapsed);
        else
            Failed(failure, training.Network.Name, training.History.Count, training.Elapsed);
    }

    [LoggerMessage(1, LogLevel.Information, "Training of {Network} starts: up to {Epochs} epochs of {Samples} samples in {Steps} steps")]
    private partial void Starts(string network, int epochs, int samples, int steps);

    [LoggerMessage(2, LogLevel.Debug, "{Network}, epoch {Epoch}: J = {Loss}, validation error = {ValidationError}")]
    private partial void Epoch(string network, int epoch, double loss, double? validationError);

    [LoggerMessage(3, LogLevel.Information, "Training of {Network} ended after {Epoch} epochs in {Elapsed}: J = {Loss}, the best is epoch {BestEpoch}")]
    private partial void Ended(string network, int epoch, int bestEpoch, double loss, TimeSpan elapsed);

    [LoggerMessage(4, LogLevel.Error, "Training of {Network} failed after {Epoch} epochs in {Elapsed}")]
    private partial void Failed(Exception failure, string network, int epoch, TimeSpan elapsed);
}
