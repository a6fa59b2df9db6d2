using StaticNet.Evaluation;

namespace StaticNet.Selection;

/// <summary>How well networks of one kind, trained in one way, do on rows they have not seen.</summary>
/// <example><code>
/// CrossValidationResult result = CrossValidation.Run(seed => new IrisNet(seed), data);
/// Console.WriteLine($"{result.Metric}: {result.Mean:F3} ± {result.Deviation:F3}");
/// </code></example>
public sealed class CrossValidationResult
{
    internal CrossValidationResult(Metric metric, IReadOnlyList<FoldResult> folds, IReadOnlyList<string> warnings)
    {
        (Metric, Folds, Warnings) = (metric, folds, warnings);
        (Mean, Deviation) = MeanAndDeviation(folds);
    }

    /// <summary>What was measured.</summary>
    public Metric Metric { get; }

    /// <summary>Each fold, in order.</summary>
    public IReadOnlyList<FoldResult> Folds { get; }

    /// <summary>The mean score of the folds.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation of the scores, σ² = (1/k) Σ(s − mean)², as NumPy's and scikit-learn's.</summary>
    public double Deviation { get; }

    /// <summary>What makes the scores less telling: a class that a fold has no row of. Empty: nothing.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>A line a fold, then mean and standard deviation, then the warnings; lines end in LF.</summary>
    public override string ToString()
    {
        var table = new TextTable("fold", Metric.Name, "rows", "epochs", "J");
        foreach (FoldResult fold in Folds)
        {
            table.Add(
                TextTable.Count(fold.Fold),
                TextTable.Number(fold.Score),
                TextTable.Count(fold.ValidationRows),
                TextTable.Count(fold.Training.History.Count),
                TextTable.Number(fold.Training.History[^1].Loss));
        }

        return string.Join("\n", [$"{table}", $"{Metric.Name} {TextTable.Number(Mean)} ± {TextTable.Number(Deviation)}", .. Warnings.Select(warning => $"warning: {warning}")]);
    }

    internal static (double Mean, double Deviation) MeanAndDeviation(IReadOnlyList<FoldResult> folds)
    {
        double mean = folds.Sum(fold => fold.Score) / folds.Count;
        return (mean, Math.Sqrt(folds.Sum(fold => (fold.Score - mean) * (fold.Score - mean)) / folds.Count));
    }
}
