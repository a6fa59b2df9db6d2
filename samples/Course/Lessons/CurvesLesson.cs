using System.Globalization;
using ScottPlot;
using StaticNet.Charts;
using StaticNet.Training;

namespace Samples.Course;

/// <summary>Training error against test error, epoch by epoch: the one goes on falling while the other rises again.</summary>
public sealed class CurvesLesson : Lesson
{
    private const int Items = 150, Epochs = 200;
    private static readonly int[] Shown = [1, 5, 10, 15, 20, 50, 100, 200];

    /// <inheritdoc/>
    public override string Name => "curves";

    /// <inheritdoc/>
    public override string Summary => "training error against test error: poor on unseen data as one moves right";

    /// <summary>Trains a student on 150 items for 200 epochs, and measures it on the other 850 after each.</summary>
    public static TrainingResult Train(int seed)
    {
        TaughtData data = TaughtData.Make(seed, Items);
        return Trainer.Fit(
            new StudentNet(seed), data.Training, new TrainingOptions { Epochs = Epochs, BatchSize = 16, Optimizer = new Adam(0.01), Seed = seed, Callbacks = Watchers }, validation: data.Test);
    }

    /// <inheritdoc/>
    public override int TrainingsOf(int seeds) => seeds;

    /// <inheritdoc/>
    public override LessonOutcome Run(int seeds, ChartTheme theme)
    {
        TrainingResult[] results = [.. Enumerable.Range(0, seeds).Select(Train)];
        var table = new TextTable("epoch", "training error", "test error", "test − training");
        foreach (int epoch in Shown)
        {
            double training = results.Average(result => result.History[epoch - 1].Loss), test = results.Average(result => result.History[epoch - 1].ValidationError!.Value);
            table.Add(TextTable.Number(epoch, "F0"), TextTable.Number(training), TextTable.Number(test), TextTable.Number(test - training));
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"""
            {table}
            StudentNet, 10 → 16 tanh → 4 softmax, learns 150 items; the other 850 test it. The errors are cross-entropies, means over seeds: {seeds}.
            The test error is least in epoch {results.Average(result => result.BestEpoch):F1} on average. From there on the network learns the noise of its 150 items.

            """);
        return new LessonOutcome(text.ReplaceLineEndings("\n"), Picture(results[0], theme));
    }

    private static Plot Picture(TrainingResult result, ChartTheme theme)
    {
        double[] test = [.. result.History.Select(epoch => epoch.ValidationError!.Value)];
        Plot plot = Chart.Lines(
            [ChartSeries.OfEpochs("training error", result.History.Select(epoch => epoch.Loss)), ChartSeries.OfEpochs("test error", test)],
            "Training error and test error",
            "epoch",
            "cross-entropy",
            theme: theme);
        ScottPlot.Plottables.VerticalLine best = plot.Add.VerticalLine(result.BestEpoch, width: 1, theme.Muted, LinePattern.Dotted);
        best.LegendText = string.Create(CultureInfo.InvariantCulture, $"least test error: epoch {result.BestEpoch}");
        ScottPlot.Plottables.Text words = plot.Add.Text("poor on unseen data →", Epochs * 0.72, test.Max() * 0.45);
        (words.LabelFontColor, words.LabelFontSize, words.LabelFontName, words.LabelAlignment) =
            (theme.ColorOf(1), 16, plot.Axes.Bottom.Label.FontName, Alignment.MiddleCenter);
        return plot;
    }
}
