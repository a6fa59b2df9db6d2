using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

public class WeightsTests
{
    // 6 rows of class 0, 3 of class 1, 1 of class 2.
    private static readonly Dataset<double> Uneven = Dataset.FromClasses<double>(
        new double[10], [0, 0, 0, 0, 0, 0, 1, 1, 1, 2], inputSize: 1, classNames: ["a", "b", "c"]);

    // compute_class_weight("balanced", classes=[0, 1, 2], y) of scikit-learn 1.2.1: 0.55555556, 1.11111111, 3.33333333.
    [Fact]
    public void Balanced_weights_make_every_class_count_the_same()
    {
        double[] weights = ClassWeights.Balanced(Uneven);
        Assert.Equal([10.0 / 18, 10.0 / 9, 10.0 / 3], weights, (a, b) => Math.Abs(a - b) < 1e-15);
        Dataset<double> weighted = Uneven.WithClassWeights(weights);
        Assert.True(weighted.HasWeights);
        Assert.Equal(10, weighted.Weights.ToArray().Sum(), 1e-12);
        Assert.Equal([weights[0], weights[1], weights[2]], new[] { 0, 6, 9 }.Select(row => weighted.Weights[row]));
    }

    [Fact]
    public void Weights_go_with_their_rows()
    {
        Dataset<double> weighted = Numbers().WithWeights([0, 1, 2, 3]);
        Assert.Equal([3, 1, 3], weighted.Select([3, 1, 3]).Weights.ToArray());
        var (first, second) = weighted.Split(0.5, seed: 1);
        foreach (Dataset<double> part in new[] { first, second, weighted.Shuffle(3), Standardization.Fit(weighted).Apply(weighted).Shuffle(2) })
            Assert.Equal(part.Targets.ToArray(), part.Weights.ToArray());
        Assert.False(weighted.WithoutWeights().HasWeights);
        Assert.True(Numbers().Weights.IsEmpty);
    }

    [Fact]
    public void Weights_that_are_none_are_refused()
    {
        Assert.Contains("3 weights for 4 rows", Assert.Throws<ArgumentException>(() => Numbers().WithWeights([1, 1, 1])).Message);
        Assert.Contains("All weights are 0", Assert.Throws<ArgumentException>(() => Numbers().WithWeights([0, 0, 0, 0])).Message);
        Assert.Equal(2, Assert.Throws<DatasetException>(() => Numbers().WithWeights([1, 1, -1, 1])).Row);
        Assert.Equal(3, Assert.Throws<DatasetException>(() => Numbers().WithWeights([1, 1, 1, double.NaN])).Row);
        Assert.Contains("2 weights for 3 classes", Assert.Throws<ArgumentException>(() => Uneven.WithClassWeights([1, 1])).Message);
        var missing = Assert.Throws<DatasetException>(() => ClassWeights.Balanced(Uneven.Select([0, 6])));
        Assert.Contains("Class 'c' has no row", missing.Message);
        Assert.Throws<DatasetException>(() => ClassWeights.Balanced(Numbers()));
    }

    // The targets are the row's number.
    private static Dataset<double> Numbers() => new([5, 6, 7, 8], [0, 1, 2, 3], 1, 1);
}
