using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>Data from rows, from class indices, with categories and with gaps.</summary>
public class DatasetSourcesTests
{
    [Fact]
    public void Rows_become_a_table()
    {
        Dataset<float> xor = Dataset.FromRows<float>([[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]], classNames: ["same", "different"]);
        Assert.Equal((4, 2, 1), (xor.Count, xor.InputSize, xor.TargetSize));
        Assert.Equal([1, 0], xor.Input(2).ToArray());
        Assert.Contains("Row 1 (0-based) has 1 values, row 0 has 2", Assert.Throws<ArgumentException>(() => Dataset.FromRows<float>([[0, 0], [0]], [[0], [1]])).Message);
        Assert.Contains("2 rows of inputs, 1 of targets", Assert.Throws<ArgumentException>(() => Dataset.FromRows<float>([[0], [0]], [[0]])).Message);
        Assert.Contains("at least one row", Assert.Throws<ArgumentException>(() => Dataset.FromRows<float>([], [])).Message);
    }

    [Fact]
    public void Class_indices_become_targets()
    {
        Dataset<float> three = Dataset.FromClasses<float>([1, 2], [2, 0], 1, ["a", "b", "c"]);
        Assert.Equal([0, 0, 1, 1, 0, 0], three.Targets.ToArray());
        Dataset<float> two = Dataset.FromClasses<float>([1, 2], [1, 0], 1, ["no", "yes"], TargetEncoding.Binary);
        Assert.Equal([1, 0], two.Targets.ToArray());
        var error = Assert.Throws<DatasetException>(() => Dataset.FromClasses<float>([1, 2], [0, 3], 1, ["a", "b", "c"]));
        Assert.Equal((1, true), (error.Row, error.Message.Contains("no class 3 among 3", StringComparison.Ordinal)));
        Assert.Throws<ArgumentException>(() => Dataset.FromClasses<float>([1], [0], 1, ["a", "b", "c"], TargetEncoding.Binary));
        Assert.Throws<ArgumentException>(() => Dataset.FromClasses<float>([1], [0], 1, ["a", "b"], TargetEncoding.Numeric));
    }

    [Fact]
    public void Categories_become_columns()
    {
        var data = new Dataset<double>([10, 3, 0.5, 20, 1, 0.25, 30, 3, 0.75], [0, 1, 0], 3, 1, featureNames: ["age", "region", "share"]);
        var encoding = OneHotEncoding.Fit(data, 1);
        Dataset<double> encoded = encoding.Apply(data);
        Assert.Equal(["age", "region = 1", "region = 3", "share"], encoded.FeatureNames);
        Assert.Equal([10, 0, 1, 0.5, 20, 1, 0, 0.25, 30, 0, 1, 0.75], encoded.Inputs.ToArray());

        var again = new OneHotEncoding(encoding.Categories);
        var row = new double[again.OutputSize];
        again.Apply<double>([40, 1, 0.1], row);
        Assert.Equal([40, 1, 0, 0.1], row);
        var error = Assert.Throws<DatasetException>(() => again.Apply(data.Select([0]) is var one ? new Dataset<double>([1, 2, 3], one.Targets, 3, 1, one.FeatureNames) : data));
        Assert.Equal((0, "region"), (error.Row, error.Column));
        Assert.Contains("is 2, which is none of its categories 1, 3", error.Message);
    }

    [Fact]
    public void An_encoding_that_is_none_is_refused()
    {
        var data = new Dataset<double>([1, 2], [0], 2, 1);
        Assert.Contains("no column 2 (0-based) among the 2", Assert.Throws<ArgumentException>(() => OneHotEncoding.Fit(data, 2)).Message);
        Assert.Contains("named twice", Assert.Throws<ArgumentException>(() => OneHotEncoding.Fit(data, 1, 1)).Message);
        Assert.Contains("ascending", Assert.Throws<ArgumentException>(() => new OneHotEncoding([new double[] { 2, 1 }])).Message);
        Assert.Contains("rows of 2", Assert.Throws<ArgumentException>(() => OneHotEncoding.Fit(data, 1).Apply<double>([1, 2], new double[3])).Message);
    }

    [Fact]
    public void Gaps_are_filled_with_the_mean_of_the_training_data()
    {
        // SimpleImputer(strategy="mean") of scikit-learn 1.2.1 gives statistics_ 2 and 5.
        float[] training = [1, 4, float.NaN, 6, 3, float.NaN];
        var imputation = MeanImputation.Fit<float>(training, columns: 2);
        Assert.Equal([2, 5], imputation.Means);
        Assert.Equal(2, imputation.Apply<float>(training));
        Assert.Equal([1, 4, 2, 6, 3, 5], training);
        float[] test = [float.NaN, float.NaN];
        new MeanImputation([.. imputation.Means]).Apply<float>(test);
        Assert.Equal([2, 5], test);
        Assert.Contains("Column 0 (0-based) has no value", Assert.Throws<DatasetException>(() => MeanImputation.Fit<float>([float.NaN, 1], 2)).Message);
        Assert.Contains("is ∞", Assert.Throws<DatasetException>(() => MeanImputation.Fit<float>([float.PositiveInfinity], 1)).Message.Replace("Infinity", "∞"));
        Assert.Equal([double.MaxValue], MeanImputation.Fit<double>([double.MaxValue, double.MaxValue], 1).Means);
    }

    [Fact]
    public void Rows_with_gaps_can_be_left_out()
    {
        var (inputs, targets, dropped) = Dataset.WithoutMissing<double>([1, 2, double.NaN, 4, 5, 6], [1, 2, double.NaN], 2, 1);
        Assert.Equal(([1, 2], [1], 2), (inputs, targets, dropped), ((double[] X, double[] Y, int N) a, (double[] X, double[] Y, int N) b) => a.X.SequenceEqual(b.X) && a.Y.SequenceEqual(b.Y) && a.N == b.N);
    }
}
