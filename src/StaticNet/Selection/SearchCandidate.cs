using StaticNet.Training;

namespace StaticNet.Selection;

/// <summary>One combination that a search tried.</summary>
/// <param name="Number">Its place in the order of trial, 1-based.</param>
/// <param name="Settings">The name of each axis and the value it had, as text.</param>
/// <param name="Options">The options it was trained with; null: an axis threw when it made them.</param>
/// <param name="Score">The mean score of the folds, or that of the validation data; null: it failed.</param>
/// <param name="Deviation">The standard deviation of the folds' scores, as <see cref="CrossValidationResult.Deviation"/>; 0 with validation data.</param>
/// <param name="Folds">Each fold, in order; one with validation data, none where it failed.</param>
/// <param name="Failure">Why it failed, as "fold 1 of 5: Training diverged in epoch 2, …"; null: it did not.</param>
/// <example><code>foreach (SearchCandidate candidate in result.Ranked.Take(3)) Console.WriteLine(candidate);</code></example>
public sealed record SearchCandidate(
    int Number,
    IReadOnlyList<KeyValuePair<string, string>> Settings,
    TrainingOptions? Options,
    double? Score,
    double Deviation,
    IReadOnlyList<FoldResult> Folds,
    string? Failure)
{
    /// <summary>"learning rate 0.01, batch size 8: 0.96 ± 0.02", or why it failed.</summary>
    public override string ToString()
    {
        string settings = string.Join(", ", Settings.Select(setting => $"{setting.Key} {setting.Value}"));
        return Score is { } score ? FormattableString.Invariant($"{settings}: {score} ± {Deviation}") : $"{settings}: {Failure}";
    }
}
