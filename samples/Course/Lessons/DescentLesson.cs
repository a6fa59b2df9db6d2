using System.Globalization;
using ScottPlot;
using StaticNet.Charts;
using StaticNet.Training;

namespace Samples.Course;

/// <summary>Batch, mini-batch and stochastic gradient descent: the same loop, the same learning rate, another number of samples a step.</summary>
public sealed class DescentLesson : Lesson
{
    /// <summary>How far J must fall.</summary>
    public const double Mark = 0.8;

    private const double LearningRate = 0.1;
    private const int Epochs = 200, Repeats = 5;
    private static readonly (string Name, BatchSize Size)[] Forms = [("batch", BatchSize.All), ("mini-batch", 32), ("stochastic", 1)];

    /// <inheritdoc/>
    public override string Name => "descent";

    /// <inheritdoc/>
    public override string Summary => "batch, mini-batch and stochastic gradient descent, against epochs and against time";

    /// <summary>Trains a student with plain gradient descent.</summary>
    /// <param name="form">0 to 2: batch, mini-batch, stochastic.</param>
    /// <param name="seed">Draws data, weights and order.</param>
    public static TrainingHistory Train(int form, int seed)
    {
        TaughtData data = TaughtData.Make(seed);
        return Trainer.Fit(
            new StudentNet(seed), data.Training, new TrainingOptions { Epochs = Epochs, BatchSize = Forms[form].Size, Optimizer = new Sgd(LearningRate), Seed = seed }).History;
    }

    /// <summary>The first epoch whose J is at most <see cref="Mark"/>, 1-based; one more than there are when none is.</summary>
    public static int EpochsToMark(TrainingHistory history) => history.TakeWhile(epoch => epoch.Loss > Mark).Count() + 1;

    /// <inheritdoc/>
    public override LessonOutcome Run(int seeds, ChartTheme theme)
    {
        // The picture shows the fastest of a few: the first waits for the compiler, and others for whatever else the machine does.
        TrainingHistory[] fastest = [.. Forms.Select((_, form) => Enumerable.Range(0, Repeats).Select(_ => Train(form, seed: 0)).MinBy(history => history.Times[^1])!)];
        TrainingHistory[][] histories = [.. Enumerable.Range(0, Forms.Length).Select(form => Enumerable.Range(0, seeds).Select(seed => Train(form, seed)).ToArray())];
        var table = new TextTable("", "samples a step", "steps an epoch", "J: epoch 1", "10", "200", $"J ≤ {TextTable.Number(Mark, "0.0")}: epochs", "steps", "ms *");
        for (int form = 0; form < Forms.Length; form++)
            AddRow(table, form, histories[form]);

        string text = string.Create(CultureInfo.InvariantCulture, $"""
            {table}
            The same network, the same 800 items, η = {LearningRate}, mean of {Count(seeds)}. J of an epoch is measured before each of its steps.
            Batch takes one sure step an epoch, stochastic 800 hasty ones: it comes down first by epochs, and stays restless.
            * one thread of {Processor.Name}, measured, the median: it differs from run to run.

            """);
        return new LessonOutcome(
            text.ReplaceLineEndings("\n"),
            Panel(fastest, "Loss against epochs", "epoch", (_, epoch) => epoch + 1, theme),
            Panel(fastest, "Loss against time", "time (ms)", (history, epoch) => history.Times[epoch].TotalMilliseconds, theme));
    }

    private static Plot Panel(TrainingHistory[] histories, string title, string across, Func<TrainingHistory, int, double> place, ChartTheme theme) => Chart.Lines(
        [.. histories.Select((history, form) => new ChartSeries(
            Forms[form].Name, [.. Enumerable.Range(0, history.Count).Select(epoch => place(history, epoch))], [.. history.Select(epoch => epoch.Loss)]))],
        title,
        across,
        "J",
        theme: theme);

    private static void AddRow(TextTable table, int form, TrainingHistory[] histories)
    {
        int samples = Forms[form].Size == BatchSize.All ? 800 : int.Parse(Forms[form].Size.ToString(), CultureInfo.InvariantCulture);
        double epochs = histories.Average(history => (double)EpochsToMark(history));
        bool arrived = histories.All(history => EpochsToMark(history) <= Epochs);
        table.Add(
            Forms[form].Name,
            TextTable.Number(samples, "F0"),
            TextTable.Number(800 / samples, "F0"),
            TextTable.Number(histories.Average(history => history[0].Loss)),
            TextTable.Number(histories.Average(history => history[9].Loss)),
            TextTable.Number(histories.Average(history => history[Epochs - 1].Loss)),
            arrived ? TextTable.Number(epochs, "F1") : "not in all",
            arrived ? TextTable.Number(epochs * (800 / samples), "F0") : "",
            arrived ? TextTable.Number(histories.Select(history => history.Times[EpochsToMark(history) - 1].TotalMilliseconds).Order().ElementAt(histories.Length / 2), "F2") : "");
    }

    private static string Count(int seeds) => seeds == 1 ? "one seed" : string.Create(CultureInfo.InvariantCulture, $"{seeds} seeds");
}
