using ScottPlot;
using ScottPlot.Plottables;
using StaticNet.Evaluation;

namespace StaticNet.Charts;

public static partial class Chart
{
    private const float LeastPoint = 6, LargestPoint = 22;

    /// <summary>
    /// Whether predicted probabilities can be believed: the share of positives among samples that were given about the same probability, over that
    /// probability. On the diagonal they agree; below it the network is too sure. The area of a point is its share of the samples.
    /// </summary>
    /// <param name="points">The bins; at least one that has a sample.</param>
    /// <param name="title">Null: "Reliability", with the expected calibration error Σ nₖ/n |predictedₖ − observedₖ|.</param>
    /// <param name="theme">Null: <see cref="ChartTheme.Light"/>.</param>
    /// <exception cref="ArgumentException">No bin has a sample, a count is negative, or a number lies outside [0, 1]; the bin is named.</exception>
    /// <example><code>Plot plot = Chart.Reliability([new(0.1, 0.12, 50), new(0.5, 0.46, 24), new(0.9, 0.81, 31)]);</code></example>
    public static Plot Reliability(IReadOnlyList<ReliabilityPoint> points, string? title = null, ChartTheme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        foreach ((int bin, ReliabilityPoint point) in points.Index())
            Require(point, bin);
        ReliabilityPoint[] filled = [.. points.Where(point => point.Count > 0).OrderBy(point => point.Predicted)];
        if (filled.Length == 0)
            throw new ArgumentException("No bin has a sample: there is nothing to draw.", nameof(points));

        theme ??= ChartTheme.Light;
        double samples = filled.Sum(point => (double)point.Count);
        double error = filled.Sum(point => point.Count / samples * Math.Abs(point.Predicted - point.Observed));
        Plot plot = Begin(theme, title ?? $"Reliability: expected calibration error {Text.Percent(error)}", "mean predicted probability", "fraction of positives");
        LinePlot diagonal = plot.Add.Line(0, 0, 1, 1);
        (diagonal.LineColor, diagonal.LinePattern, diagonal.LineWidth, diagonal.LegendText) = (theme.Muted, LinePattern.Dashed, 1, "perfectly calibrated");
        Scatter line = plot.Add.ScatterLine(filled.Select(point => point.Predicted).ToArray(), filled.Select(point => point.Observed).ToArray(), theme.ColorOf(0));
        (line.LineWidth, line.LegendText) = (LineWidth, $"predictions ({Text.Count((int)Math.Min(int.MaxValue, samples), "sample")})");
        int most = filled.Max(point => point.Count);
        foreach (ReliabilityPoint point in filled)
        {
            float size = Math.Max(LeastPoint, LargestPoint * MathF.Sqrt((float)point.Count / most));
            plot.Add.Marker(point.Predicted, point.Observed, MarkerShape.FilledCircle, size, theme.ColorOf(0));
        }

        (plot.Axes.Bottom.TickGenerator, plot.Axes.Left.TickGenerator) = (Tenths(), Tenths());
        plot.Axes.SetLimits(-0.03, 1.03, -0.03, 1.03);
        LegendBelow(plot);
        return plot;
    }

    /// <summary>The same, of a table of <see cref="ClassificationReport.Reliability"/>.</summary>
    /// <param name="table">Its bins.</param>
    /// <param name="title">Null: "Reliability of" what the probabilities are of, with the expected calibration error.</param>
    /// <param name="theme">Null: <see cref="ChartTheme.Light"/>.</param>
    /// <example><code>Plot plot = Chart.Reliability(ClassificationReport.Of(net, test).Reliability(bins: 10));</code></example>
    public static Plot Reliability(ReliabilityTable table, string? title = null, ChartTheme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Reliability(
            [.. table.Bins.Select(bin => new ReliabilityPoint(bin.MeanPrediction, bin.Frequency, bin.Count))],
            title ?? $"Reliability of {table.Event}: expected calibration error {Text.Percent(table.ExpectedCalibrationError)}",
            theme);
    }

    private static ScottPlot.TickGenerators.NumericManual Tenths()
    {
        double[] places = [0, 0.2, 0.4, 0.6, 0.8, 1];
        return new([.. places], [.. places.Select(Text.Of)]);
    }

    private static void Require(ReliabilityPoint point, int bin)
    {
        if (point.Count < 0)
            throw new ArgumentException(FormattableString.Invariant($"Bin {bin} (0-based) counts {point.Count} samples."), "points");
        if (point.Count > 0 && !(point.Predicted is >= 0 and <= 1 && point.Observed is >= 0 and <= 1))
            throw new ArgumentException(FormattableString.Invariant($"Bin {bin} (0-based): predicted {point.Predicted}, observed {point.Observed}; both lie in [0, 1]."), "points");
    }
}
