using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

public class MetricsTests
{
    // Outputs are (x, 1 − x): class 0 from x = ½ on.
    private static readonly Dataset<float> Animals = new([1, 0.9f, 0.2f, 0, 0.6f], [1, 0, 1, 0, 1, 0, 0, 1, 0, 1], 1, 2, classNames: ["cat", "elephant"]);

    [Fact]
    public void Confusion_counts_actual_against_predicted()
    {
        ConfusionMatrix matrix = Metrics.Confusion(Detector(), Animals);
        Assert.Equal((2, 1, 1, 1), (matrix[0, 0], matrix[0, 1], matrix[1, 0], matrix[1, 1]));
        Assert.Equal((5, 3, 0.6), (matrix.Total, matrix.Correct, matrix.Accuracy));
        Assert.Equal(0.6, Metrics.Accuracy(Detector(), Animals));
    }

    [Fact]
    public void The_matrix_prints_a_table()
    {
        const string Table = """
            actual \ predicted  cat  elephant
            cat                   2         1
            elephant              1         1
            """;
        Assert.Equal(Table, Metrics.Confusion(Detector(), Animals).ToString());
    }

    [Fact]
    public void Columns_are_as_wide_as_their_counts()
    {
        var matrix = new ConfusionMatrix(["a", "b"]);
        for (int i = 0; i < 1000; i++)
            matrix.Add(0, 1);
        Assert.Equal("actual \\ predicted  a     b\na                   0  1000\nb                   0     0", matrix.ToString());
    }

    [Fact]
    public void A_single_output_tells_two_classes_apart()
    {
        var net = new LinearNetwork<float>(1, 1);
        net.Parameters[0] = 1;
        ConfusionMatrix matrix = Metrics.Confusion(net, new Dataset<float>([0.2f, 0.7f], [0, 1], 1, 1));
        Assert.Equal(["0", "1"], matrix.ClassNames);
        Assert.Equal(1, matrix.Accuracy);
    }

    // Outputs are x: −0.3 and 0.2 are right on their sides of 0, and both are below ½.
    [Theory]
    [InlineData(LossFunction.Hinge)]
    [InlineData(LossFunction.SquaredHinge)]
    public void A_single_output_of_a_hinge_loss_tells_two_classes_apart_at_0(LossFunction hinge)
    {
        var net = new LinearNetwork<float>(1, 1, loss: hinge);
        net.Parameters[0] = 1;
        ConfusionMatrix matrix = Metrics.Confusion(net, new Dataset<float>([-0.3f, 0.2f, -0.1f, 3], [-1, 1, 1, -1], 1, 1, classNames: ["no", "yes"]));
        Assert.Equal((1, 1, 1, 1), (matrix[0, 0], matrix[0, 1], matrix[1, 0], matrix[1, 1]));
    }

    [Fact]
    public void Mean_error_is_J_without_the_penalty()
    {
        var net = new LinearNetwork<double>(1, 1, l2: 1);
        net.Parameters[0] = 3;
        Assert.Equal(0.5, Metrics.MeanError(net, new Dataset<double>([1], [2], 1, 1)));   // ½(3 − 2)², whereas the penalty is ½·3²
    }

    [Fact]
    public void An_output_that_is_not_finite_is_named()
    {
        LinearNetwork<float> net = Detector();
        net.Parameters[1] = float.NaN;
        Assert.Contains("Row 0 (0-based): output 1 is NaN", Assert.Throws<ArithmeticException>(() => Metrics.Accuracy(net, Animals)).Message);
    }

    [Fact]
    public void Classes_that_are_not_there_are_an_error()
    {
        Assert.Throws<ArgumentException>(() => new ConfusionMatrix([]));
        var matrix = new ConfusionMatrix(["a"]);
        Assert.Throws<IndexOutOfRangeException>(() => matrix.Add(0, 1));
        Assert.Equal(0, matrix.Total);
        Assert.Equal(double.NaN, matrix.Accuracy);
    }

    private static LinearNetwork<float> Detector()
    {
        var net = new LinearNetwork<float>(1, 2);
        float[] parameters = [1, -1, 0, 1];
        parameters.CopyTo(net.Parameters);
        return net;
    }
}
