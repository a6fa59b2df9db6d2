using StaticNet.Training;

namespace StaticNet.Selection;

/// <summary>What came of one fold: a network that was trained on the others, and measured on this one.</summary>
/// <param name="Fold">1-based.</param>
/// <param name="Score">The metric, of the rows held back.</param>
/// <param name="TrainingRows">The number of rows that the network was trained on; those of a validation fraction are among them.</param>
/// <param name="ValidationRows">The number of rows held back.</param>
/// <param name="Training">The history, and how training ended.</param>
/// <example><code>foreach (FoldResult fold in result.Folds) Console.WriteLine($"{fold.Fold}: {fold.Score} after {fold.Training.History.Count} epochs");</code></example>
public sealed record FoldResult(int Fold, double Score, int TrainingRows, int ValidationRows, TrainingResult Training)
{
    /// <summary>"fold 1: 0.95, 120 rows to train on, 30 to validate".</summary>
    public override string ToString() => FormattableString.Invariant($"fold {Fold}: {Score}, {TrainingRows} rows to train on, {ValidationRows} to validate");
}
