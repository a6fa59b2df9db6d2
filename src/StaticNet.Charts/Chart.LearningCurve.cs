using ScottPlot;
using ScottPlot.Plottables;
using StaticNet.Training;

namespace StaticNet.Charts;

public static partial class Chart
{
    private const float BestMarkerSize = 11;

    /// <summary>J and the validation error over the epochs, and the best epoch marked: of the lowest validation error, or without validation of the lowest J.</summary>
    /// <param name="result">What <c>Trainer.Fit</c> returned.</param>
    /// <param name="isLogarithmic">Whether the y axis is; the plot then holds log₁₀ of the values.</param>
    /// <param name="title">Null: "Learning curve".</param>
    /// <param name="theme">Null: <see cref="ChartTheme.Light"/>.</param>
    /// <exception cref="ArgumentException">J or the error is not above 0 on a logarithmic axis; the epoch is named.</exception>
    /// <example><code>Chart.LearningCurve(result, isLogarithmic: true).SavePng("curve.png", 800, 500);</code></example>
    public static Plot LearningCurve(TrainingResult result, bool isLogarithmic = false, string? title = null, ChartTheme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return LearningCurve(result.History, result.BestEpoch, isLogarithmic, title, theme);
    }

    /// <summary>J and the validation error over the epochs.</summary>
    /// <param name="history">At least one epoch.</param>
    /// <param name="bestEpoch">The epoch to mark, 1-based; null: none.</param>
    /// <param name="isLogarithmic">Whether the y axis is; the plot then holds log₁₀ of the values.</param>
    /// <param name="title">Null: "Learning curve".</param>
    /// <param name="theme">Null: <see cref="ChartTheme.Light"/>.</param>
    /// <exception cref="ArgumentException">There is no epoch, or J or the error is not above 0 on a logarithmic axis; the epoch is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such epoch to mark.</exception>
    public static Plot LearningCurve(IReadOnlyList<TrainingProgress> history, int? bestEpoch = null, bool isLogarithmic = false, string? title = null, ChartTheme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count == 0)
            throw new ArgumentException("A learning curve needs at least one epoch: the history has none.", nameof(history));
        int? best = bestEpoch is { } epoch ? PlaceOf(history, epoch) : null;
        bool isValidated = history.Any(at => at.ValidationError is not null);
        double[] epochs = [.. history.Select(at => (double)at.Epoch)];
        List<ChartSeries> lines = [new("training: J", epochs, [.. history.Select(at => at.Loss)])];
        if (isValidated)
            lines.Add(new ChartSeries("validation error", epochs, [.. history.Select(at => at.ValidationError ?? double.NaN)]));

        theme ??= ChartTheme.Light;
        Plot plot = DrawLines(lines, title ?? "Learning curve", "epoch", "mean loss", isLogarithmic, theme);
        WholeNumbersAcross(plot);
        if (best is { } place)
            MarkBest(plot, history[place], isLogarithmic, theme);
        LegendBelow(plot);
        return plot;
    }

    // What it is stands in the legend, where it covers no line.
    private static void MarkBest(Plot plot, TrainingProgress best, bool isLogarithmic, ChartTheme theme)
    {
        double value = best.ValidationError ?? best.Loss;
        VerticalLine line = plot.Add.VerticalLine(best.Epoch, width: 1, theme.Muted, LinePattern.Dotted);
        line.ExcludeFromLegend = true;
        if (!double.IsFinite(value))
            return;
        Scatter marker = plot.Add.ScatterPoints(new double[] { best.Epoch }, new[] { Height(value, isLogarithmic) }, theme.ColorOf(best.ValidationError is null ? 0 : 1));
        (marker.MarkerShape, marker.MarkerSize, marker.MarkerLineWidth) = (MarkerShape.OpenCircle, BestMarkerSize, LineWidth);
        marker.LegendText = FormattableString.Invariant($"best epoch {best.Epoch}: {Text.Rounded(value)}");
    }

    private static int PlaceOf(IReadOnlyList<TrainingProgress> history, int epoch)
    {
        for (int place = 0; place < history.Count; place++)
        {
            if (history[place].Epoch == epoch)
                return place;
        }

        throw new ArgumentOutOfRangeException(
            "bestEpoch", epoch, FormattableString.Invariant($"The history has the epochs {history[0].Epoch} to {history[^1].Epoch}."));
    }
}
