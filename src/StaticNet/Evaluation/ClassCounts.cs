namespace StaticNet.Evaluation;

/// <summary>What precision and recall are computed from.</summary>
/// <param name="Hits">Rows of the class that were taken for it.</param>
/// <param name="Predicted">Rows that were taken for it.</param>
/// <param name="Actual">Rows of it.</param>
internal readonly record struct ClassCounts(int Hits, int Predicted, int Actual)
{
    private bool IsSeen => Predicted + Actual > 0;

    /// <summary>The scores of one class.</summary>
    public PrecisionRecall Score(string name) => new(name, Quotient(Hits, Predicted), Quotient(Hits, Actual), Quotient(2L * Hits, (long)Predicted + Actual), Actual);

    /// <summary>One score of several classes.</summary>
    /// <param name="classes">Each of them.</param>
    /// <param name="averaging">How.</param>
    /// <param name="isUnseenCounted">Whether the macro average counts what neither occurs nor is predicted, with 0.</param>
    public static PrecisionRecall Average(IReadOnlyList<ClassCounts> classes, Averaging averaging, bool isUnseenCounted = false)
    {
        int support = classes.Sum(counts => counts.Actual);
        if (averaging == Averaging.Micro)
            return new ClassCounts(classes.Sum(counts => counts.Hits), classes.Sum(counts => counts.Predicted), support).Score("micro average");
        string name = averaging switch
        {
            Averaging.Macro => "macro average",
            Averaging.Weighted => "weighted average",
            _ => throw new ArgumentOutOfRangeException(nameof(averaging), averaging, "There is no such averaging."),
        };
        double total = classes.Sum(Weight);
        return new PrecisionRecall(name, Mean(score => score.Precision), Mean(score => score.Recall), Mean(score => score.F1), support);

        double Weight(ClassCounts counts) => averaging == Averaging.Weighted ? counts.Actual : isUnseenCounted || counts.IsSeen ? 1 : 0;

        // Without any weight there is no hit either: labels of which no row has one.
        double Mean(Func<PrecisionRecall, double> part) => total == 0 ? 0 : classes.Sum(counts => Weight(counts) * part(counts.Score(name))) / total;
    }

    private static double Quotient(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
