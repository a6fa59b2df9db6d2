using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

public class MetricTests
{
    [Fact]
    public void A_function_is_a_metric_for_its_precision()
    {
        Metric metric = Metric.Of<double>("rows", (net, data) => data.Count + net.InputSize, isHigherBetter: false);
        Assert.Equal(3, metric.Measure(new LinearNetwork<double>(1, 1), new Dataset<double>([1, 2], [1, 2], 1, 1)));
        var other = Assert.Throws<ArgumentException>(() => metric.Measure(new LinearNetwork<float>(1, 1), new Dataset<float>([1], [1], 1, 1)));
        Assert.StartsWith("The metric 'rows' measures networks of Double, and Linear is of Single: give Metric.Of<Single>.", other.Message);
        Assert.Throws<ArgumentException>(() => Metric.Of<double>(" ", (_, _) => 0, isHigherBetter: true));
    }

    [Fact]
    public void A_direction_says_what_is_better()
    {
        Assert.True(Metric.Accuracy.IsBetter(0.9, 0.8));
        Assert.False(Metric.Accuracy.IsBetter(0.8, 0.8));
        Assert.True(Metric.MeanError.IsBetter(0.8, 0.9));
        Assert.True(Metric.MeanError.IsBetter(double.PositiveInfinity, double.NaN));
        Assert.False(Metric.Accuracy.IsBetter(double.NaN, 0));
        Assert.False(Metric.Accuracy.IsBetter(double.NaN, double.NaN));
    }

    [Fact]
    public void Names_differ()
    {
        Metric[] all =
        [
            Metric.MeanError, Metric.Accuracy, Metric.RocAuc, Metric.LogLoss, Metric.BrierScore, Metric.LabelAccuracy, Metric.ExactMatch, Metric.RSquared,
            Metric.MeanAbsoluteError, Metric.RootMeanSquaredError, Metric.TopKAccuracy(2), Metric.TopKAccuracy(3),
            .. Enum.GetValues<Averaging>().SelectMany(averaging => new[] { Metric.Precision(averaging), Metric.Recall(averaging), Metric.F1(averaging) }),
        ];
        Assert.Equal(all.Length, all.Select(metric => metric.ToString()).Distinct().Count());
        Assert.Equal(["mean error", "log-loss", "Brier score", "MAE", "RMSE"], all.Where(metric => !metric.IsHigherBetter).Select(metric => metric.Name));
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.F1((Averaging)9));
    }

    [Fact]
    public void Targets_of_another_kind_are_refused()
    {
        var net = new LinearNetwork<double>(1, 1);
        var numbers = new Dataset<double>([1, 2], [0.5, 2], 1, 1);
        foreach (Metric metric in new[] { Metric.Accuracy, Metric.F1(), Metric.RocAuc, Metric.LogLoss, Metric.LabelAccuracy })
            Assert.Contains("for numbers there is Metrics.MeanError", Assert.Throws<DatasetException>(() => metric.Measure(net, numbers)).Message);
    }

    [Fact]
    public void The_other_metrics_of_labels_and_the_mean_error_are_those_of_Metrics()
    {
        var net = new LinearNetwork<double>(1, 2);
        var labels = new Dataset<double>([1, 2], [1, 1, 0, 0], 1, 2);
        Assert.Equal(Metrics.MeanError(net, labels), Metric.MeanError.Measure(net, labels));
        Assert.Equal((0.5, 0.5), (Metric.LabelAccuracy.Measure(net, labels), Metric.ExactMatch.Measure(net, labels)));
    }
}
