using System.Globalization;
using ScottPlot;
using StaticNet;
using StaticNet.Charts;
using StaticNet.Data;
using StaticNet.Training;

namespace Samples.Course;

/// <summary>A network trained with dropout is many networks at once: each thinned one is poor, their mean is good, and the whole network names classes as well as that mean.</summary>
public sealed class DropoutLesson : Lesson
{
    /// <summary>How many thinned networks are averaged.</summary>
    public const int Thinned = 50;

    private const int Items = 200, Epochs = 200;

    /// <inheritdoc/>
    public override string Name => "dropout";

    /// <inheritdoc/>
    public override string Summary => "one thinned network, the mean of 50 thinned ones, and the whole one";

    /// <summary>Trains a network on 200 items and judges it on the other 800.</summary>
    /// <param name="seed">Draws data, weights, order and masks.</param>
    /// <returns>Trained without dropout; trained with it: the whole network, and the mean of the first 1, 2, …, 50 thinned ones.</returns>
    public static (DropoutOutcome Without, DropoutOutcome Whole, IReadOnlyList<DropoutOutcome> MeanOf) Train(int seed)
    {
        TaughtData data = TaughtData.Make(seed, Items);
        ThinnedNet without = Trained(data, seed, probability: 0), with = Trained(data, seed, probability: null);
        List<DropoutOutcome> meanOf = [];
        double[] sums = new double[data.Test.Targets.Length];
        float[] outputs = new float[sums.Length];
        for (int network = 0; network < Thinned; network++)
        {
            // Each item is judged by a network of its own: the key gives every place in the batch another mask.
            with.Forward(data.Test.Inputs, outputs, new DropoutKey((ulong)seed, (ulong)(Epochs * Items) + (ulong)network));
            for (int i = 0; i < sums.Length; i++)
                sums[i] += outputs[i];
            int networks = network + 1;
            meanOf.Add(Judge([.. sums.Select(sum => sum / networks)], data.Test));
        }

        return (Judge(Whole(without, data.Test), data.Test), Judge(Whole(with, data.Test), data.Test), meanOf);
    }

    /// <inheritdoc/>
    public override int TrainingsOf(int seeds) => 2 * seeds;

    /// <inheritdoc/>
    public override LessonOutcome Run(int seeds, ChartTheme theme)
    {
        var all = Enumerable.Range(0, seeds).Select(Train).ToArray();
        var table = new TextTable("", "test error", "test accuracy");
        AddRow(table, "trained without dropout", [.. all.Select(of => of.Without)]);
        AddRow(table, "with: one thinned network", [.. all.Select(of => of.MeanOf[0])]);
        AddRow(table, $"with: the mean of {Thinned} thinned ones", [.. all.Select(of => of.MeanOf[^1])]);
        AddRow(table, "with: the whole network", [.. all.Select(of => of.Whole)]);
        string text = string.Create(CultureInfo.InvariantCulture, $"""
            {table}
            10 → 64 ReLU → 4 softmax, 200 items to learn from, 800 to test; p = ½: each step leaves about half of the 64 units and doubles what they say. The test
            error is the mean cross-entropy, 0 for certain and right; means over seeds: {seeds}. A thinned network is a forward pass with a key, the whole one a pass without:
            it names classes as well as the mean does, in one pass instead of {Thinned}. The mean is less sure of itself where its networks disagree, so its error is less.

            """);
        return new LessonOutcome(text.ReplaceLineEndings("\n"), Picture(all[0], theme));
    }

    private static Plot Picture((DropoutOutcome Without, DropoutOutcome Whole, IReadOnlyList<DropoutOutcome> MeanOf) of, ChartTheme theme)
    {
        double[] ends = [1, Thinned];
        return Chart.Lines(
            [
                ChartSeries.OfEpochs("mean of so many thinned networks", of.MeanOf.Select(one => one.Error)),
                new("the whole network", ends, [of.Whole.Error, of.Whole.Error]),
                new("trained without dropout", ends, [of.Without.Error, of.Without.Error]) { IsDashed = true },
            ],
            "Thinned networks, and the whole one",
            "thinned networks",
            "test error: cross-entropy",
            theme: theme);
    }

    private static void AddRow(TextTable table, string name, DropoutOutcome[] outcomes) =>
        table.Add(name, TextTable.Number(outcomes.Average(one => one.Error)), TextTable.Percent(outcomes.Average(one => one.Accuracy)));

    private static ThinnedNet Trained(TaughtData data, int seed, double? probability)
    {
        var net = new ThinnedNet(seed);
        Trainer.Fit(
            net, data.Training, new TrainingOptions { Epochs = Epochs, BatchSize = 16, Optimizer = new Adam(0.005), Seed = seed, Callbacks = Watchers, DropoutProbability = probability });
        return net;
    }

    private static double[] Whole(ThinnedNet net, Dataset<float> data)
    {
        float[] outputs = new float[data.Targets.Length];
        net.Forward(data.Inputs, outputs);
        return [.. outputs.Select(output => (double)output)];
    }

    // What the smallest float would cost is the most an item can: a thinned network may give a class nothing at all.
    private static DropoutOutcome Judge(double[] outputs, Dataset<float> data)
    {
        (double error, int right) = (0, 0);
        for (int row = 0; row < data.Count; row++)
        {
            ReadOnlySpan<double> given = outputs.AsSpan(row * data.TargetSize, data.TargetSize);
            int of = data.ClassOf(row);
            error -= Math.Log(Math.Max(given[of], float.Epsilon));
            right += given.IndexOf(Largest(given)) == of ? 1 : 0;
        }

        return new DropoutOutcome(error / data.Count, (double)right / data.Count);
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        double largest = values[0];
        foreach (double value in values)
            largest = Math.Max(largest, value);
        return largest;
    }
}
