namespace StaticNet.Evaluation;

/// <summary>The rows whose predicted probability lies in an interval: low &lt; p ≤ high, and in the first also p = 0.</summary>
/// <param name="Low">The lower end, in [0, 1).</param>
/// <param name="High">The upper end, in (0, 1].</param>
/// <param name="Count">The number of rows, at least 1.</param>
/// <param name="MeanPrediction">The mean of their predicted probabilities.</param>
/// <param name="Frequency">The share of them for which the prediction came true, in [0, 1]; as large as the mean where the network is calibrated.</param>
/// <example><code>foreach (ReliabilityBin bin in table.Bins) plot.Add(bin.MeanPrediction, bin.Frequency);</code></example>
public readonly record struct ReliabilityBin(double Low, double High, int Count, double MeanPrediction, double Frequency)
{
    /// <summary>"0.25 to 0.5: 31 rows, predicted 0.375, observed 0.4".</summary>
    public override string ToString() => FormattableString.Invariant($"{Low} to {High}: {Count} rows, predicted {MeanPrediction}, observed {Frequency}");
}
