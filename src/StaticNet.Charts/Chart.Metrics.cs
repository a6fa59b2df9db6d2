using ScottPlot;
using StaticNet.Training;

namespace StaticNet.Charts;

public static partial class Chart
{
    /// <summary>What the metrics of a training measured, over the epochs: one line each.</summary>
    /// <param name="history">With at least one epoch and one metric.</param>
    /// <param name="title">Null: "Metrics".</param>
    /// <param name="theme">Null: <see cref="ChartTheme.Light"/>.</param>
    /// <exception cref="ArgumentException">There is no epoch, or no metric.</exception>
    /// <example><code>Plot plot = Chart.Metrics(result.History);</code></example>
    public static Plot Metrics(TrainingHistory history, string? title = null, ChartTheme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count == 0 || history.MetricNames.Count == 0)
            throw new ArgumentException($"{Text.Count(history.Count, "epoch")} with {Text.Count(history.MetricNames.Count, "metric")}: there is nothing to draw; name metrics in the options of the training.", nameof(history));
        double[] epochs = [.. history.Select(at => (double)at.Epoch)];
        IEnumerable<ChartSeries> lines = history.MetricNames.Select((name, metric) => new ChartSeries(name, epochs, [.. history.Select(at => at.Metrics[metric])]));
        Plot plot = Lines([.. lines], title ?? "Metrics", "epoch", history.MetricNames is [var only] ? only : "metric", theme: theme);
        WholeNumbersAcross(plot);
        return plot;
    }
}
