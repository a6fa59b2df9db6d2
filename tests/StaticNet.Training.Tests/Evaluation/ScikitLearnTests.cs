using System.Globalization;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>Every figure of every report is scikit-learn's; see scikit_learn.py.</summary>
public class ScikitLearnTests
{
    // Sums of at most 300 terms, in another order.
    private const double Tolerance = 1e-14;

    public static TheoryData<string> ClassCases => [.. ScikitLearnCase.Names("classes")];

    public static TheoryData<string> LabelCases => [.. ScikitLearnCase.Names("labels")];

    public static TheoryData<string> NumberCases => [.. ScikitLearnCase.Names("numbers")];

    [Theory]
    [MemberData(nameof(ClassCases))]
    public void Classes(string name)
    {
        ScikitLearnCase row = ScikitLearnCase.Named(name);
        Compare(row, ClassificationReport.Of<double>(row.Outputs, row.Data));
        EchoNetwork<double> network = row.Network(row.Data.TargetSize == 1 ? Activation.Sigmoid : Activation.Softmax, row.Data.TargetSize == 1 ? LossFunction.BinaryCrossEntropy : LossFunction.CategoricalCrossEntropy);
        Compare(row, Assert.IsType<ClassificationReport>(network.Evaluate(row.Data)));
    }

    [Theory]
    [MemberData(nameof(ClassCases))]
    public void Metrics_and_named_metrics_of_classes(string name)
    {
        ScikitLearnCase row = ScikitLearnCase.Named(name);
        EchoNetwork<double> network = row.Network(row.Data.TargetSize == 1 ? Activation.Sigmoid : Activation.Softmax, LossFunction.SquaredError);
        foreach ((string key, double expected) in row.Figures)
        {
            string[] parts = key.Split('_');
            (double value, Metric metric)? both = parts switch
            {
                ["accuracy"] => (Metrics.Accuracy(network, row.Data), Metric.Accuracy),
                ["log", "loss"] => (Metrics.LogLoss(network, row.Data), Metric.LogLoss),
                ["brier"] => (Metrics.BrierScore(network, row.Data), Metric.BrierScore),
                ["roc", "auc"] => (Metrics.RocAuc(network, row.Data), Metric.RocAuc),
                ["top", string k] => (Metrics.TopKAccuracy(network, row.Data, Number(k)), Metric.TopKAccuracy(Number(k))),
                [string average, "precision"] => (Metrics.Precision(network, row.Data, Named(average)), Metric.Precision(Named(average))),
                [string average, "recall"] => (Metrics.Recall(network, row.Data, Named(average)), Metric.Recall(Named(average))),
                [string average, "f1"] => (Metrics.F1(network, row.Data, Named(average)), Metric.F1(Named(average))),
                _ => null,
            };
            if (both is not var (figure, named))
                continue;
            Same(key, expected, figure);
            Assert.Equal(figure, named.Measure(network, row.Data));
        }
    }

    [Theory]
    [MemberData(nameof(LabelCases))]
    public void Labels(string name)
    {
        ScikitLearnCase row = ScikitLearnCase.Named(name);
        EchoNetwork<double> network = row.Network(Activation.Sigmoid, LossFunction.BinaryCrossEntropy);
        foreach (LabelReport report in new[] { LabelReport.Of<double>(row.Outputs, row.Data), Assert.IsType<LabelReport>(network.Evaluate(row.Data)) })
        {
            foreach ((string key, double expected) in row.Figures)
            {
                double? actual = key switch
                {
                    "label_accuracy" => report.LabelAccuracy,
                    "exact_match" => report.ExactMatch,
                    "roc_auc" => report.RocAuc,
                    _ => Score(key.Split('_'), report.Labels, report.Average),
                };
                Same(key, expected, actual);
            }

            if (row.Figures.All(figure => figure.Key != "roc_auc"))
                Assert.Null(report.RocAuc);
        }
    }

    [Theory]
    [MemberData(nameof(NumberCases))]
    public void Numbers(string name)
    {
        ScikitLearnCase row = ScikitLearnCase.Named(name);
        EchoNetwork<double> network = row.Network(Activation.Identity, LossFunction.SquaredError);
        foreach (RegressionReport report in new[] { RegressionReport.Of<double>(row.Outputs, row.Data), Assert.IsType<RegressionReport>(network.Evaluate(row.Data)) })
        {
            foreach ((string key, double expected) in row.Figures)
            {
                double? actual = key.Split('_') switch
                {
                    ["r2"] => report.RSquared,
                    ["mae"] => report.MeanAbsoluteError,
                    ["rmse"] => report.RootMeanSquaredError,
                    ["r2", string target] => report.Targets[Number(target)].RSquared,
                    ["mae", string target] => report.Targets[Number(target)].MeanAbsoluteError,
                    ["rmse", string target] => report.Targets[Number(target)].RootMeanSquaredError,
                    _ => throw new ArgumentException(key),
                };
                Same(key, expected, actual);
            }
        }

        Assert.Equal(Metrics.RSquared(network, row.Data), Metric.RSquared.Measure(network, row.Data));
        Assert.Equal(Metrics.MeanAbsoluteError(network, row.Data), Metric.MeanAbsoluteError.Measure(network, row.Data));
        Assert.Equal(Metrics.RootMeanSquaredError(network, row.Data), Metric.RootMeanSquaredError.Measure(network, row.Data));
        Same("rmse", row.Figures.Single(figure => figure.Key == "rmse").Value, Metrics.RootMeanSquaredError(network, row.Data));
    }

    private static void Compare(ScikitLearnCase row, ClassificationReport report)
    {
        Assert.True(report.AreProbabilities);
        foreach ((string key, double expected) in row.Figures)
        {
            double? actual = key.Split('_') switch
            {
                ["accuracy"] => report.Accuracy,
                ["log", "loss"] => report.LogLoss,
                ["brier"] => report.BrierScore,
                ["roc", "auc"] => report.RocAuc,
                ["roc", "auc", string k] => report.RocAucs[Number(k)],
                ["top", string k] => report.TopKAccuracy(Number(k)),
                ["confusion", string i, string j] => report.Confusion[Number(i), Number(j)],
                ["frequency", string bins, string bin] => report.Reliability(Number(bins)).Bins[Number(bin)].Frequency,
                ["prediction", string bins, string bin] => report.Reliability(Number(bins)).Bins[Number(bin)].MeanPrediction,
                string[] parts => Score(parts, report.Classes, report.Average),
            };
            Same(key, expected, actual);
        }

        Assert.Equal(row.Figures.Count(figure => figure.Key.StartsWith("frequency_10_", StringComparison.Ordinal)), report.Reliability().Bins.Count);
        if (row.Figures.All(figure => figure.Key != "roc_auc"))
            Assert.Null(report.RocAuc);
    }

    private static double Score(string[] parts, IReadOnlyList<PrecisionRecall> each, Func<Averaging, PrecisionRecall> average)
    {
        (string figure, PrecisionRecall score) = parts[0] is "macro" or "micro" or "weighted"
            ? (parts[1], average(Named(parts[0])))
            : (parts[0], each[Number(parts[1])]);
        return figure switch
        {
            "precision" => score.Precision,
            "recall" => score.Recall,
            "f1" => score.F1,
            "support" => score.Support,
            _ => throw new ArgumentException(string.Join('_', parts)),
        };
    }

    private static void Same(string key, double expected, double? actual) =>
        Assert.True(actual is { } value && Math.Abs(value - expected) <= Tolerance * Math.Max(1, Math.Abs(expected)), $"{key}: {expected:R} expected, {actual:R} found");

    private static Averaging Named(string text) => Enum.Parse<Averaging>(text, ignoreCase: true);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
