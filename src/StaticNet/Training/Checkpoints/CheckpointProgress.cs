namespace StaticNet.Training;

/// <summary>How far a training is, in single figures.</summary>
/// <param name="BestEpoch">The epoch of the lowest error, 1-based.</param>
/// <param name="LowestError">Its error.</param>
/// <param name="MarkEpoch">The last epoch that early stopping counts as progress.</param>
/// <param name="Mark">Its error.</param>
/// <param name="LowestLoss">The lowest J of an epoch.</param>
/// <param name="StopCause">Why a callback asked for the end; null: none did.</param>
internal sealed record CheckpointProgress(int BestEpoch, double LowestError, int MarkEpoch, double Mark, double LowestLoss, string? StopCause);
