using System.Globalization;
using ScottPlot;
using StaticNet.Augmentation;
using StaticNet.Charts;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace Samples.Course;

/// <summary>A few hundred real digits, as they are and changed anew before every step.</summary>
public sealed class AugmentationLesson : Lesson
{
    private const int Digits = 300, Epochs = 150;

    /// <inheritdoc/>
    public override string Name => "augmentation";

    /// <inheritdoc/>
    public override string Summary => "real digits, moved and made noisy anew before every step: what is told by example is learned";

    /// <summary>What is done to the digits, from nothing on.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<BatchAugmentation> Augmentations)> Kinds { get; } =
    [
        ("as they are", []),
        ("noise", [new GaussianNoise(0.3)]),
        ("moved by a pixel", [new RandomShift(Shape)]),
        ("moved, and noise", [new RandomShift(Shape), new GaussianNoise(0.3)]),
    ];

    private static ImageShape Shape => new(DigitsData.Side, DigitsData.Side);

    /// <summary>Trains on 300 digits, and measures on the others after each epoch.</summary>
    /// <param name="kind">An index of <see cref="Kinds"/>.</param>
    /// <param name="seed">Draws split, weights, order and changes.</param>
    /// <param name="isMoved">Whether the others are moved by a pixel in the history's validation error.</param>
    /// <returns>The history; the accuracies on the 300, on the others, and on the others moved by a pixel.</returns>
    public static (TrainingResult Result, double Training, double Test, double Moved) Train(int kind, int seed, bool isMoved = false)
    {
        DigitsData data = DigitsData.Load(Digits, seed);
        var net = new DigitsNet(seed);
        var options = new TrainingOptions { Epochs = Epochs, BatchSize = 16, Optimizer = new Adam(0.003), Seed = seed, Callbacks = Watchers, Augmentations = Kinds[kind].Augmentations };
        TrainingResult result = Trainer.Fit(net, data.Training, options, validation: isMoved ? data.Moved : data.Test);
        return (result, Metrics.Accuracy(net, data.Training), Metrics.Accuracy(net, data.Test), Metrics.Accuracy(net, data.Moved));
    }

    /// <inheritdoc/>
    public override int TrainingsOf(int seeds) => Kinds.Count * (seeds + 1);

    /// <inheritdoc/>
    public override LessonOutcome Run(int seeds, ChartTheme theme)
    {
        var all = Kinds.Select((_, kind) => Enumerable.Range(0, seeds).Select(seed => Train(kind, seed)).ToArray()).ToArray();
        var table = new TextTable("the 300 digits", "training accuracy", "test accuracy", "moved by a pixel", "test error");
        foreach ((int kind, var of) in all.Index())
        {
            table.Add(
                Kinds[kind].Name,
                TextTable.Percent(of.Average(one => one.Training)),
                TextTable.Percent(of.Average(one => one.Test)),
                TextTable.Percent(of.Average(one => one.Moved)),
                TextTable.Number(of.Average(one => one.Result.History[^1].ValidationError!.Value)));
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"""
            {table}
            64 → 32 tanh → 10 softmax, 300 of 1,797 digits to learn from, the others to test, also moved by one pixel to the right; means over seeds: {seeds}.
            Noise helps with digits like those that were learned. Movement does with moved ones, twice as many of which are read, and costs some of those that stand in the
            middle: 32 units have more to learn. Augment by what the unseen may be.

            """);
        TrainingResult[] moved = [.. Kinds.Select((_, kind) => Train(kind, seed: 0, isMoved: true).Result)];
        return new LessonOutcome(
            text.ReplaceLineEndings("\n"),
            Panel("Digits that were not learned from", [.. all.Select(of => of[0].Result)], theme),
            Panel("The same, moved by a pixel", moved, theme));
    }

    private static Plot Panel(string title, IReadOnlyList<TrainingResult> results, ChartTheme theme) => Chart.Lines(
        [.. results.Select((result, kind) => ChartSeries.OfEpochs(Kinds[kind].Name, result.History.Select(epoch => epoch.ValidationError!.Value)))],
        title,
        "epoch",
        "test error: cross-entropy",
        isLogarithmic: true,
        theme);
}
