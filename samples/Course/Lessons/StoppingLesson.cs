using System.Globalization;
using ScottPlot;
using StaticNet.Charts;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace Samples.Course;

/// <summary>Early stopping: training ends when the validation error has not fallen for ten epochs, and the network gets its best parameters back.</summary>
public sealed class StoppingLesson : Lesson
{
    private const int Items = 250, Epochs = 200, Patience = 10;
    private const double HeldBack = 0.4;

    /// <inheritdoc/>
    public override string Name => "stopping";

    /// <inheritdoc/>
    public override string Summary => "early stopping: where it stops, and what that saves";

    /// <summary>Trains a student on 150 items and validates it on 100 others.</summary>
    /// <param name="seed">Draws data, weights, split and order.</param>
    /// <param name="stops">Whether early stopping may end it; else it runs for 200 epochs.</param>
    /// <returns>The history, and the mean error and the accuracy on 750 further items.</returns>
    public static (TrainingResult Result, double Error, double Accuracy) Train(int seed, bool stops)
    {
        TaughtData data = TaughtData.Make(seed, Items);
        var net = new StudentNet(seed);
        TrainingResult result = Trainer.Fit(net, data.Training, new TrainingOptions
        {
            Epochs = Epochs,
            BatchSize = 16,
            Optimizer = new Adam(0.01),
            Seed = seed,
            Callbacks = Watchers,
            ValidationFraction = HeldBack,
            EarlyStopping = stops ? new EarlyStopping(Patience) : null,
        });
        return (result, Metrics.MeanError(net, data.Test), Metrics.Accuracy(net, data.Test));
    }

    /// <inheritdoc/>
    public override int TrainingsOf(int seeds) => 2 * seeds;

    /// <inheritdoc/>
    public override LessonOutcome Run(int seeds, ChartTheme theme)
    {
        var stopped = Enumerable.Range(0, seeds).Select(seed => Train(seed, stops: true)).ToArray();
        var whole = Enumerable.Range(0, seeds).Select(seed => Train(seed, stops: false)).ToArray();
        var table = new TextTable("seed", "best epoch", "stops in", "epochs saved", "test error: stopped", "after 200", "test accuracy: stopped", "after 200");
        for (int seed = 0; seed < seeds; seed++)
            AddRow(table, TextTable.Number(seed, "F0"), stopped[seed..(seed + 1)], whole[seed..(seed + 1)]);
        AddRow(table, "mean", stopped, whole);
        string text = string.Create(CultureInfo.InvariantCulture, $"""
            {table}
            150 items to learn from, 100 to validate, 750 to test. Training stops after {Patience} epochs without a lower validation error, and the network gets the parameters of
            its best epoch back: what it learned since then was noise.

            """);
        return new LessonOutcome(text.ReplaceLineEndings("\n"), Picture(stopped[0].Result, whole[0].Result, theme));
    }

    private static void AddRow(
        TextTable table, string name, (TrainingResult Result, double Error, double Accuracy)[] stopped, (TrainingResult Result, double Error, double Accuracy)[] whole)
    {
        string format = stopped.Length == 1 ? "F0" : "F1";
        table.Add(
            name,
            TextTable.Number(stopped.Average(of => of.Result.BestEpoch), format),
            TextTable.Number(stopped.Average(of => of.Result.History.Count), format),
            TextTable.Number(stopped.Average(of => Epochs - of.Result.History.Count), format),
            TextTable.Number(stopped.Average(of => of.Error)),
            TextTable.Number(whole.Average(of => of.Error)),
            TextTable.Percent(stopped.Average(of => of.Accuracy)),
            TextTable.Percent(whole.Average(of => of.Accuracy)));
    }

    // The stopped training is the beginning of the whole one, bit for bit: one picture shows both.
    private static Plot Picture(TrainingResult stopped, TrainingResult whole, ChartTheme theme)
    {
        int end = stopped.History.Count;
        Plot plot = Chart.LearningCurve(whole.History, stopped.BestEpoch, title: "Early stopping", theme: theme);
        ScottPlot.Plottables.HorizontalSpan saved = plot.Add.HorizontalSpan(end, Epochs, theme.Muted.WithAlpha(0.12));
        (saved.LineStyle.Width, saved.LegendText) = (0, string.Create(CultureInfo.InvariantCulture, $"{Epochs - end} epochs saved"));
        ScottPlot.Plottables.VerticalLine stop = plot.Add.VerticalLine(end, width: 1.5f, theme.Foreground);
        stop.LegendText = string.Create(CultureInfo.InvariantCulture, $"stops in epoch {end}");
        return plot;
    }
}
