namespace StaticNet.Evaluation;

/// <summary>How the precisions, recalls or F1 scores of several classes become one number.</summary>
/// <example><code>double f1 = Metrics.F1(net, test, Averaging.Weighted);</code></example>
public enum Averaging
{
    /// <summary>The mean over the classes: each counts the same, however rare it is. Classes that neither occur nor are predicted are left out.</summary>
    Macro = 0,

    /// <summary>Computed from the hits and misses of all classes together. For rows of one class each, this is the accuracy.</summary>
    Micro = 1,

    /// <summary>The mean over the classes, each weighted by its number of rows.</summary>
    Weighted = 2,
}
