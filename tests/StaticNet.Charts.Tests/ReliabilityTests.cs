using ScottPlot;
using ScottPlot.Plottables;
using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Charts.Tests;

public sealed class ReliabilityTests
{
    [Fact]
    public void Draws_the_bins_that_have_samples_from_left_to_right()
    {
        using Plot plot = Chart.Reliability([new(0.9, 0.7, 10), new(double.NaN, double.NaN, 0), new(0.1, 0.2, 40)]);
        Assert.Equal([(0.1, 0.2), (0.9, 0.7)], Assert.Single(plot.All<Scatter>()).Points());
        LinePlot diagonal = Assert.Single(plot.All<LinePlot>());
        Assert.Equal((new Coordinates(0, 0), new Coordinates(1, 1)), (diagonal.Line.Start, diagonal.Line.End));

        // The area of a point is its share: with a quarter of the samples, half as wide.
        Marker[] points = plot.All<Marker>();
        Assert.Equal(points[0].Size / 2, points[1].Size, 1e-6);
        Assert.Equal((0.9, 0.7), (points[1].Location.X, points[1].Location.Y));

        // (40 · 0.1 + 10 · 0.2) / 50 = 12 %.
        plot.AssertLabels("Reliability: expected calibration error 12 %", "mean predicted probability", "fraction of positives");
        Assert.Equal(["perfectly calibrated", "predictions (50 samples)"], plot.Legend());
        plot.AssertLimits(-0.03, 1.03, -0.03, 1.03);
        Assert.Equal(["0", "0.2", "0.4", "0.6", "0.8", "1"], plot.Marks(at => at.Axes.Left));
    }

    [Fact]
    public void A_table_of_a_report_can_be_drawn()
    {
        var net = new TwoClassNet(seed: 1);
        var data = Dataset.FromRows<float>([[0, 0], [1, 0], [0, 1], [1, 1]], [[0], [1], [1], [0]], classNames: ["no", "yes"]);
        ReliabilityTable table = ClassificationReport.Of(net, data).Reliability(bins: 5);
        using Plot plot = Chart.Reliability(table);
        Assert.Equal(table.Bins.Select(bin => (bin.MeanPrediction, bin.Frequency)), Assert.Single(plot.All<Scatter>()).Points());
        Assert.StartsWith($"Reliability of {table.Event}: expected calibration error ", plot.Axes.Title.Label.Text);
        Assert.Equal("predictions (4 samples)", plot.Legend()[1]);
    }

    [Fact]
    public void Says_what_it_cannot_show()
    {
        Assert.Contains("No bin has a sample", Assert.Throws<ArgumentException>(() => Chart.Reliability([new(0, 0, 0)])).Message);
        Assert.Contains("Bin 1 (0-based) counts -1", Assert.Throws<ArgumentException>(() => Chart.Reliability([new(0, 0, 1), new(0, 0, -1)])).Message);
        Assert.Contains("Bin 0 (0-based): predicted 1.5, observed 0", Assert.Throws<ArgumentException>(() => Chart.Reliability([new(1.5, 0, 1)])).Message);
        Assert.Contains("observed NaN", Assert.Throws<ArgumentException>(() => Chart.Reliability([new(0.5, double.NaN, 1)])).Message);
    }
}
