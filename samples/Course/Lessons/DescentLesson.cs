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
            new StudentNet(seed), data.Training, new TrainingOptions { Epochs = Epochs, BatchSize = Forms[form].Size, Optimizer = new Sgd(LearningRate), Seed = seed, Callbacks = Watchers }).History;
    }

    /// <summary>The first epoch whose J is at most <see cref="Mark"/>, 1-based; one more than there are when none is.</summary>
    public static int EpochsToMark(TrainingHistory history) => history.TakeWhile(epoch => epoch.Loss > Mark).Count() + 1;

    /// <inheritdoc/>
    public override int TrainingsOf(int seeds) => Forms.Length * (Repeats + seeds);

    /// <inheritdoc/>
    public override LessonOutcome Run(int seeds, ChartTheme theme)
    {
        double[][] times = [.. Forms.Select((_, form) => TimesOf(form))];
        TrainingHistory[][] histories = [.. Enumerable.Range(0, Forms.Length).Select(form => Enumerable.Range(0, seeds).Select(seed => Train(form, seed)).ToArray())];
        var table = new TextTable("", "samples a step", "steps an epoch", "J: epoch 1", "10", "200", $"J ≤ {TextTable.Number(Mark, "0.0")}: epochs", "steps", "ms *");
        for (int form = 0; form < Forms.Length; form++)
            AddRow(table, form, histories[form], times[form]);

        string text = string.Create(CultureInfo.InvariantCulture, $"""
            {table}
            The same network, the same 800 items, η = {LearningRate}, mean of {Count(seeds)}. J of an epoch is measured before each of its steps.
            Batch takes one sure step an epoch, stochastic 800 hasty ones: it comes down first by epochs, and stays restless.
            * one thread of {Processor.Name}, measured, so it differs from run to run: each epoch counts as in the fastest of {Repeats} trainings.

            """);
        return new LessonOutcome(
            text.ReplaceLineEndings("\n"),
            Panel(histories, "Loss against epochs", "epoch", (_, epoch) => epoch + 1, theme),
            Panel(histories, "Loss against time", "time (ms)", (form, epoch) => times[form][epoch], theme));
    }

    // When each epoch ends, in milliseconds. The first training waits for the compiler, and each for whatever else the machine does: the least of several, epoch by epoch, does not.
    private static double[] TimesOf(int form)
    {
        double[] durations = [.. Enumerable.Repeat(double.PositiveInfinity, Epochs)];
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            IReadOnlyList<TimeSpan> ends = Train(form, seed: 0).Times;
            for (int epoch = 0; epoch < Epochs; epoch++)
                durations[epoch] = Math.Min(durations[epoch], (ends[epoch] - (epoch == 0 ? TimeSpan.Zero : ends[epoch - 1])).TotalMilliseconds);
        }

        for (int epoch = 1; epoch < Epochs; epoch++)
            durations[epoch] += durations[epoch - 1];
        return durations;
    }

    private static Plot Panel(TrainingHistory[][] histories, string title, string across, Func<int, int, double> place, ChartTheme theme) => Chart.Lines(
        [.. histories.Select((of, form) => new ChartSeries(
            Forms[form].Name, [.. Enumerable.Range(0, Epochs).Select(epoch => place(form, epoch))], [.. of[0].Select(epoch => epoch.Loss)]))],
        title,
        across,
        "J",
        theme: theme);

    private static void AddRow(TextTable table, int form, TrainingHistory[] histories, double[] times)
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
            arrived ? TextTable.Number(epochs * times[^1] / Epochs, "F2") : "");
    }

    private static string Count(int seeds) => seeds == 1 ? "one seed" : string.Create(CultureInfo.InvariantCulture, $"{seeds} seeds");
}
