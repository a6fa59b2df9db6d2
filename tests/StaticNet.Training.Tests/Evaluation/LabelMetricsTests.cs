using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>Which metric the targets allow: classes, labels or numbers.</summary>
public class LabelMetricsTests
{
    private static readonly Dataset<float> Labels = new([0, 0, 0, 0], [1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0], 1, 3);

    // scikit-learn 1.2.1 on the same arrays: 1 − hamming_loss = 2/3, accuracy_score = 1/4.
    [Fact]
    public void Labels_are_counted_one_by_one_and_row_by_row()
    {
        Assert.Equal(8.0 / 12, Metrics.LabelAccuracy(Sure(1, 1, 0), Labels));
        Assert.Equal(1.0 / 4, Metrics.ExactMatch(Sure(1, 1, 0), Labels));
    }

    [Fact]
    public void Rows_of_several_classes_or_none_have_no_accuracy_and_no_confusion_matrix()
    {
        foreach (Func<object> metric in new Func<object>[] { () => Metrics.Accuracy(Sure(1, 1, 0), Labels), () => Metrics.Confusion(Sure(1, 1, 0), Labels) })
        {
            var several = Assert.Throws<DatasetException>(metric);
            Assert.Equal(0, several.Row);
            Assert.Equal(
                "Row 0 (0-based) is of 2 of the 3 classes: labels have Metrics.LabelAccuracy and Metrics.ExactMatch instead of accuracy and confusion matrix.",
                several.Message);
        }

        var none = Assert.Throws<DatasetException>(() => Metrics.Accuracy(Sure(1, 1, 0), Labels.Select([1, 2, 3])));
        Assert.Contains("Row 2 (0-based) is of no class: labels have Metrics.LabelAccuracy", none.Message);
    }

    [Fact]
    public void Several_sigmoids_with_one_class_a_row_name_the_class_of_the_largest()
    {
        LabelsNet net = Sure(1, 1, 0);
        net.Bias(0, 0) = 2;
        Dataset<float> classes = Labels.Select([1, 2]);
        Assert.Equal(0.5, Metrics.Accuracy(net, classes));
        Assert.Equal((1, 1), (Metrics.Confusion(net, classes)[0, 1], Metrics.Confusion(net, classes)[1, 1]));
        Assert.Equal(4.0 / 6, Metrics.LabelAccuracy(net, classes));
        Assert.Equal(0, Metrics.ExactMatch(net, classes));
    }

    [Theory]
    [InlineData(0.3, 17.2, 0, "0.3")]
    [InlineData(1.0, 17.2, 1, "17.2")]
    [InlineData(0.0, -1.0, 1, "-1 where others are 0")]
    [InlineData(-1.0, 0.5, 1, "0.5")]
    [InlineData(1.0, 2.0, 1, "2")]
    public void Numbers_are_no_classes(double first, double second, int row, string value)
    {
        var net = new LinearNetwork<double>(1, 1);
        var numbers = new Dataset<double>([1, 2], [first, second], 1, 1);
        foreach (Func<object> metric in new Func<object>[]
        {
            () => Metrics.Accuracy(net, numbers), () => Metrics.Confusion(net, numbers), () => Metrics.LabelAccuracy(net, numbers), () => Metrics.ExactMatch(net, numbers),
        })
        {
            var error = Assert.Throws<DatasetException>(metric);
            Assert.Equal((row, "y1"), (error.Row, error.Column));
            Assert.StartsWith($"Row {row} (0-based), column 'y1' is {value}: classes and labels are targets of 0 and 1, or of −1 and 1", error.Message);
        }

        Assert.True(Metrics.MeanError(net, numbers) > 0);
    }

    [Fact]
    public void Soft_targets_are_numbers_too()
    {
        var soft = new Dataset<float>([1], [0.1f, 0.2f, 0.7f], 1, 3);
        Assert.Contains("column 'y1' is 0.1", Assert.Throws<DatasetException>(() => Metrics.Accuracy(new ChoiceNet(), soft)).Message);
    }

    [Fact]
    public void A_softmax_chooses_one_class()
    {
        Assert.Contains("a softmax chooses one class a row", Assert.Throws<DatasetException>(() => Metrics.Accuracy(new ChoiceNet(), Labels)).Message);
        foreach (Func<object> metric in new Func<object>[] { () => Metrics.LabelAccuracy(new ChoiceNet(), Labels), () => Metrics.ExactMatch(new ChoiceNet(), Labels) })
            Assert.Contains("use Metrics.Accuracy", Assert.Throws<ArgumentException>(metric).Message);
    }

    // A hinge is made for −1 and 1: its outputs would be cut at ½, where they do not part.
    [Fact]
    public void Targets_that_the_loss_is_not_made_for_are_no_measure_of_it()
    {
        var net = new LinearNetwork<float>(1, 1, loss: LossFunction.Hinge);
        var data = new Dataset<float>([1, 2], [0, 1], 1, 1);
        foreach (Func<object> metric in new Func<object>[] { () => Metrics.Accuracy(net, data), () => Metrics.LabelAccuracy(net, data) })
            Assert.Contains("Hinge needs targets −1 or 1", Assert.Throws<DatasetException>(metric).Message);
    }

    [Fact]
    public void An_output_that_is_not_finite_has_no_label()
    {
        LabelsNet net = Sure(1, 1, 0);
        net.Bias(0, 2) = float.NaN;
        Assert.Contains("Row 0 (0-based): output 2 is NaN", Assert.Throws<ArithmeticException>(() => Metrics.LabelAccuracy(net, Labels)).Message);
    }

    // tanh 0.3 = 0.2913…, above 0 and below ½.
    [Fact]
    public void Targets_of_both_signs_part_at_0_whatever_the_loss()
    {
        var net = new SignNet();
        (net.Weight(0, 0, 0), net.Bias(0, 0)) = (0.3f, 0);
        ConfusionMatrix matrix = Metrics.Confusion(net, new Dataset<float>([1, -1, 1, -1], [1, -1, -1, 1], 1, 1));
        Assert.Equal((1, 1, 1, 1), (matrix[0, 0], matrix[0, 1], matrix[1, 0], matrix[1, 1]));
        Assert.Equal(0.75, Metrics.Accuracy(net, new Dataset<float>([1, -1, 1, 1], [1, -1, 1, -1], 1, 1)));
    }

    [Fact]
    public void Targets_of_0_and_1_part_at_a_half_whatever_the_activation()
    {
        var net = new SignNet();
        (net.Weight(0, 0, 0), net.Bias(0, 0)) = (0.3f, 0);
        Assert.Equal(0.5, Metrics.Accuracy(net, new Dataset<float>([1, 3], [0, 0], 1, 1)));    // 0.291 and tanh 0.9 = 0.716
    }

    [Fact]
    public void Labels_of_both_signs_part_at_0()
    {
        var net = new LinearNetwork<float>(1, 2);
        float[] parameters = [0.25f, -0.25f, 0, 0];
        parameters.CopyTo(net.Parameters);
        Assert.Equal(0.75, Metrics.LabelAccuracy(net, new Dataset<float>([1, 1], [1, -1, 1, 1], 1, 2)));
    }

    // Where all targets are 1, what the other target would be says where 0.25 belongs.
    [Theory]
    [InlineData(LossFunction.SquaredError, 0)]
    [InlineData(LossFunction.Hinge, 1)]
    [InlineData(LossFunction.SquaredHinge, 1)]
    [InlineData(LossFunction.Poisson, 0)]
    public void A_single_target_goes_by_the_loss(LossFunction loss, double accuracy) =>
        Assert.Equal(accuracy, Metrics.Accuracy(Quarter(loss), new Dataset<float>([1], [1], 1, 1)));

    [Fact]
    public void A_single_target_goes_by_the_outputs()
    {
        var net = new SignNet();
        (net.Weight(0, 0, 0), net.Bias(0, 0)) = (0.3f, 0);
        Assert.Equal(1, Metrics.Accuracy(net, new Dataset<float>([1], [1], 1, 1)));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    public void A_single_target_goes_by_the_data_it_was_selected_from(float no, double accuracy)
    {
        var data = new Dataset<float>([1, 1, 1], [no, 1, 1], 1, 1);
        Dataset<float> ones = data.Select([1, 2]);
        Assert.Equal(accuracy, Metrics.Accuracy(Quarter(LossFunction.SquaredError), ones));
        Assert.Equal(accuracy, Metrics.Accuracy(Quarter(LossFunction.SquaredError), ones.Shuffle(1).Select([0])));
        Assert.Equal(accuracy, Metrics.Accuracy(Quarter(LossFunction.SquaredError), Unscaled(ones)));
    }

    // μ = 0 and σ = 1: the same inputs, by way of a standardization.
    private static Dataset<float> Unscaled(Dataset<float> ones) =>
        Standardization.Fit(new Dataset<float>([-1, 1], [0, 1], 1, 1)).Apply(ones);

    private static LinearNetwork<float> Quarter(LossFunction loss)
    {
        var net = new LinearNetwork<float>(1, 1, loss: loss);
        net.Parameters[0] = 0.25f;
        return net;
    }

    // Outputs of 2e-9 below 1 or above 0 for every input.
    private static LabelsNet Sure(params int[] labels)
    {
        var net = new LabelsNet();
        net.Parameters.Clear();
        for (int k = 0; k < labels.Length; k++)
            net.Bias(0, k) = (40 * labels[k]) - 20;
        return net;
    }
}
