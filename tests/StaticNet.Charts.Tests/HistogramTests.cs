using ScottPlot;
using ScottPlot.Plottables;
using Xunit;

namespace StaticNet.Charts.Tests;

public sealed class HistogramTests
{
    [Fact]
    public void Rows_share_their_bins_and_each_reaches_its_own_height()
    {
        using Plot plot = Chart.Histograms([new("first", [0, 0, 0, 1]), new("second", [4, 3.9, 0.5])], "title", "value", bins: 4);
        BarPlot[] rows = plot.All<BarPlot>();

        // Four bins of 1 from 0 to 4: 3 1 0 0, and 1 0 0 2; the largest value belongs to the last. The fullest is 0.85 high.
        Assert.Equal([0.5, 1.5, 2.5, 3.5], rows[0].Bars.Select(bar => bar.Position));
        Assert.Equal([3, 1, 0, 0], Counts(rows[0], height: 1, fullest: 3));
        Assert.Equal([1, 0, 0, 2], Counts(rows[1], height: 0, fullest: 2));
        Assert.Equal(["4 values, fullest bin 75 %", "3 values, fullest bin 66.7 %"], plot.All<ScottPlot.Plottables.Text>().Select(text => text.LabelText));
        Assert.Equal(["first", "second"], plot.Marks(at => at.Axes.Left));
        plot.AssertLabels("title", "value", "");
        plot.AssertLimits(-0.5, 4.5, -0.05, 2.1);
    }

    [Theory]
    [InlineData(new[] { 3.0 })]
    [InlineData(new[] { 3.0, 3.0000000000000004 })]
    [InlineData(new[] { 0.0, 0.0 })]
    [InlineData(new[] { -8e307, 8e307 })]
    [InlineData(new[] { 0.0, double.Epsilon })]
    public void Every_value_has_a_bin(double[] values)
    {
        using Plot plot = Chart.Histograms([new("row", values)], "", "", bins: 7);
        BarPlot row = Assert.Single(plot.All<BarPlot>());
        Assert.All(row.Bars, bar => Assert.True(double.IsFinite(bar.Position) && double.IsFinite(bar.Value) && bar.Size > 0));
        Assert.Contains(row.Bars, bar => bar.IsVisible);
    }

    [Fact]
    public void Says_what_it_cannot_show()
    {
        Assert.Contains("at least one row", Assert.Throws<ArgumentException>(() => Chart.Histograms([], "", "")).Message);
        Assert.Contains("'a' has no value", Assert.Throws<ArgumentException>(() => Chart.Histograms([new("a", [])], "", "")).Message);
        Assert.Contains("'a', value 1 (0-based) is NaN", Assert.Throws<ArgumentException>(() => Chart.Histograms([new("a", [1, double.NaN])], "", "")).Message);
        Assert.Contains("From -1.7E+308 to 1.7E+308", Assert.Throws<ArgumentException>(() => Chart.Histograms([new("a", [-1.7e308, 1.7e308])], "", "")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Chart.Histograms([new("a", [1])], "", "", bins: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Chart.Histograms([new("a", [1])], "", "", bins: 1001));
    }

    [Fact]
    public void A_network_has_a_row_a_layer_without_its_biases()
    {
        var net = new TwoClassNet(seed: 1);
        net.Bias(0, 0) = 1000;
        net.Weight(0, 2, 1) = 5;
        net.Weight(1, 0, 2) = -5;
        using Plot plot = Chart.Weights(net, bins: 10);
        BarPlot[] rows = plot.All<BarPlot>();
        Assert.Equal(["θ⁽¹⁾", "θ⁽²⁾"], plot.Marks(at => at.Axes.Left));
        Assert.Equal(["6 values, fullest bin", "3 values, fullest bin"], plot.All<ScottPlot.Plottables.Text>().Select(text => text.LabelText[..21]));
        Assert.True(rows[0].Bars[^1].IsVisible);                    // 5 is the largest, and of the first layer
        Assert.False(rows[1].Bars[^1].IsVisible);
        Assert.True(rows[1].Bars[0].IsVisible);
        plot.AssertLabels("Weights of TwoClassNet", "weight", "");
        plot.AssertLimits(-5.5, 5.5, -0.05, 2.1);
    }

    private static double[] Counts(BarPlot row, int height, int fullest) =>
        [.. row.Bars.Select(bar => Math.Round((bar.Value - height) * fullest / 0.85, 9))];
}
