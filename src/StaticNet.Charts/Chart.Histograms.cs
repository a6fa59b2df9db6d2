using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace StaticNet.Charts;

public static partial class Chart
{
    private const double RowHeight = 0.85;

    /// <summary>Histograms one above the other, over one axis and with the same bins. A row is as high as its fullest bin, whose share of the values stands beside it.</summary>
    /// <param name="rows">Top to bottom; at least one.</param>
    /// <param name="title">Above the chart.</param>
    /// <param name="across">What is counted.</param>
    /// <param name="bins">The number of bins, 2 to 1000.</param>
    /// <param name="theme">Null: <see cref="ChartTheme.Light"/>.</param>
    /// <exception cref="ArgumentException">There is no row, a row has no value, or one that is not finite; it is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of bins is out of its range.</exception>
    /// <example><code>Plot plot = Chart.Histograms([new("before", a), new("after", b)], "Weights", "|θ|");</code></example>
    public static Plot Histograms(IReadOnlyList<NamedValues> rows, string title, string across, int bins = 40, ChartTheme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bins, 1000);
        if (rows.Count == 0)
            throw new ArgumentException("A chart of histograms needs at least one row.", nameof(rows));
        foreach (NamedValues row in rows)
            Require(row);

        theme ??= ChartTheme.Light;
        Bins all = Bins.Over(rows, bins);
        Plot plot = Begin(theme, title, across, "");
        for (int row = 0; row < rows.Count; row++)
            AddRow(plot, all, rows[row], rows.Count - 1 - row, theme.ColorOf(row), theme);
        double[] places = [.. rows.Select((_, row) => rows.Count - 1 - row + (RowHeight / 2))];
        plot.Axes.Left.TickGenerator = new NumericManual(places, [.. rows.Select(row => row.Name)]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { LabelFormatter = Text.Of };
        plot.Axes.Left.TickLabelStyle.FontSize = LabelSize;
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.SetLimits(all.Low - (all.Width / 2), all.High + (all.Width / 2), -0.05, rows.Count - 1 + 1.1);
        return plot;
    }

    private static void AddRow(Plot plot, Bins bins, NamedValues row, int height, Color color, ChartTheme theme)
    {
        int[] counts = bins.Count(row.Values);
        int most = counts.Max();
        List<Bar> bars = [];
        for (int bin = 0; bin < counts.Length; bin++)
        {
            bars.Add(new Bar
            {
                Position = bins.Low + ((bin + 0.5) * bins.Width),
                ValueBase = height,
                Value = height + (RowHeight * counts[bin] / most),
                Size = 0.92 * bins.Width,
                FillColor = color,
                LineWidth = 0,
                IsVisible = counts[bin] > 0,
            });
        }

        plot.Add.HorizontalLine(height, width: 1, theme.Muted);
        plot.Add.Bars(bars);
        ScottPlot.Plottables.Text text = plot.Add.Text($"{Text.Count(row.Values.Count, "value")}, fullest bin {Text.Percent((double)most / row.Values.Count)}", bins.High, height + 0.97);
        (text.LabelAlignment, text.LabelFontName, text.LabelFontSize, text.LabelFontColor) = (Alignment.UpperRight, ChartFont.Name, TickSize, theme.Muted);
    }

    private static void Require(NamedValues row)
    {
        if (row.Values.Count == 0)
            throw new ArgumentException($"'{row.Name}' has no value.", "rows");
        for (int place = 0; place < row.Values.Count; place++)
        {
            if (!double.IsFinite(row.Values[place]))
                throw new ArgumentException(FormattableString.Invariant($"'{row.Name}', value {place} (0-based) is {row.Values[place]}: only finite numbers have a place."), "rows");
        }
    }
}
