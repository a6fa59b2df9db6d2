using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

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

    // scikit-learn 1.2.1's StandardScaler gives scale_ 1 for the first three, in double; the last two are a float's, where 0.3 and the next number are
    // what 0.1 + 0.2 and 0.3 are in double.
    [Fact]
    public void A_feature_that_is_constant_up_to_rounding_counts_as_constant()
    {
        double[][] doubles =
        [
            [.. Alternating(0.1 + 0.2, 0.3, 1000)],
            [.. Alternating(1 - 0.7, 1.2 - 0.9, 1000)],                             // 0.30000000000000004 and 0.29999999999999993
            [Enumerable.Repeat(0.01, 100).Aggregate((a, b) => a + b), 1, 1],        // 1.0000000000000007
        ];
        Assert.All(doubles, column => Assert.Equal(1, Fit(column).Deviations[0]));
        Assert.All(
            new[] { Alternating(0.3f, float.BitIncrement(0.3f), 1000), Alternating(-5, float.BitDecrement(-5), 10) },
            column => Assert.Equal(1, Fit<float>([.. column]).Deviations[0]));

        double[] unseen = [0.31];
        Fit(doubles[0]).Apply<double>(unseen);
        Assert.Equal(0.01, unseen[0], 15);
    }

    // The bound is one of rounding, and of nothing else: not of scale, not of the number of rows.
    [Theory]
    [InlineData(new[] { 1e-170, 3e-170, 2e-170 }, 2.000000000000000028e-170, 8.164965809277260942e-171)]   // mpmath 1.2, 60 digits; the variance is 6.7e-341
    [InlineData(new[] { 1e300, -1e300 }, 0, 1.0000000000000000525e300)]                                    // likewise; the variance is 1e600
    [InlineData(new[] { double.MaxValue, -double.MaxValue }, 0, double.MaxValue)]
    [InlineData(new[] { 1.7e9, 1.7e9 + 0.25, 1.7e9 + 0.5, 1.7e9 + 0.75, 1.7e9 + 1 }, 1700000000.5, 0.3535533905932738)]   // StandardScaler, Unix seconds
    [InlineData(new[] { 1e8 + 0.5, 1e8 + 1.5, 1e8 + 2, 1e8 + 4.25 }, 100000002.0625, 1.3735788109897444)]                 // StandardScaler
    public void Any_scale_has_its_mean_and_deviation(double[] values, double mean, double deviation)
    {
        Standardization fitted = Fit(values);
        Assert.Equal(mean, fitted.Means[0], Math.Abs(mean) * 1e-15);
        Assert.Equal(deviation, fitted.Deviations[0], deviation * 1e-15);

        // The mean of the values is 0 and their mean square 1, also where x − μ is beyond a double.
        double[] standardized = [.. values];
        fitted.Apply<double>(standardized);
        Assert.Equal(0, standardized.Average(), 1e-14);
        Assert.Equal(1, standardized.Average(x => x * x), 1e-14);
    }

    [Fact]
    public void A_difference_beyond_a_double_is_standardized()
    {
        double[] values = [double.MaxValue, -double.MaxValue, -double.MaxValue];   // μ = −M/3, σ = M √8/3
        Standardization fitted = Fit(values);
        fitted.Apply<double>(values);
        Assert.Equal([Math.Sqrt(2), -Math.Sqrt(0.5), -Math.Sqrt(0.5)], values, (a, b) => Math.Abs(a - b) < 1e-15);
    }

    // StandardScaler calls it constant, since the error of its own sums grows with the rows: σ² = 2.5e-9 ≤ (nεμ)² = 1.4e-3.
    [Fact]
    public void Many_rows_do_not_widen_the_bound()
    {
        Standardization fitted = Fit([.. Alternating(1.7e9, 1.7e9 + 1e-4, 100_000)]);
        Assert.Equal((1.7e9 + 1e-4 - 1.7e9) / 2, fitted.Deviations[0], 1e-15);
    }

    // A float holds Unix seconds to 128 s. Neighbours may be rounding or time: their σ of 64 s is taken, for 1 would leave inputs of 64.
    [Fact]
    public void Rounding_that_is_large_is_scaled_down()
    {
        Assert.Equal(64, Fit<float>([1.7e9f, float.BitIncrement(1.7e9f)]).Deviations[0]);
        Assert.Equal(1, Fit<float>([1.7e9f, 1.7e9f]).Deviations[0]);
    }

    // All 150 flowers; mean_ and scale_ of scikit-learn 1.2.1's StandardScaler on the same floats.
    [Fact]
    public void The_irises_have_the_scale_that_scikit_learn_gives_them()
    {
        var fitted = Standardization.Fit(Iris.Load());
        double[] means = [5.843333326975505, 3.0573333358764647, 3.7579999883969624, 1.1993333247800668];
        double[] deviations = [0.825301276711685, 0.4344109666680823, 1.7594040604844157, 0.7596926181199842];
        Assert.Equal(means, fitted.Means, (a, b) => Math.Abs(a - b) <= 4e-15);
        Assert.Equal(deviations, fitted.Deviations, (a, b) => Math.Abs(a - b) <= 2e-15);
    }

    [Fact]
    public void The_smallest_numbers_have_a_deviation_above_0()
    {
        Standardization fitted = Fit([0, double.Epsilon]);
        Assert.Equal(double.Epsilon, fitted.Deviations[0]);
        double[] values = [0, double.Epsilon];
        fitted.Apply<double>(values);
        Assert.All(values, x => Assert.InRange(x, -1, 1));
    }

    [Fact]
    public void A_value_that_leaves_the_range_is_named()
    {
        var narrow = Standardization.Fit(new Dataset<double>([1e-30, -1e-30], [0, 1], 1, 1));
        var error = Assert.Throws<DatasetException>(() => narrow.Apply(new Dataset<float>([1e30f], [0], 1, 1)));
        Assert.Equal((0, "x1"), (error.Row, error.Column));
    }

    private static Standardization Fit(double[] values) => Fit<double>(values);

    private static Standardization Fit<T>(T[] values)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => Standardization.Fit(new Dataset<T>(values, new T[values.Length], 1, 1));

    private static IEnumerable<T> Alternating<T>(T even, T odd, int count) => Enumerable.Range(0, count).Select(row => row % 2 == 0 ? even : odd);
}
