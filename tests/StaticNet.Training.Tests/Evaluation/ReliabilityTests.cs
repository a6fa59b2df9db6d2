using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

public class ReliabilityTests
{
    // Bins of a quarter: 0 and 0.25 in the first, 0.5 in the second, 1 in the last; the third is empty.
    private static readonly Dataset<double> Coins = new([0, 0.25, 0.5, 0.5, 1, 1], [0, 1, 0, 1, 1, 1], 1, 1, classNames: ["heads", "tails"]);

    [Fact]
    public void Rows_are_counted_by_their_probability()
    {
        ReliabilityTable table = Report(Coins).Reliability(bins: 4);
        Assert.Equal([new(0, 0.25, 2, 0.125, 0.5), new(0.25, 0.5, 2, 0.5, 0.5), new(0.75, 1, 2, 1, 1)], table.Bins);
        Assert.Equal((6, 0.125, 0.375), (table.Count, table.ExpectedCalibrationError, table.MaximumCalibrationError));   // 2/6 · 0.375
        Assert.Equal("class 'tails'", table.Event);
    }

    [Fact]
    public void The_table_is_printed()
    {
        const string Table = """
            probability of class 'tails'  rows    mean  came true
            0.0000 – 0.2500                  2  0.1250     0.5000
            0.2500 – 0.5000                  2  0.5000     0.5000
            0.7500 – 1.0000                  2  1.0000     1.0000
            expected calibration error 0.1250
            """;
        Assert.Equal(Table, Report(Coins).Reliability(bins: 4).ToString());
    }

    [Fact]
    public void The_first_of_two_classes_is_the_other_way_round()
    {
        ReliabilityTable table = Report(Coins).ReliabilityOf(0, bins: 4);
        Assert.Equal([new(0, 0.25, 2, 0, 0), new(0.25, 0.5, 2, 0.5, 0.5), new(0.5, 0.75, 1, 0.75, 0), new(0.75, 1, 1, 1, 1)], table.Bins);
    }

    [Fact]
    public void Each_edge_belongs_to_the_bin_below_it()
    {
        for (int bins = 1; bins <= 50; bins++)
        {
            double[] edges = [.. Enumerable.Range(1, bins).Select(edge => (double)edge / bins)];
            ReliabilityTable table = ReliabilityTable.Of(edges, new bool[bins], bins, "it");
            Assert.Equal(edges, table.Bins.Select(bin => bin.High));
            Assert.All(table.Bins, bin => Assert.Equal((1, bin.High), (bin.Count, bin.MeanPrediction)));
        }
    }

    [Fact]
    public void There_are_bins_and_the_class_exists()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Report(Coins).Reliability(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Report(Coins).ReliabilityOf(2));
    }

    private static ClassificationReport Report(Dataset<double> data) => ClassificationReport.Of<double>(data.Inputs, data);
}
