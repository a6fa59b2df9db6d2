namespace StaticNet.Evaluation;

/// <summary>How well a class or a label is found, or a mean over several; each score is in [0, 1].</summary>
/// <remarks>
/// With hits (rows of the class that were taken for it), the precision is hits / predicted, the recall hits / actual, and F1 their harmonic mean,
/// 2·hits / (predicted + actual). As in scikit-learn, a quotient by 0 counts as 0: the precision of a class that is never predicted, the recall of one
/// that no row is of.
/// </remarks>
/// <param name="Name">The class, the label or the mean.</param>
/// <param name="Precision">The share of the rows taken for the class that are of it.</param>
/// <param name="Recall">The share of the rows of the class that are taken for it.</param>
/// <param name="F1">The harmonic mean of both.</param>
/// <param name="Support">The number of rows of the class; of a mean, of all its classes.</param>
/// <example><code>
/// PrecisionRecall versicolor = ClassificationReport.Of(net, test).Classes[1];
/// Console.WriteLine($"{versicolor.Name}: {versicolor.Recall:P0} found");
/// </code></example>
public sealed record PrecisionRecall(string Name, double Precision, double Recall, double F1, int Support)
{
    /// <summary>"virginica: precision 0.9, recall 0.75, F1 0.8181818181818182, 12 rows".</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: precision {Precision}, recall {Recall}, F1 {F1}, {Support} rows");
}
