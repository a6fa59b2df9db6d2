using ScottPlot;
using ScottPlot.Panels;
using ScottPlot.Plottables;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Charts.Tests;

public sealed class ConfusionTests
{
    [Fact]
    public void The_first_class_is_on_top_and_shades_are_shares_of_the_actual_class()
    {
        using Plot plot = Chart.Confusion(Matrix());
        Heatmap map = Assert.Single(plot.All<Heatmap>());
        Assert.Equal(new double[,] { { 0.75, 0.25, 0 }, { 0, 1, 0 }, { 0, 0, 0 } }, map.Intensities);
        Assert.Equal((0d, 1d), (map.ManualRange!.Value.Min, map.ManualRange.Value.Max));

        // Counts: column by column from the left, row by row from the top.
        Assert.Equal(
            [(0, 2, "3"), (1, 2, "1"), (2, 2, "0"), (0, 1, "0"), (1, 1, "2"), (2, 1, "0"), (0, 0, "0"), (1, 0, "0"), (2, 0, "0")],
            plot.All<ScottPlot.Plottables.Text>().Select(text => (text.Location.X, text.Location.Y, text.LabelText)));
        Assert.Equal(["a", "b", "c"], plot.Marks(at => at.Axes.Bottom));
        Assert.Equal(["c", "b", "a"], plot.Marks(at => at.Axes.Left));
        plot.AssertLabels("Confusion matrix: 83.3 % of 6 samples right", "predicted class", "actual class");
        plot.AssertLimits(-0.5, 2.5, -0.5, 2.5);
        Assert.Equal("share of the actual class", Assert.Single(plot.Axes.GetPanels().OfType<ColorBar>()).Label);
    }

    [Theory]
    [MemberData(nameof(ThemeTests.Themes), MemberType = typeof(ThemeTests))]
    public void Counts_can_be_read_on_every_shade(string name)
    {
        ChartTheme theme = ThemeTests.Named(name);
        for (int right = 0; right <= 20; right++)
        {
            var matrix = new ConfusionMatrix(["a", "b"]);
            for (int sample = 0; sample < 20; sample++)
                matrix.Add(0, sample < right ? 0 : 1);
            using Plot plot = Chart.Confusion(matrix, theme: theme);
            Heatmap map = Assert.Single(plot.All<Heatmap>());
            foreach (ScottPlot.Plottables.Text text in plot.All<ScottPlot.Plottables.Text>().Where(text => text.LabelText != "0"))
            {
                Color ground = map.Colormap.GetColor(map.Intensities[1 - (int)text.Location.Y, (int)text.Location.X]);
                Assert.True(ColorVision.Contrast(text.LabelFontColor, ground) >= 3, $"{right} of 20: {text.LabelText}");
            }
        }
    }

    [Fact]
    public void Long_names_are_turned()
    {
        string[] names = [.. Enumerable.Range(0, 6).Select(i => $"a long name {i}")];
        var matrix = new ConfusionMatrix(names);
        matrix.Add(0, 0);
        using Plot plot = Chart.Confusion(matrix);
        Assert.Equal(-40, plot.Axes.Bottom.TickLabelStyle.Rotation);
    }

    [Fact]
    public void An_empty_matrix_is_refused() => Assert.Contains(
        "counts no sample", Assert.Throws<ArgumentException>(() => Chart.Confusion(new ConfusionMatrix(["a", "b"]))).Message);

    private static ConfusionMatrix Matrix()
    {
        var matrix = new ConfusionMatrix(["a", "b", "c"]);
        foreach ((int actual, int predicted) in ((int, int)[])[(0, 0), (0, 0), (0, 0), (0, 1), (1, 1), (1, 1)])
            matrix.Add(actual, predicted);
        return matrix;
    }
}
