namespace StaticNet.Evaluation;

/// <summary>How close a network comes to one target, or the mean over several.</summary>
/// <param name="Name">The target.</param>
/// <param name="RSquared">R² = 1 − Σ(a − y)² / Σ(y − ȳ)², at most 1; null for a single row, of which it is not defined.</param>
/// <param name="MeanAbsoluteError">MAE = (1/n) Σ|a − y|, in the units of the target.</param>
/// <param name="RootMeanSquaredError">RMSE = √((1/n) Σ(a − y)²), in the units of the target.</param>
/// <example><code>foreach (RegressionMetrics target in RegressionReport.Of(net, test).Targets) Console.WriteLine(target);</code></example>
public sealed record RegressionMetrics(string Name, double? RSquared, double MeanAbsoluteError, double RootMeanSquaredError)
{
    /// <summary>"y1: R² 0.5, MAE 1.25, RMSE 1.5".</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {(RSquared is { } value ? FormattableString.Invariant($"R² {value}, ") : "")}MAE {MeanAbsoluteError}, RMSE {RootMeanSquaredError}");
}
