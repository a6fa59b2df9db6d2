using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>What reports are of, print and refuse.</summary>
public class ReportTests
{
    private static readonly Dataset<double> Animals = Dataset.FromClasses<double>(
        [0.75, 0.25, 0, 0.5, 0.5, 0, 0.25, 0.75, 0, 0.25, 0.5, 0.25, 0, 0.25, 0.75], [0, 0, 1, 1, 2], 3, ["cat", "dog", "elephant"]);

    // scikit-learn 1.2.1: log_loss 0.44987, roc_auc_score 1, 0.9167, 1. The second row is a tie, which the first class wins.
    [Fact]
    public void A_classification_prints_a_table()
    {
        const string Table = """
                              precision  recall      F1  ROC-AUC  rows
            cat                  1.0000  1.0000  1.0000   1.0000     2
            dog                  1.0000  1.0000  1.0000   0.9167     2
            elephant             1.0000  1.0000  1.0000   1.0000     1
            macro average        1.0000  1.0000  1.0000   0.9722     5
            weighted average     1.0000  1.0000  1.0000              5

            accuracy     1.0000 (5 of 5 rows)
            log-loss     0.44987
            Brier score  0.25
            mean error   0.125
            """;
        Assert.Equal(Table, Softmax(3).Evaluate(Animals).ToString());
    }

    [Fact]
    public void Labels_and_numbers_print_tables()
    {
        const string LabelTable = """
                              precision  recall      F1  ROC-AUC  rows
            y1                   0.5000  1.0000  0.6667   1.0000     1
            y2                   0.0000  0.0000  0.0000              0
            macro average        0.2500  0.5000  0.3333              1
            micro average        0.5000  1.0000  0.6667              1
            weighted average     0.5000  1.0000  0.6667              1

            label accuracy  0.7500
            exact match     0.5000 of 2 rows
            mean error      0.125
            """;
        var labels = new Dataset<double>([0.75, 0, 0.5, 0.25], [1, 0, 0, 0], 2, 2);
        Assert.Equal(LabelTable, LabelReport.Of(new EchoNetwork<double>(2, Activation.Sigmoid, LossFunction.BinaryCrossEntropy), labels).ToString());

        const string NumberTable = """
                    R²  MAE    RMSE
            y1  0.5000    1  1.4142

            rows        2
            mean error  0.125
            """;
        Assert.Equal(NumberTable, Identity(1).Evaluate(new Dataset<double>([1, 3], [1, 5], 1, 1)).ToString());
    }

    [Fact]
    public void Outputs_are_computed_once()
    {
        EchoNetwork<double> network = Softmax(3);
        network.Evaluate(Animals).ToString();
        Assert.Equal(1, network.Forwards);
    }

    [Fact]
    public void A_class_without_rows_has_no_area_and_is_named()
    {
        Dataset<double> some = Animals.Select([0, 1, 4]);
        Assert.Null(ClassificationReport.Of(Softmax(3), some).RocAuc);
        Assert.Equal(1, ClassificationReport.Of(Softmax(3), some).RocAucs[0]);
        Assert.Contains("class 'dog' has no row", Assert.Throws<DatasetException>(() => Metrics.RocAuc(Softmax(3), some)).Message);
    }

    // −ln 2⁻²³ and −ln 2⁻⁵²: a probability of 0 for what came true.
    [Fact]
    public void The_log_loss_of_a_sure_mistake_is_finite()
    {
        Assert.Equal(23 * Math.Log(2), Metrics.LogLoss(new EchoNetwork<float>(1, Activation.Sigmoid, LossFunction.BinaryCrossEntropy), new Dataset<float>([0], [1], 1, 1)), 12);
        Assert.Equal(52 * Math.Log(2), Metrics.LogLoss(new EchoNetwork<double>(1, Activation.Sigmoid, LossFunction.BinaryCrossEntropy), new Dataset<double>([0], [1], 1, 1)), 12);
    }

    [Fact]
    public void Outputs_that_are_no_probabilities_have_no_log_loss()
    {
        var signs = new Dataset<double>([-0.5, 0.25], [-1, 1], 1, 1);
        var tanh = new EchoNetwork<double>(1, Activation.Tanh, LossFunction.SquaredError);
        ClassificationReport report = ClassificationReport.Of(tanh, signs);
        Assert.Equal((false, 1.0, 1.0), (report.AreProbabilities, report.Accuracy, report.RocAuc));
        Assert.Equal((null, null), (report.LogLoss, report.BrierScore));
        Assert.DoesNotContain("log-loss", report.ToString());
        foreach (Func<object> metric in new Func<object>[] { () => Metrics.LogLoss(tanh, signs), () => Metrics.BrierScore(tanh, signs) })
            Assert.StartsWith("The outputs of Echo are no probabilities: those of a softmax are", Assert.Throws<ArgumentException>(metric).Message);
        Assert.Throws<InvalidOperationException>(() => Metrics.Reliability(tanh, signs));
        Assert.False(ClassificationReport.Of<double>([0.5, 0.5, 0.25], Animals.Select([0])).AreProbabilities);
        Assert.False(ClassificationReport.Of<double>([1.5, -0.5, 0], Animals.Select([0])).AreProbabilities);
    }

    [Fact]
    public void More_than_all_classes_but_one_are_no_top()
    {
        Assert.Equal(1, Metrics.TopKAccuracy(Softmax(3), Animals, 2));
        foreach (int k in new[] { 0, 3 })
            Assert.Contains("below the number of classes, 3", Assert.Throws<ArgumentOutOfRangeException>(() => Metrics.TopKAccuracy(Softmax(3), Animals, k)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.TopKAccuracy(0));
    }

    [Fact]
    public void One_row_has_no_R_squared_and_errors_too_large_to_square_are_named()
    {
        var one = new Dataset<double>([2], [5], 1, 1);
        Assert.Equal((null, 3.0), (RegressionReport.Of(Identity(1), one).RSquared, Metrics.MeanAbsoluteError(Identity(1), one)));
        Assert.Contains("give more rows, or use the mean absolute error", Assert.Throws<DatasetException>(() => Metrics.RSquared(Identity(1), one)).Message);
        Assert.Contains("target 'y1'", Assert.Throws<ArithmeticException>(() => RegressionReport.Of(Identity(1), new Dataset<double>([1e200, 0], [0, 1], 1, 1))).Message);
    }

    [Fact]
    public void Errors_are_in_the_units_of_the_targets_before_scaling()
    {
        var raw = new Dataset<double>([1, 2, 3, 4], [100, 200, 300, 500], 1, 1);
        Standardization targets = Standardization.FitTargets(raw);
        Dataset<double> scaled = targets.ApplyToTargets(raw);
        double[] outputs = [110, 190, 310, 490];
        targets.Apply<double>(outputs);
        RegressionReport report = RegressionReport.Of<double>(outputs, scaled, targets);
        Assert.Equal(10, report.MeanAbsoluteError, 10);
        Assert.Equal(10, report.RootMeanSquaredError, 10);
        Assert.Equal(RegressionReport.Of<double>(outputs, scaled).RSquared!.Value, report.RSquared!.Value, 12);
        var two = new Standardization([0, 0], [1, 1]);
        Assert.Contains("2 columns, the data have 1 targets", Assert.Throws<ArgumentException>(() => RegressionReport.Of<double>(outputs, scaled, two)).Message);
    }

    [Fact]
    public void Outputs_that_do_not_fit_are_refused()
    {
        Assert.Contains("4 outputs for 5 rows of 3 targets", Assert.Throws<ArgumentException>(() => ClassificationReport.Of<double>([1, 2, 3, 4], Animals)).Message);
        double[] broken = Animals.Inputs.ToArray();
        broken[7] = double.NaN;
        Assert.Contains("Row 2 (0-based): output 1 is NaN", Assert.Throws<ArithmeticException>(() => ClassificationReport.Of<double>(broken, Animals)).Message);
    }

    [Fact]
    public void Targets_decide_what_is_reported()
    {
        Assert.IsType<ClassificationReport>(Softmax(3).Evaluate(Animals));
        Assert.IsType<LabelReport>(Identity(2).Evaluate(new Dataset<double>([0, 1, 1, 1], [0, 1, 1, 1], 2, 2)));
        Assert.IsType<RegressionReport>(Identity(1).Evaluate(new Dataset<double>([0, 1], [0, 2], 1, 1)));
        Assert.Null(LabelReport.Of<double>([0, 1, 1, 1], new Dataset<double>([0, 1, 1, 1], [0, 1, 1, 1], 2, 2)).MeanError);
        Assert.Equal(0.125, Identity(1).Evaluate(new Dataset<double>([0, 1], [0, 2], 1, 1)).MeanError);
    }

    private static EchoNetwork<double> Softmax(int size) => new(size, Activation.Softmax, LossFunction.CategoricalCrossEntropy);

    private static EchoNetwork<double> Identity(int size) => new(size, Activation.Identity, LossFunction.SquaredError);
}
