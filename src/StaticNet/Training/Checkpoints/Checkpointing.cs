namespace StaticNet.Training;

/// <summary>
/// When a training writes its checkpoint: parameters, what the optimizer and the schedule remember, early stopping and history, in one file that is replaced at once or not at all.
/// <see cref="Trainer.Resume"/> goes on from it with the same bits, wherever the program was killed.
/// </summary>
/// <example><code>
/// var options = new TrainingOptions { Epochs = 500, Checkpoints = new Checkpointing("run.checkpoint", everyEpochs: 10) };
/// using TrainingSession&lt;float> session = File.Exists("run.checkpoint")
///     ? Trainer.Resume(net, "run.checkpoint", data, options)
///     : Trainer.Start(net, data, options);
/// session.Run();
/// </code></example>
public sealed record Checkpointing
{
    /// <summary>A checkpoint every some epochs, and when the training ends by itself.</summary>
    /// <param name="path">The file.</param>
    /// <param name="everyEpochs">At least 1.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 epoch.</exception>
    public Checkpointing(string path, int everyEpochs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(everyEpochs, 1);
        (Path, EveryEpochs) = (path, everyEpochs);
    }

    /// <summary>A checkpoint after the epoch in which so much time has passed since the last, and when the training ends by itself.</summary>
    /// <param name="path">The file.</param>
    /// <param name="every">Above 0.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0.</exception>
    public Checkpointing(string path, TimeSpan every)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(every, TimeSpan.Zero);
        (Path, Every) = (path, every);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The epochs between two checkpoints; null: they go by time.</summary>
    public int? EveryEpochs { get; }

    /// <summary>The least time between two checkpoints; null: they go by epochs.</summary>
    public TimeSpan? Every { get; }

    /// <summary>"run.checkpoint every 10 epochs" or "run.checkpoint every 00:05:00".</summary>
    public override string ToString() => EveryEpochs is { } epochs
        ? FormattableString.Invariant($"{Path} every {(epochs == 1 ? "epoch" : FormattableString.Invariant($"{epochs} epochs"))}")
        : FormattableString.Invariant($"{Path} every {Every:c}");
}
