namespace StaticNet.Training;

/// <summary>What came of a training.</summary>
/// <param name="History">One entry an epoch, at least one.</param>
/// <param name="BestEpoch">The epoch (1-based) of the lowest validation error, or without validation data of the lowest J; the first of several.</param>
/// <param name="StopReason">Why training ended.</param>
/// <example><code>
/// TrainingResult result = Trainer.Fit(net, data);
/// Console.WriteLine($"J fell from {result.History[0].Loss} to {result.History[^1].Loss}");
/// </code></example>
public sealed record TrainingResult(TrainingHistory History, int BestEpoch, StopReason StopReason)
{
    /// <summary>Why training ended before its last epoch, in words: "no progress since epoch 7, for 10 epochs"; null when it did not.</summary>
    public string? StopCause { get; init; }

    /// <summary>"Completed in epoch 100, the best is epoch 97: J = 0.25, validation error = 0.5".</summary>
    public override string ToString()
    {
        string best = BestEpoch > 0 && BestEpoch <= History.Count ? History[BestEpoch - 1].ToString() : FormattableString.Invariant($"epoch {BestEpoch}");
        string cause = StopCause is null ? "" : $" ({StopCause})";
        return FormattableString.Invariant($"{StopReason} in epoch {History.Count}{cause}, the best is {best}");
    }
}
