using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

public class DatasetTests
{
    private static readonly Dataset<float> Four = new([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], inputSize: 2, targetSize: 1);

    [Fact]
    public void Rows_are_where_they_were_put()
    {
        Assert.Equal((4, 2, 1), (Four.Count, Four.InputSize, Four.TargetSize));
        Assert.Equal([1, 0], Four.Input(2).ToArray());
        Assert.Equal([1], Four.Target(2).ToArray());
        Assert.Equal(["x1", "x2"], Four.FeatureNames);
        Assert.Equal(["y1"], Four.TargetNames);
        Assert.Empty(Four.ClassNames);
        Assert.Throws<ArgumentOutOfRangeException>(() => Four.Input(4).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => Four.Target(-1).ToArray());
    }

    [Fact]
    public void The_values_are_copied()
    {
        float[] inputs = [1, 2];
        var data = new Dataset<float>(inputs, [3], 2, 1);
        inputs[0] = float.NaN;
        Assert.Equal([1, 2], data.Inputs.ToArray());
    }

    [Theory]
    [InlineData(0, 1, 2, 2, "inputSize")]
    [InlineData(1, 0, 2, 2, "targetSize")]
    [InlineData(2, 1, 0, 0, "0 inputs are not one or more rows of 2")]
    [InlineData(2, 1, 3, 1, "3 inputs are not one or more rows of 2")]
    [InlineData(2, 2, 4, 3, "2 rows of 2 are needed, but there are 3 targets")]
    public void Sizes_that_do_not_fit_are_named(int inputSize, int targetSize, int inputs, int targets, string message)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => new Dataset<float>(new float[inputs], new float[targets], inputSize, targetSize));
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void Names_that_do_not_fit_are_an_error()
    {
        Assert.Contains("1 feature names for 2", Assert.Throws<ArgumentException>(() => new Dataset<float>([1, 2], [0], 2, 1, featureNames: ["a"])).Message);
        Assert.Contains("3 class names for 2", Assert.Throws<ArgumentException>(() => new Dataset<float>([1], [0, 1], 1, 2, classNames: ["a", "b", "c"])).Message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_not_finite_is_rejected_with_row_and_column(float value)
    {
        var input = Assert.Throws<DatasetException>(() => new Dataset<float>([1, 2, 3, value], [0, 1], 2, 1, featureNames: ["length", "width"]));
        Assert.Equal((1, "width"), (input.Row, input.Column));
        Assert.Contains("Row 1 (0-based), column 'width'", input.Message);
        var target = Assert.Throws<DatasetException>(() => new Dataset<float>([1, 2], [0, 1, value, 0], 1, 2, classNames: ["cat", "dog"]));
        Assert.Equal((1, "cat"), (target.Row, target.Column));
    }

    [Fact]
    public void A_row_of_outputs_stands_for_the_class_of_its_largest()
    {
        Assert.Equal(2, Dataset.ClassOf<float>([0, 0.2f, 0.5f, 0.3f]));
        Assert.Equal(1, Dataset.ClassOf<float>([0, 0.5f, 0.5f]));
        Assert.Equal([0, 1], new[] { 0.49, 0.5 }.Select(value => Dataset.ClassOf<double>([value])));
        Assert.Equal([0, 0, 1, 1, 1], new[] { -1, -0.01, 0, 0.01, 1 }.Select(value => Dataset.ClassOf<double>([value], threshold: 0)));
        Assert.Equal(1, Dataset.ClassOf<float>([-0.5f, -0.2f, -1], threshold: 0));
        Assert.Throws<ArgumentException>(() => Dataset.ClassOf<float>([]));
        Assert.Contains("Value 0", Assert.Throws<ArgumentException>(() => Dataset.ClassOf<float>([float.NaN, 1])).Message);
    }

    [Fact]
    public void A_row_of_targets_is_of_the_class_of_its_only_1()
    {
        Assert.Equal([0, 1, 1, 0], Enumerable.Range(0, 4).Select(Four.ClassOf));
        Assert.Equal([0, 1], Enumerable.Range(0, 2).Select(new Dataset<float>([1, 2], [-1, 1], 1, 1).ClassOf));
        Assert.Equal([2, 0], Enumerable.Range(0, 2).Select(new Dataset<float>([1, 2], [-1, -1, 1, 1, -1, -1], 1, 3).ClassOf));
        Assert.Throws<ArgumentOutOfRangeException>(() => Four.ClassOf(4));
    }

    [Fact]
    public void A_row_of_no_class_or_of_several_is_named()
    {
        var labels = new Dataset<float>([1, 2, 3], [1, 0, 0, 1, 0, 1, 0, 0, 0], 1, 3);
        Assert.Equal(0, labels.ClassOf(0));
        Assert.Contains("Row 1 (0-based) is of 2 of the 3 classes", Assert.Throws<DatasetException>(() => labels.ClassOf(1)).Message);
        Assert.Contains("Row 2 (0-based) is of no class", Assert.Throws<DatasetException>(() => labels.ClassOf(2)).Message);
        var numbers = new Dataset<float>([1, 2], [0, 17.25f], 1, 1);
        Assert.Contains("Row 1 (0-based), column 'y1' is 17.25", Assert.Throws<DatasetException>(() => numbers.ClassOf(0)).Message);
    }
}
