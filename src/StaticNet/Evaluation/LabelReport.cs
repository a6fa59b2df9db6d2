using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>How well a network gives labels, of which a row may have several or none; each output decides one, from the middle of its two targets on.</summary>
/// <example><code>
/// LabelReport report = LabelReport.Of(net, test);
/// Console.WriteLine($"{report.LabelAccuracy:P1} of the labels, all of them in {report.ExactMatch:P1} of the rows");
/// </code></example>
public sealed class LabelReport : EvaluationReport
{
    private readonly ClassCounts[] _counts;
    private readonly double?[] _areas;

    private LabelReport(bool[] actual, bool[] given, double[] outputs, IReadOnlyList<string> names)
        : base(actual.Length / names.Count)
    {
        int width = names.Count;
        _counts = new ClassCounts[width];
        _areas = new double?[width];
        int[] right = new int[Count];
        for (int label = 0; label < width; label++)
        {
            int[] indices = [.. Enumerable.Range(0, Count).Select(row => (row * width) + label)];
            _counts[label] = new ClassCounts(indices.Count(at => actual[at] && given[at]), indices.Count(at => given[at]), indices.Count(at => actual[at]));
            _areas[label] = RankScore.Area([.. indices.Select(at => outputs[at])], [.. indices.Select(at => actual[at])]);
            for (int row = 0; row < right.Length; row++)
                right[row] += actual[indices[row]] == given[indices[row]] ? 1 : 0;
        }

        Labels = [.. _counts.Select((counts, index) => counts.Score(names[index]))];
        LabelAccuracy = (double)right.Sum(count => (long)count) / actual.Length;
        ExactMatch = (double)right.Count(count => count == width) / Count;
    }

    /// <summary>The share of labels that are right, in [0, 1], over all rows and outputs: 1 − the Hamming loss.</summary>
    public double LabelAccuracy { get; }

    /// <summary>The share of rows all of whose labels are right, in [0, 1]: the exact match ratio, or subset accuracy.</summary>
    public double ExactMatch { get; }

    /// <summary>Precision, recall and F1 of each label, in the order of the outputs.</summary>
    public IReadOnlyList<PrecisionRecall> Labels { get; }

    /// <summary>The area under the receiver operating characteristic of each label, in [0, 1]; null: every row has the label, or none.</summary>
    public IReadOnlyList<double?> RocAucs => _areas;

    /// <summary>The mean of <see cref="RocAucs"/>; null: one of them is.</summary>
    public double? RocAuc => _areas.Contains(null) ? null : _areas.Sum() / _areas.Length;

    /// <summary>One precision, recall and F1 for all labels.</summary>
    /// <param name="averaging">How. Labels count in the macro average also where no row has one and none is given, with 0, as in scikit-learn.</param>
    public PrecisionRecall Average(Averaging averaging) => ClassCounts.Average(_counts, averaging, isUnseenCounted: true);

    /// <summary>The report of a network.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network; each output is a label, decided by itself.</param>
    /// <param name="data">Rows that fit it, each with any number of labels.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ, both are named; or the output is a softmax, which chooses one class.</exception>
    /// <exception cref="DatasetException">A target is a number that stands for no label, or none that the loss is made for; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static LabelReport Of<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Measure(network, data, Metrics.MeanErrorOfLoss);

    /// <summary>The report of outputs that come without their network.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="outputs">As many as the data have targets.</param>
    /// <param name="data">Each row with any number of labels.</param>
    /// <exception cref="ArgumentException">There are not as many outputs as targets; both are named.</exception>
    /// <exception cref="DatasetException">A target is a number that stands for no label; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static LabelReport Of<T>(ReadOnlySpan<T> outputs, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] checkedOutputs = NetworkOutputs.Of(outputs, data);
        data.RequireLabels();
        return Create(data, checkedOutputs, DecisionThreshold.Of(data.Encoding));
    }

    /// <summary>Precision, recall, F1 and ROC-AUC of each label, then what holds of all; lines end in LF.</summary>
    public override string ToString()
    {
        var table = new TextTable("", "precision", "recall", "F1", "ROC-AUC", "rows");
        foreach ((int index, PrecisionRecall score) in Labels.Index())
            Add(score, _areas[index]);
        Add(Average(Averaging.Macro), RocAuc);
        Add(Average(Averaging.Micro), null);
        Add(Average(Averaging.Weighted), null);
        var rest = new TextTable("label accuracy", TextTable.Share(LabelAccuracy));
        rest.Add("exact match", $"{TextTable.Share(ExactMatch)} of {SplitRows.Named(Count)}");
        if (MeanError is { } error)
            rest.Add("mean error", TextTable.Number(error));
        return $"{table}\n\n{rest.ToStringLeft()}";

        void Add(PrecisionRecall score, double? area) => table.Add(
            score.Name, TextTable.Share(score.Precision), TextTable.Share(score.Recall), TextTable.Share(score.F1), area is { } value ? TextTable.Share(value) : "", TextTable.Count(score.Support));
    }

    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <param name="meanError">Null: it is not wanted.</param>
    internal static LabelReport Measure<T>(IInferenceNetwork<T> network, Dataset<T> data, Func<IInferenceNetwork<T>, Dataset<T>, double?>? meanError = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkOutputs.Require(network, data);
        if (FunctionFacts.AreDistribution(network.Topology.Layers[^1].Activation))
            throw new ArgumentException($"The output of {network.Topology.Name} is a softmax, which chooses one class a row and gives no labels: use Metrics.Accuracy.", nameof(network));
        data.RequireLabels();
        TargetRange.Require(data, network.Topology);
        return Create(data, NetworkOutputs.Of(network, data), DecisionThreshold.Of(data, network.Topology), meanError?.Invoke(network, data));
    }

    private static LabelReport Create<T>(Dataset<T> data, double[] outputs, double threshold, double? meanError = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        bool[] actual = [.. data.Targets.ToArray().Select(target => target == T.One)];
        return new LabelReport(actual, [.. outputs.Select(output => output >= threshold)], outputs, data.TargetNames) { MeanError = meanError };
    }
}
