using ScottPlot;
using ScottPlot.Panels;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using StaticNet.Evaluation;

namespace StaticNet.Charts;

public static partial class Chart
{
    private const int LongNames = 40;

    /// <summary>
    /// Which class was taken for which: in each cell a count, and as its shade the share of the actual class. Rows are actual classes, the first on top;
    /// columns are predicted ones.
    /// </summary>
    /// <param name="matrix">The counts; a class without a sample has an empty row.</param>
    /// <param name="title">Null: "Confusion matrix", with the accuracy.</param>
    /// <param name="theme">Null: <see cref="ChartTheme.Light"/>.</param>
    /// <exception cref="ArgumentException">The matrix counts no sample.</exception>
    /// <example><code>Plot plot = Chart.Confusion(Metrics.Confusion(net, test));</code></example>
    public static Plot Confusion(ConfusionMatrix matrix, string? title = null, ChartTheme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.Total == 0)
            throw new ArgumentException("The confusion matrix counts no sample: there is nothing to draw.", nameof(matrix));
        theme ??= ChartTheme.Light;
        int classes = matrix.ClassNames.Count;
        Plot plot = Begin(
            theme, title ?? $"Confusion matrix: {Text.Percent(matrix.Accuracy)} of {Text.Count(matrix.Total, "sample")} right", "predicted class", "actual class");
        double[,] shares = Shares(matrix);
        Heatmap map = plot.Add.Heatmap(shares);
        (map.Colormap, map.ManualRange) = (theme.Shades, new ScottPlot.Range(0, 1));
        ColorBar bar = plot.Add.ColorBar(map);
        (bar.Label, bar.Axis.Label.FontSize, bar.Axis.Label.Bold) = ("share of the actual class", TickSize, false);
        Dress(plot, bar, theme, new NumericManual([0, 0.25, 0.5, 0.75, 1], ["0 %", "25 %", "50 %", "75 %", "100 %"]));
        for (int actual = 0; actual < classes; actual++)
        {
            for (int predicted = 0; predicted < classes; predicted++)
                AddCount(plot, matrix[actual, predicted], shares[actual, predicted], predicted, classes - 1 - actual, classes, theme);
        }

        NameClasses(plot, matrix.ClassNames);
        plot.HideGrid();
        plot.Axes.SetLimits(-0.5, classes - 0.5, -0.5, classes - 0.5);
        return plot;
    }

    private static void AddCount(Plot plot, int count, double share, int column, int height, int classes, ChartTheme theme)
    {
        ScottPlot.Plottables.Text text = plot.Add.Text(FormattableString.Invariant($"{count}"), column, height);
        text.LabelFontColor = count == 0 ? theme.Muted : theme.On(theme.Shades.GetColor(share));
        (text.LabelAlignment, text.LabelFontName, text.LabelFontSize) = (Alignment.MiddleCenter, ChartFont.Name, classes <= 6 ? 18 : classes <= 12 ? 13 : 9);
        if (column == classes - 1 - height)
            text.LabelStyle.Font = ChartFont.Bold;
    }

    private static void NameClasses(Plot plot, IReadOnlyList<string> names)
    {
        double[] places = [.. names.Select((_, place) => (double)place)];
        plot.Axes.Bottom.TickGenerator = new NumericManual(places, [.. names]);
        plot.Axes.Left.TickGenerator = new NumericManual(places, [.. names.Reverse()]);
        plot.Axes.Bottom.MajorTickStyle.Length = plot.Axes.Left.MajorTickStyle.Length = 0;

        // Long names would touch each other side by side.
        if (names.Sum(name => name.Length) > LongNames)
        {
            plot.Axes.Bottom.TickLabelStyle.Rotation = -40;
            plot.Axes.Bottom.TickLabelStyle.Alignment = Alignment.MiddleRight;
            plot.Axes.Bottom.MinimumSize = 40 + (5 * names.Max(name => name.Length));
        }
    }

    private static double[,] Shares(ConfusionMatrix matrix)
    {
        int classes = matrix.ClassNames.Count;
        double[,] shares = new double[classes, classes];
        for (int actual = 0; actual < classes; actual++)
        {
            long samples = Enumerable.Range(0, classes).Sum(predicted => (long)matrix[actual, predicted]);
            for (int predicted = 0; predicted < classes; predicted++)
                shares[actual, predicted] = samples == 0 ? 0 : (double)matrix[actual, predicted] / samples;
        }

        return shares;
    }
}
