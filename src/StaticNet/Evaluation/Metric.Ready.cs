namespace StaticNet.Evaluation;

public abstract partial class Metric
{
    /// <summary><see cref="Metrics.MeanError"/>, for targets of any kind; smaller is better.</summary>
    public static Metric MeanError { get; } = new MeanErrorMetric();

    /// <summary><see cref="Metrics.Accuracy"/>, for classes.</summary>
    public static Metric Accuracy { get; } = new ClassificationMetric("accuracy", report => report.Accuracy, isHigherBetter: true);

    /// <summary><see cref="Metrics.RocAuc"/>, for classes.</summary>
    public static Metric RocAuc { get; } = new ClassificationMetric("ROC-AUC", report => report.RequireRocAuc(), isHigherBetter: true);

    /// <summary><see cref="Metrics.LogLoss"/>, for classes whose outputs are probabilities; smaller is better.</summary>
    public static Metric LogLoss { get; } = new ClassificationMetric("log-loss", report => report.RequireLogLoss(), isHigherBetter: false);

    /// <summary><see cref="Metrics.BrierScore"/>, for classes whose outputs are probabilities; smaller is better.</summary>
    public static Metric BrierScore { get; } = new ClassificationMetric("Brier score", report => report.RequireBrierScore(), isHigherBetter: false);

    /// <summary><see cref="Metrics.LabelAccuracy"/>, for labels.</summary>
    public static Metric LabelAccuracy { get; } = new LabelMetric("label accuracy", report => report.LabelAccuracy);

    /// <summary><see cref="Metrics.ExactMatch"/>, for labels.</summary>
    public static Metric ExactMatch { get; } = new LabelMetric("exact match", report => report.ExactMatch);

    /// <summary><see cref="Metrics.RSquared"/>, for numbers.</summary>
    public static Metric RSquared { get; } = new RegressionMetric("R²", report => report.RequireRSquared(), isHigherBetter: true);

    /// <summary><see cref="Metrics.MeanAbsoluteError"/>, for numbers; smaller is better.</summary>
    public static Metric MeanAbsoluteError { get; } = new RegressionMetric("MAE", report => report.MeanAbsoluteError, isHigherBetter: false);

    /// <summary><see cref="Metrics.RootMeanSquaredError"/>, for numbers; smaller is better.</summary>
    public static Metric RootMeanSquaredError { get; } = new RegressionMetric("RMSE", report => report.RootMeanSquaredError, isHigherBetter: false);

    /// <summary><see cref="Metrics.Precision"/>, for classes.</summary>
    /// <param name="averaging">How the classes become one number.</param>
    public static Metric Precision(Averaging averaging = Averaging.Macro) =>
        new ClassificationMetric($"{NameOf(averaging)} precision", report => report.Average(averaging).Precision, isHigherBetter: true);

    /// <summary><see cref="Metrics.Recall"/>, for classes.</summary>
    /// <param name="averaging">How the classes become one number.</param>
    public static Metric Recall(Averaging averaging = Averaging.Macro) =>
        new ClassificationMetric($"{NameOf(averaging)} recall", report => report.Average(averaging).Recall, isHigherBetter: true);

    /// <summary><see cref="Metrics.F1"/>, for classes.</summary>
    /// <param name="averaging">How the classes become one number.</param>
    public static Metric F1(Averaging averaging = Averaging.Macro) =>
        new ClassificationMetric($"{NameOf(averaging)} F1", report => report.Average(averaging).F1, isHigherBetter: true);

    /// <summary><see cref="Metrics.TopKAccuracy"/>, for classes.</summary>
    /// <param name="k">At least 1, and fewer than there are classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is below 1.</exception>
    public static Metric TopKAccuracy(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        return new ClassificationMetric(FormattableString.Invariant($"top-{k} accuracy"), report => report.TopKAccuracy(k), isHigherBetter: true);
    }

    private static string NameOf(Averaging averaging) => averaging switch
    {
        Averaging.Macro => "macro",
        Averaging.Micro => "micro",
        Averaging.Weighted => "weighted",
        _ => throw new ArgumentOutOfRangeException(nameof(averaging), averaging, "There is no such averaging."),
    };
}
