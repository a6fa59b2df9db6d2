using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

public class TrainerArgumentTests
{
    private static readonly Dataset<float> Rows = new([1, 2, 3, 4], [0, 1], 2, 1);

    [Fact]
    public void Options_are_checked_where_they_are_set()
    {
        Assert.Equal(("Epochs", 0), Rejected(() => new TrainingOptions { Epochs = 0 }));
        Assert.Equal(("BatchSize", -1), Rejected(() => new TrainingOptions { BatchSize = -1 }));
        Assert.Equal(("ValidationFraction", 1.0), Rejected(() => new TrainingOptions { ValidationFraction = 1 }));
        Assert.Equal(("ValidationFraction", double.NaN), Rejected(() => new TrainingOptions { ValidationFraction = double.NaN }));
        Assert.Equal(("patience", 0), Rejected(() => new EarlyStopping(patience: 0)));
        Assert.Equal(("minimumDelta", -1.0), Rejected(() => new EarlyStopping(minimumDelta: -1)));
        Assert.Equal(("BatchSize", 0), Rejected(() => BatchSize.AtMost(0)));
        Assert.Throws<ArgumentNullException>(() => new TrainingOptions { Optimizer = null! });
        Assert.Throws<ArgumentNullException>(() => new TrainingOptions { Callbacks = [null!] });
        Assert.Throws<ArgumentNullException>(() => new TrainingOptions { Augmentations = null! });
    }

    [Fact]
    public void The_defaults_are_as_documented()
    {
        var options = new TrainingOptions();
        Assert.Equal((null, BatchSize.AtMost(32), 0), (options.Epochs, options.BatchSize, options.Seed));
        var adam = Assert.IsType<Adam>(options.Optimizer);
        Assert.Equal((0.01, 0.9, 0.999, 1e-8), (adam.LearningRate, adam.Beta1, adam.Beta2, adam.Epsilon));
    }

    // 2,000 steps: 4 rows are one step an epoch, 125 are 4, 1,257 are 40; 100,000 are 3,125, and seen ten times all the same.
    [Theory]
    [InlineData(4, 2000)]
    [InlineData(125, 500)]
    [InlineData(1257, 50)]
    [InlineData(100_000, 10)]
    public void The_default_number_of_epochs_goes_by_the_steps(int rows, int epochs)
    {
        using TrainingSession<float> session = Trainer.Start(new LinearNetwork<float>(1, 1), new Dataset<float>(new float[rows], new float[rows], 1, 1));
        Assert.Equal(epochs, session.Epochs);
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_named()
    {
        AssertRejected("The data has 2 inputs a row, Linear has 3.", () => Trainer.Fit(new LinearNetwork<float>(3, 1), Rows));
        AssertRejected("The data has 1 targets a row, Linear has 2 outputs.", () => Trainer.Fit(new LinearNetwork<float>(2, 2), Rows));
        var one = new Dataset<float>([1], [1], 1, 1);
        var error = Assert.Throws<ArgumentException>(() => Trainer.Fit(new LinearNetwork<float>(2, 1), Rows, validation: one));
        Assert.Equal("validation", error.ParamName);
        AssertRejected("The data has 2 inputs", () => Metrics.Accuracy(new LinearNetwork<float>(3, 1), Rows));
    }

    [Fact]
    public void Options_that_contradict_the_data_are_an_error()
    {
        var net = new LinearNetwork<float>(2, 1);
        AssertRejected("give one of them", () => Trainer.Fit(net, Rows, new() { ValidationFraction = 0.5 }, Rows));
        AssertRejected("BatchSize = 3, but there are 2 rows to train on: give at most 2, BatchSize.AtMost(3), or BatchSize.All.", () => Trainer.Fit(net, Rows, new() { BatchSize = 3 }));
        AssertRejected("BatchSize = 2, but there is 1 row", () => Trainer.Fit(net, Rows, new() { BatchSize = 2, ValidationFraction = 0.5 }));
        Trainer.Fit(net, Rows, new() { Epochs = 1, BatchSize = BatchSize.AtMost(3) });
        AssertRejected("Early stopping watches the validation error", () => Trainer.Fit(net, Rows, new() { EarlyStopping = new() }));
    }

    [Theory]
    [InlineData(0.01, "ValidationFraction = 0.01 of 2 rows leaves no row to validate on: give at least 0.5, or more rows.")]
    [InlineData(0.99, "ValidationFraction = 0.99 of 2 rows leaves no row to train on: give at most 0.5, or more rows.")]
    public void A_validation_fraction_that_leaves_nothing_is_named_as_it_was_written(double fraction, string message) =>
        AssertRejected(message, () => Trainer.Fit(new LinearNetwork<float>(2, 1), Rows, new() { ValidationFraction = fraction }));

    [Fact]
    public void A_validation_fraction_of_a_few_rows_a_class_is_held_back()
    {
        float[] oneHot = [.. Enumerable.Range(0, 50).SelectMany(row => Enumerable.Range(0, 10).Select(k => row % 10 == k ? 1f : 0))];
        var data = new Dataset<float>(new float[50], oneHot, 1, 10, classNames: [.. Enumerable.Range(0, 10).Select(k => $"{k}")]);
        var net = new LinearNetwork<float>(1, 10);
        TrainingResult result = Trainer.Fit(net, data, new() { Epochs = 1, BatchSize = 1, ValidationFraction = 0.1 });
        Assert.Equal(45, net.BackwardCalls);
        Assert.NotNull(result.History[0].ValidationError);
    }

    // No class a row, so nothing to stratify by: the rows are held back as they are drawn.
    [Fact]
    public void A_validation_fraction_of_labels_with_names_is_held_back_too()
    {
        var labels = new Dataset<float>([1, 2, 3, 4], [1, 1, 0, 0, 0.5f, 0, 0, 1], 1, 2, classNames: ["a", "b"]);
        var net = new LinearNetwork<float>(1, 2);
        Trainer.Fit(net, labels, new() { Epochs = 1, BatchSize = 1, ValidationFraction = 0.25 });
        Assert.Equal(3, net.BackwardCalls);
    }

    [Theory]
    [InlineData(LossFunction.CategoricalCrossEntropy, 0.5f, 0.4f, "the targets sum to 0.9")]
    [InlineData(LossFunction.CategoricalCrossEntropy, 1.5f, -0.5f, "column 'y1' is 1.5, but CategoricalCrossEntropy needs targets in [0, 1]")]
    [InlineData(LossFunction.BinaryCrossEntropy, 1f, -1f, "column 'y2' is -1")]
    [InlineData(LossFunction.Hinge, 1f, 0f, "column 'y2' is 0, but Hinge needs targets −1 or 1")]
    [InlineData(LossFunction.SquaredHinge, 0.5f, 1f, "column 'y1' is 0.5, but SquaredHinge needs targets −1 or 1")]
    [InlineData(LossFunction.Poisson, 3f, -1f, "column 'y2' is -1, but Poisson needs targets from 0 up")]
    [InlineData(LossFunction.KullbackLeibler, -0.5f, 1.5f, "column 'y1' is -0.5, but KullbackLeibler needs targets from 0 up")]
    public void Targets_that_the_loss_is_not_made_for_are_named(LossFunction loss, float y1, float y2, string message)
    {
        var net = new LinearNetwork<float>(1, 2, loss: loss);
        var data = new Dataset<float>([1, 2], loss is LossFunction.Hinge or LossFunction.SquaredHinge ? [1, -1, y1, y2] : [1, 0, y1, y2], 1, 2);
        var error = Assert.Throws<DatasetException>(() => Trainer.Fit(net, data));
        Assert.Contains("Row 1 (0-based)", error.Message);
        Assert.Contains(message, error.Message);
        Assert.Equal(1, error.Row);
        Assert.Equal(0, net.BackwardCalls);
        Assert.Throws<DatasetException>(() => Trainer.Fit(net, data.Select([0]), validation: data));
    }

    [Fact]
    public void Soft_labels_are_distributions_too()
    {
        var net = new LinearNetwork<float>(1, 3, loss: LossFunction.CategoricalCrossEntropy);
        Trainer.Fit(net, new Dataset<float>([1], [0.1f, 0.2f, 0.7f], 1, 3), new() { Epochs = 1 });
        Assert.Equal(1, net.BackwardCalls);
    }

    private static (string?, object?) Rejected(Func<object> make)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(make);
        return (error.ParamName, error.ActualValue);
    }

    private static void AssertRejected(string message, Func<object> act) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(act).Message);
}
