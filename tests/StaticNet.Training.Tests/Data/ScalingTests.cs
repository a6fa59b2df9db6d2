using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

public class ScalingTests
{
    // Inputs (1, −2), (3, 0), (2, 6); targets 10, 30, 20.
    private static readonly Dataset<double> Data = new([1, -2, 3, 0, 2, 6], [10, 30, 20], 2, 1);

    // scikit-learn 1.2.1: MinMaxScaler().fit_transform and MinMaxScaler(feature_range=(-1, 3)).fit_transform of the inputs.
    [Theory]
    [InlineData(0, 1, new[] { 0, 0, 1, 0.25, 0.5, 1 })]
    [InlineData(-1, 3, new[] { -1.0, -1, 3, 0, 1, 3 })]
    public void Min_max_brings_every_column_to_the_range(double low, double high, double[] expected)
    {
        var scaling = MinMaxScaling.Fit(Data, low, high);
        Assert.Equal([1, -2], scaling.Minima);
        Assert.Equal([3, 6], scaling.Maxima);
        Assert.Equal(expected, scaling.Apply(Data).Inputs.ToArray(), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal(Data.Targets.ToArray(), scaling.Apply(Data).Targets.ToArray());
    }

    [Fact]
    public void A_constant_column_becomes_low_and_other_data_may_lie_outside()
    {
        var scaling = MinMaxScaling.Of([5, 0], [5, 10], low: 2, high: 3);
        double[] rows = [5, 0, 6, 20];
        scaling.Apply<double>(rows);
        Assert.Equal([2, 2, 3, 4], rows);
    }

    [Fact]
    public void The_whole_range_of_a_double_can_be_scaled()
    {
        var scaling = MinMaxScaling.Of([-double.MaxValue], [double.MaxValue], -1, 1);
        double[] rows = [-double.MaxValue, 0, double.MaxValue];
        scaling.Apply<double>(rows);
        Assert.Equal([-1, 0, 1], rows);
        Assert.Contains("a wider range may do", Assert.Throws<ArgumentException>(() => MinMaxScaling.Of([-double.MaxValue], [double.MaxValue])).Message);
    }

    [Fact]
    public void What_was_applied_is_inverted()
    {
        Scaling[] scalings = [Standardization.Fit(Data), MinMaxScaling.Fit(Data, -1, 1)];
        foreach (Scaling scaling in scalings)
        {
            double[] rows = [7, -3, 0.5, 100];
            scaling.Apply<double>(rows);
            scaling.Invert<double>(rows);
            Assert.Equal([7, -3, 0.5, 100], rows, (a, b) => Math.Abs(a - b) <= 1e-13);
        }
    }

    [Fact]
    public void Targets_are_scaled_by_their_own_numbers()
    {
        var scaling = Standardization.FitTargets(Data);
        Assert.Equal([20], scaling.Means);
        Dataset<double> scaled = scaling.ApplyToTargets(Data);
        Assert.Equal([-Math.Sqrt(1.5), Math.Sqrt(1.5), 0], scaled.Targets.ToArray(), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal(Data.Inputs.ToArray(), scaled.Inputs.ToArray());
        Assert.Equal([0, 1, 0.5], MinMaxScaling.FitTargets(Data).ApplyToTargets(Data).Targets.ToArray());
    }

    [Fact]
    public void A_scaling_is_built_again_from_its_numbers()
    {
        var fitted = Standardization.Fit(Data);
        var again = new Standardization([.. fitted.Means], [.. fitted.Deviations]);
        Assert.Equal(fitted.Apply(Data).Inputs.ToArray(), again.Apply(Data).Inputs.ToArray());
        var range = MinMaxScaling.Fit(Data, -1, 1);
        var same = MinMaxScaling.Of([.. range.Minima], [.. range.Maxima], range.Low, range.High);
        Assert.Equal(range.Apply(Data).Inputs.ToArray(), same.Apply(Data).Inputs.ToArray());
    }

    [Fact]
    public void Numbers_that_are_no_scaling_are_refused()
    {
        Assert.Contains("The scale of column 1 (0-based) is 0", Assert.Throws<ArgumentException>(() => new Standardization([0, 0], [1, 0])).Message);
        Assert.Contains("The offset of column 0 (0-based) is NaN", Assert.Throws<ArgumentException>(() => new Standardization([double.NaN], [1])).Message);
        Assert.Contains("2 offsets and 1 scales", Assert.Throws<ArgumentException>(() => new Standardization([0, 0], [1])).Message);
        Assert.Contains("Column 0 (0-based) runs from 2 to 1", Assert.Throws<ArgumentException>(() => MinMaxScaling.Of([2], [1])).Message);
        Assert.Contains("high above its low of 1", Assert.Throws<ArgumentOutOfRangeException>(() => MinMaxScaling.Fit(Data, 1, 1)).Message);
        Assert.Contains("1 targets, but this was fitted on 2", Assert.Throws<ArgumentException>(() => Standardization.Fit(Data).ApplyToTargets(Data)).Message);
    }

    [Fact]
    public void Folded_into_the_first_layer_the_network_takes_raw_inputs()
    {
        var scaling = Standardization.Fit(Data);
        var net = new PenalisedNet(seed: 3);
        double[] expected = Outputs(net, scaling.Apply(Data));
        net.FoldInputs(scaling);
        Assert.Equal(expected, Outputs(net, Data), (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void Folded_into_the_last_layer_the_network_speaks_in_the_units_of_the_data()
    {
        var targets = new Standardization([5, -1], [2, 10]);
        var net = new PenalisedNet(seed: 3);
        double[] expected = Outputs(net, Data);
        targets.Invert<double>(expected);
        net.FoldOutputs(targets);
        Assert.Equal(expected, Outputs(net, Data), (a, b) => Math.Abs(a - b) < 1e-13);
    }

    [Fact]
    public void What_cannot_be_folded_is_said_and_changes_nothing()
    {
        var net = new IrisNet(1);
        float[] before = net.Parameters.ToArray();
        Assert.Contains("The scaling has 2 columns, IrisNet has 4 inputs", Assert.Throws<ArgumentException>(() => net.FoldInputs(Standardization.Fit(Data))).Message);
        Assert.Contains("The output of IrisNet is Softmax", Assert.Throws<ArgumentException>(() => net.FoldOutputs(new Standardization([0, 0, 0], [1, 1, 1]))).Message);
        Assert.Throws<ArithmeticException>(() => net.FoldInputs(new Standardization([0, 0, 0, 0], [1e-300, 1, 1, 1])));
        Assert.Equal(before, net.Parameters.ToArray());
    }

    private static double[] Outputs(PenalisedNet net, Dataset<double> data)
    {
        var outputs = new double[data.Count * PenalisedNet.OutputSize];
        net.Forward(data.Inputs, outputs);
        return outputs;
    }
}
