using StaticNet.Data;
using Xunit;

namespace StaticNet.Tests.Data;

public class StandardizationTests
{
    // μ = (2, 5), σ = (√(2/3), 0 → 1).
    private static readonly Dataset<double> Training = new([1, 5, 2, 5, 3, 5], [0, 1, 0], 2, 1, featureNames: ["length", "constant"]);

    [Fact]
    public void Fitted_features_have_mean_0_and_deviation_1()
    {
        var standardization = Standardization.Fit(Training);
        Assert.Equal([2, 5], standardization.Means);
        Assert.Equal([Math.Sqrt(2.0 / 3), 1], standardization.Deviations);

        Dataset<double> data = standardization.Apply(Training);
        Assert.Equal([-Math.Sqrt(1.5), 0, 0, 0, Math.Sqrt(1.5), 0], data.Inputs.ToArray(), (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal(Training.Targets.ToArray(), data.Targets.ToArray());
        Assert.Equal(Training.FeatureNames, data.FeatureNames);
    }

    [Fact]
    public void Other_data_are_measured_by_the_training_data()
    {
        float[] sample = [2, 6];
        Standardization.Fit(Training).Apply<float>(sample);
        Assert.Equal([0, 1], sample);
    }

    [Fact]
    public void A_constant_that_has_no_binary_form_becomes_exactly_0()
    {
        var data = new Dataset<double>([.. Enumerable.Repeat(0.1, 1000)], new double[1000], 1, 1);
        Assert.All(Standardization.Fit(data).Apply(data).Inputs.ToArray(), x => Assert.Equal(0, x));
    }

    [Fact]
    public void Another_number_of_features_is_an_error_that_names_both()
    {
        var standardization = Standardization.Fit(Training);
        var three = new Dataset<float>([1, 2, 3], [0], 3, 1);
        Assert.Contains("3 features, but this was fitted on 2", Assert.Throws<ArgumentException>(() => standardization.Apply(three)).Message);
        Assert.Contains("3 inputs", Assert.Throws<ArgumentException>(() => standardization.Apply<float>(new float[3])).Message);
    }

    [Fact]
    public void What_cannot_be_measured_is_named()
    {
        var wide = new Dataset<double>([1e300, -1e300], [0, 1], 1, 1, featureNames: ["mass"]);
        Assert.Equal("mass", Assert.Throws<DatasetException>(() => Standardization.Fit(wide)).Column);

        var narrow = Standardization.Fit(new Dataset<double>([1e-30, -1e-30], [0, 1], 1, 1));
        var error = Assert.Throws<DatasetException>(() => narrow.Apply(new Dataset<float>([1e30f], [0], 1, 1)));
        Assert.Equal((0, "x1"), (error.Row, error.Column));
    }
}
