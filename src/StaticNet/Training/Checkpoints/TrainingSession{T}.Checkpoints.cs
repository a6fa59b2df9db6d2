using StaticNet.Models;

namespace StaticNet.Training;

public sealed partial class TrainingSession<T>
{
    private CheckpointFit? _fit;
    private TimeSpan _savedAt;

    private CheckpointFit Fit => _fit ??= new(
        _network.Topology, _options, Epochs, DataFingerprint.Of(_data ?? throw OnStream()), _validation is null ? null : DataFingerprint.Of(_validation));

    /// <summary>
    /// Writes a checkpoint of a training that is paused, from which <see cref="Trainer.Resume"/> goes on with the same bits. A training under way writes its own where
    /// <see cref="TrainingOptions.Checkpoints"/> says so.
    /// </summary>
    /// <param name="path">The file, which is replaced at once or not at all.</param>
    /// <exception cref="InvalidOperationException">No epoch has been run, or the training has ended.</exception>
    /// <exception cref="NotSupportedException">The optimizer or the schedule is one that cannot be saved, or the data are read from a stream.</exception>
    /// <exception cref="IOException">The file cannot be written: the disk is full, the folder is missing. What was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written. What was there is untouched.</exception>
    public void Save(string path)
    {
        if (IsEnded)
            throw new InvalidOperationException($"This training has ended, after {History.Count} of {Epochs} epochs: save the network.");
        if (History.Count == 0)
            throw new InvalidOperationException("No epoch has been run yet: a checkpoint is of one that has ended.");
        SaveTo(path);
    }

    /// <summary>Goes on from a checkpoint; nothing has been run yet.</summary>
    internal void Restore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.RemoveLeftovers(path);
        Checkpoint<T> checkpoint = CheckpointFile.Read<T>(path, Fit);
        try
        {
            _steps.Restore(checkpoint.History.Count, checkpoint);
        }
        catch (ArgumentException impossible)
        {
            throw new ModelFormatException($"{path} cannot be gone on from: {impossible.Message}", innerException: impossible);
        }

        CheckpointProgress progress = checkpoint.Progress;
        _limit.Begin(checkpoint.First.Span);
        if (checkpoint.Best is { } best)
            _best.Take(best.Span);
        (_lowestError, _status.BestEpoch, _mark, _markEpoch) = (progress.LowestError, progress.BestEpoch, progress.Mark, progress.MarkEpoch);
        for (int i = 0; i < checkpoint.History.Count; i++)
            History.Add(checkpoint.History[i], checkpoint.History.Times[i]);
        _timeBefore = _savedAt = History.Times[^1];
        if (!string.IsNullOrWhiteSpace(progress.StopCause))
            _status.Stop(progress.StopCause);
        checkpoint.Parameters.Span.CopyTo(_network.Parameters);
    }

    // At the latest when the training ends by itself, so that one which is killed after that need not run its last epochs again.
    private void SaveIfDue()
    {
        if (_options.Checkpoints is not { } checkpoints)
            return;
        bool isDue = checkpoints.EveryEpochs is { } epochs ? History.Count % epochs == 0 : Elapsed - _savedAt >= checkpoints.Every;
        if (!isDue && !IsStopping && History.Count < Epochs)
            return;
        SaveTo(checkpoints.Path);
        _savedAt = Elapsed;
    }

    private void SaveTo(string path)
    {
        var progress = new CheckpointProgress(_status.BestEpoch, _lowestError, _markEpoch, _mark, _steps.LowestLoss, _status.StopCause);
        CheckpointFile.Save(path, Fit, new Checkpoint<T>(
            progress,
            _network.Parameters.ToArray(),
            _limit.First,
            _steps.LowestStart.Parameters,
            _best.IsTaken ? _best.Parameters : default(ReadOnlyMemory<T>?),
            _steps.Optimizer.Save(),
            _steps.Rates?.Save(Fit.Schedule!),
            History));
    }

    // What cannot be saved is an error before any step is taken.
    private void RequireSaving()
    {
        if (_data is null)
            throw OnStream();
        _steps.Optimizer.Save();
        _steps.Rates?.Save(_options.Schedule!.GetType().Name);
    }

    private static NotSupportedException OnStream() =>
        new("A training on a stream writes no checkpoints, since nothing says that the stream will be the same again: train on a Dataset, or save the network and what the optimizer remembers.");
}
