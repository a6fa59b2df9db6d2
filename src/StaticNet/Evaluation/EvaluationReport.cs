namespace StaticNet.Evaluation;

/// <summary>
/// How well a network does on data it is shown. What is in it is a matter of the targets: see <see cref="ClassificationReport"/>,
/// <see cref="LabelReport"/> and <see cref="RegressionReport"/>.
/// </summary>
/// <example><code>
/// EvaluationReport report = net.Evaluate(test);
/// Console.WriteLine(report);
/// if (report is ClassificationReport classes) Console.WriteLine(classes.Confusion);
/// </code></example>
public abstract class EvaluationReport
{
    private protected EvaluationReport(int count) => Count = count;

    /// <summary>The number of rows, at least 1.</summary>
    public int Count { get; }

    /// <summary>The mean loss without the penalty, as <see cref="Metrics.MeanError"/>; null for a network that computes no loss, and for outputs that come without their network.</summary>
    public double? MeanError { get; internal init; }
}
