using StaticNet.Data;
using StaticNet.Numerics;

namespace StaticNet.Evaluation;

public sealed partial class ClassificationReport
{
    /// <summary>
    /// The area under the receiver operating characteristic, in [0, 1]: the chance that a row of a class scores higher than another one, equal scores
    /// counting half. Of two classes: that of the second; of several: the mean of each against the rest. Null: a class has no row.
    /// </summary>
    public double? RocAuc => Classes.Count == 2 ? _areas.Value[1] : _areas.Value.Contains(null) ? null : _areas.Value.Sum() / Classes.Count;

    /// <summary>The same for each class against the rest; null: the class has no row, or every row.</summary>
    public IReadOnlyList<double?> RocAucs => _areas.Value;

    /// <summary>
    /// −(1/n) Σ ln p, p being the probability given to the actual class; null: the outputs are no probabilities. As scikit-learn does, p is kept within
    /// [ε, 1 − ε], ε = 2⁻²³ in <see cref="float"/> and 2⁻⁵² in <see cref="double"/>, and divided by the sum of its row. A cross-entropy loss,
    /// <see cref="EvaluationReport.MeanError"/>, is computed without such a limit.
    /// </summary>
    public double? LogLoss
    {
        get
        {
            if (!AreProbabilities)
                return null;
            double sum = 0;
            for (int row = 0; row < Count; row++)
                sum -= Elementary.Log(Clipped(row, _actual[row]) / Enumerable.Range(0, Classes.Count).Sum(index => Clipped(row, index)));
            return sum / Count;
        }
    }

    /// <summary>
    /// The mean squared error of the probabilities; null: the outputs are none. Of two classes (1/n) Σ (p − y)², in [0, 1], p being the probability of the
    /// second; of several (1/n) Σ Σₖ (pₖ − yₖ)², in [0, 2].
    /// </summary>
    public double? BrierScore
    {
        get
        {
            if (!AreProbabilities)
                return null;
            double sum = 0;
            for (int row = 0; row < Count; row++)
            {
                for (int index = Classes.Count == 2 ? 1 : 0; index < Classes.Count; index++)
                {
                    double difference = ProbabilityOf(row, index) - (_actual[row] == index ? 1 : 0);
                    sum += difference * difference;
                }
            }

            return sum / Count;
        }
    }

    /// <summary>Whether the probabilities mean what they say: of two classes those of the second, of several those of the class that is named.</summary>
    /// <param name="bins">The number of bins of equal width, at least 1.</param>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no bin.</exception>
    public ReliabilityTable Reliability(int bins = 10)
    {
        if (Classes.Count == 2)
            return ReliabilityOf(1, bins);
        RequireProbabilities();
        double[] probabilities = [.. Enumerable.Range(0, Count).Select(row => ProbabilityOf(row, _predicted[row]))];
        return ReliabilityTable.Of(probabilities, [.. _actual.Zip(_predicted, (actual, predicted) => actual == predicted)], bins, "the predicted class");
    }

    /// <summary>Whether the probabilities of one class mean what they say.</summary>
    /// <param name="index">The class, 0-based.</param>
    /// <param name="bins">The number of bins of equal width, at least 1.</param>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class, or no bin.</exception>
    public ReliabilityTable ReliabilityOf(int index, int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Classes.Count);
        RequireProbabilities();
        double[] probabilities = [.. Enumerable.Range(0, Count).Select(row => ProbabilityOf(row, index))];
        return ReliabilityTable.Of(probabilities, [.. _actual.Select(actual => actual == index)], bins, $"class '{Classes[index].Name}'");
    }

    /// <summary>Precision, recall, F1 and ROC-AUC of each class, then what holds of all; lines end in LF.</summary>
    public override string ToString()
    {
        var table = new TextTable("", "precision", "recall", "F1", "ROC-AUC", "rows");
        foreach ((int index, PrecisionRecall score) in Classes.Index())
            Add(score, RocAucs[index]);
        Add(Average(Averaging.Macro), RocAucs.Contains(null) ? null : RocAucs.Sum() / Classes.Count);
        Add(Average(Averaging.Weighted), null);
        var rest = new TextTable("accuracy", $"{TextTable.Share(Accuracy)} ({TextTable.Count(Confusion.Correct)} of {SplitRows.Named(Count)})");
        foreach ((string name, double? value) in new[] { ("log-loss", LogLoss), ("Brier score", BrierScore), ("mean error", MeanError) })
        {
            if (value is { } number)
                rest.Add(name, TextTable.Number(number));
        }

        return $"{table}\n\n{rest.ToStringLeft()}";

        void Add(PrecisionRecall score, double? area) => table.Add(
            score.Name, TextTable.Share(score.Precision), TextTable.Share(score.Recall), TextTable.Share(score.F1), area is { } value ? TextTable.Share(value) : "", TextTable.Count(score.Support));
    }

    /// <exception cref="DatasetException">A class has no row; it is named.</exception>
    internal double RequireRocAuc() => RocAuc ?? throw new DatasetException(
        $"The ROC-AUC compares the rows of a class with the others, but class '{Classes.First(score => score.Support == 0).Name}' has no row: give data with all classes (SplitStratified keeps them), or use the accuracy.");

    /// <exception cref="ArgumentException">The outputs are no probabilities.</exception>
    internal double RequireLogLoss() => LogLoss ?? throw new ArgumentException(NoProbabilities());

    /// <exception cref="ArgumentException">The outputs are no probabilities.</exception>
    internal double RequireBrierScore() => BrierScore ?? throw new ArgumentException(NoProbabilities());

    private void RequireProbabilities()
    {
        if (!AreProbabilities)
            throw new InvalidOperationException(NoProbabilities());
    }

    private string NoProbabilities() =>
        $"The outputs of {_source} are no probabilities: those of a softmax are, and one output in [0, 1] with targets of 0 and 1. For others there are accuracy, F1 and ROC-AUC.";

    private double ProbabilityOf(int row, int index) => Probabilities.Of(_outputs.AsSpan(row * _width, _width), index);

    // A single p is clipped before its complement is taken, as the reference does.
    private double Clipped(int row, int index) => _width == 1
        ? Probabilities.Of([Math.Clamp(_outputs[row], _epsilon, 1 - _epsilon)], index)
        : Math.Clamp(ProbabilityOf(row, index), _epsilon, 1 - _epsilon);

    private double? AreaOf(int index)
    {
        // The single output of class 1 ranks class 0 the other way round: by −p, as 1 − p rounds small differences away.
        double[] scores = [.. Enumerable.Range(0, Count).Select(row => _width > 1 ? _outputs[(row * _width) + index] : index == 1 ? _outputs[row] : -_outputs[row])];
        return RankScore.Area(scores, [.. _actual.Select(actual => actual == index)]);
    }
}
