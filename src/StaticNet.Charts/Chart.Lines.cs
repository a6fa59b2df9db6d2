using ScottPlot;
using ScottPlot.Plottables;

namespace StaticNet.Charts;

public static partial class Chart
{
    private const int MostPointsWithMarkers = 30;
    private const double Headroom = 0.05;

    /// <summary>Lines over one axis.</summary>
    /// <param name="series">At least one.</param>
    /// <param name="title">Above the chart.</param>
    /// <param name="across">The label of the x axis, with its unit.</param>
    /// <param name="up">The label of the y axis.</param>
    /// <param name="isLogarithmic">Whether the y axis is; the plot then holds log₁₀ of the values.</param>
    /// <param name="theme">Null: <see cref="ChartTheme.Light"/>.</param>
    /// <exception cref="ArgumentException">There is no series, one has no point that is finite or other numbers of x and y, or a value is not above 0 on a logarithmic axis; it is named.</exception>
    /// <example><code>Plot plot = Chart.Lines([new("SGD", x, a), new("Adam", x, b)], "Two optimizers", "epoch", "J", isLogarithmic: true);</code></example>
    public static Plot Lines(IReadOnlyList<ChartSeries> series, string title, string across, string up, bool isLogarithmic = false, ChartTheme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count == 0)
            throw new ArgumentException("A chart of lines needs at least one series.", nameof(series));
        Plot plot = DrawLines(series, title, across, up, isLogarithmic, theme ?? ChartTheme.Light);
        if (series.Count > 1)
            LegendBelow(plot);
        return plot;
    }

    private static Plot DrawLines(IReadOnlyList<ChartSeries> series, string title, string across, string up, bool isLogarithmic, ChartTheme theme)
    {
        foreach (ChartSeries line in series)
            Require(line, isLogarithmic);
        Plot plot = Begin(theme, title, across, up);
        foreach ((int place, ChartSeries line) in series.Index())
            AddLine(plot, line, theme.ColorOf(line.Color ?? place), isLogarithmic);
        if (isLogarithmic)
            plot.Axes.Left.TickGenerator = new LogTicks();
        else
            NumbersUp(plot);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Text.Of };
        SetLimits(plot, [.. series.SelectMany(line => line.X)], [.. series.SelectMany(line => line.Y).Select(y => Height(y, isLogarithmic)).Where(double.IsFinite)], isLogarithmic);
        return plot;
    }

    private static void AddLine(Plot plot, ChartSeries line, Color color, bool isLogarithmic)
    {
        double[] heights = [.. line.Y.Select(y => double.IsFinite(y) ? Height(y, isLogarithmic) : double.NaN)];
        Scatter scatter = plot.Add.Scatter([.. line.X], heights, color);
        (scatter.LegendText, scatter.LineWidth) = (line.Name, LineWidth);

        // Markers take the dashes of their line, which an SVG cannot have in a circle: SkiaSharp then writes a complaint to the console.
        bool isDashed = line.IsDashed && line.X.Count > 1;
        scatter.LinePattern = isDashed ? LinePattern.Dashed : LinePattern.Solid;
        scatter.MarkerSize = line.X.Count <= MostPointsWithMarkers && !isDashed ? 6 : 0;
    }

    // Errors begin at 0, unless their differences would then be too small to see.
    private static void SetLimits(Plot plot, double[] x, double[] y, bool isLogarithmic)
    {
        (double left, double right, double low, double high) = (x.Min(), x.Max(), y.Min(), y.Max());
        double margin = left == right ? 0.5 : Headroom / 2 * (right - left);
        double above = low == high ? Math.Max(0.5, Headroom * Math.Abs(high)) : Headroom * (high - low);
        bool fromZero = !isLogarithmic && low >= 0 && low < high / 2;
        plot.Axes.SetLimits(left - margin, right + margin, fromZero ? -0.4 * above : low - above, high + above);
    }

    private static double Height(double value, bool isLogarithmic) => isLogarithmic ? Math.Log10(value) : value;

    private static void Require(ChartSeries line, bool isLogarithmic)
    {
        if (line.X.Count != line.Y.Count)
            throw new ArgumentException(FormattableString.Invariant($"'{line.Name}' has {line.X.Count} x and {line.Y.Count} y."), "series");
        if (!line.X.Index().Any(at => double.IsFinite(line.Y[at.Index])))
            throw new ArgumentException($"'{line.Name}' has no point whose value is finite: there is nothing to draw.", "series");
        int infinite = line.X.Index().FirstOrDefault(at => !double.IsFinite(at.Item), (-1, 0)).Index;
        if (infinite >= 0)
            throw new ArgumentException(FormattableString.Invariant($"'{line.Name}', point {infinite} (0-based): x = {line.X[infinite]} is nowhere on the axis."), "series");
        int low = line.Y.Index().FirstOrDefault(at => at.Item <= 0, (-1, 0)).Index;
        if (isLogarithmic && low >= 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"'{line.Name}' is {line.Y[low]} at {line.X[low]}: a logarithmic axis shows what is above 0; leave isLogarithmic out."), "series");
        }
    }
}
