using ScottPlot;
using Xunit;

namespace StaticNet.Charts.Tests;

/// <summary>What is in a plot.</summary>
internal static class Plotted
{
    public static TPlottable[] All<TPlottable>(this Plot plot)
        where TPlottable : IPlottable => [.. plot.GetPlottables().OfType<TPlottable>()];

    public static (double X, double Y)[] Points(this ScottPlot.Plottables.Scatter scatter) =>
        [.. scatter.Data.GetScatterPoints().Select(point => (point.X, point.Y))];

    public static string[] Legend(this Plot plot) => [.. plot.Legend.GetItems().Select(item => item.LabelText)];

    public static void AssertLabels(this Plot plot, string title, string across, string up)
    {
        Assert.Equal(title, plot.Axes.Title.Label.Text);
        Assert.Equal(across, plot.Axes.Bottom.Label.Text);
        Assert.Equal(up, plot.Axes.Left.Label.Text);
    }

    public static void AssertLimits(this Plot plot, double left, double right, double bottom, double top)
    {
        AxisLimits limits = plot.Axes.GetLimits();
        Assert.Equal(left, limits.Left, 1e-9);
        Assert.Equal(right, limits.Right, 1e-9);
        Assert.Equal(bottom, limits.Bottom, 1e-9);
        Assert.Equal(top, limits.Top, 1e-9);
    }

    /// <summary>The labelled marks of an axis, once it is drawn.</summary>
    public static string[] Marks(this Plot plot, Func<Plot, IAxis> axis)
    {
        plot.RenderInMemory(800, 500);
        return [.. axis(plot).TickGenerator.Ticks.Where(tick => tick.IsMajor).Select(tick => tick.Label)];
    }
}
