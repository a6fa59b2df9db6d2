using System.Globalization;
using ScottPlot;
using StaticNet;
using StaticNet.Charts;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace Samples.Course;

/// <summary>The same twenty points for a network that is too small, one that fits, and one that is too large.</summary>
public sealed class FitLesson : Lesson
{
    private const int Epochs = 10_000, CurvePoints = 400;
    private const double LearningRate = 0.01;

    /// <inheritdoc/>
    public override string Name => "fit";

    /// <inheritdoc/>
    public override string Summary => "an under-fitted, a well-fitted and an over-fitted network for the same twenty points";

    /// <summary>The three networks, from too small to too large.</summary>
    public static IReadOnlyList<(string Name, INetwork<double> Net)> Networks(int seed) =>
        [("under-fitted: a line", new LineNet(seed)), ("well fitted: 3 units", new WaveNet(seed)), ("over-fitted: 32 + 32 units", new WideNet(seed))];

    /// <summary>Trains a network on the twenty points of a seed and measures √(mean squared error).</summary>
    public static (double Training, double Test) Train(INetwork<double> net, int seed)
    {
        WaveData data = WaveData.Make(seed);
        Trainer.Fit(net, data.Training, new TrainingOptions { Epochs = Epochs, Optimizer = new Adam(LearningRate), Seed = seed, Callbacks = Watchers });
        return (RootMeanSquare(net, data.Training), RootMeanSquare(net, data.Test));
    }

    /// <inheritdoc/>
    public override int TrainingsOf(int seeds) => Networks(0).Count * seeds;

    /// <inheritdoc/>
    public override LessonOutcome Run(int seeds, ChartTheme theme)
    {
        List<(double Training, double Test)[]> errors = [.. Networks(0).Select(_ => new (double, double)[seeds])];
        IReadOnlyList<(string Name, INetwork<double> Net)> first = Networks(0);
        for (int seed = 0; seed < seeds; seed++)
        {
            IReadOnlyList<(string Name, INetwork<double> Net)> networks = seed == 0 ? first : Networks(seed);
            for (int which = 0; which < networks.Count; which++)
                errors[which][seed] = Train(networks[which].Net, seed);
        }

        var table = new TextTable("", "parameters", "training error", "test error");
        for (int which = 0; which < first.Count; which++)
        {
            table.Add(
                first[which].Name,
                TextTable.Number(first[which].Net.ParameterCount, "F0"),
                TextTable.Number(errors[which].Average(error => error.Training)),
                TextTable.Number(errors[which].Average(error => error.Test)));
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"""
            {table}
            y = sin πx with noise of deviation {WaveData.Noise}: 20 points to learn from, 500 to test. The errors are √(mean squared error), means over seeds: {seeds}.
            Nothing can be better on new points than {WaveData.Noise}. A training error far below that is noise learned by heart.

            """);
        return new LessonOutcome(text.ReplaceLineEndings("\n"), Picture(first, theme));
    }

    private static Plot Picture(IReadOnlyList<(string Name, INetwork<double> Net)> networks, ChartTheme theme)
    {
        WaveData data = WaveData.Make(seed: 0);
        double low = data.Training.Inputs[0], high = data.Training.Inputs[^1];
        double[] x = [.. Enumerable.Range(0, CurvePoints).Select(i => low + ((high - low) * i / (CurvePoints - 1)))];
        List<ChartSeries> lines = [new("sin πx", x, [.. x.Select(WaveData.Truth)]) { Color = 4, IsDashed = true }];
        foreach ((int color, (string Name, INetwork<double> Net) network) in networks.Index())
        {
            double[] y = new double[CurvePoints];
            network.Net.Forward(x, y);
            lines.Add(new ChartSeries(network.Name, x, y) { Color = color });
        }

        Plot plot = Chart.Lines(lines, "Three networks for the same twenty points", "x", "y", theme: theme);
        ScottPlot.Plottables.Scatter points = plot.Add.ScatterPoints(data.Training.Inputs.ToArray(), data.Training.Targets.ToArray(), theme.Foreground);
        (points.MarkerSize, points.LegendText) = (8, "training points");
        double[] heights = [.. data.Training.Targets, .. lines.SelectMany(line => line.Y)];
        plot.Axes.SetLimitsY(heights.Min() - 0.1, heights.Max() + 0.1);
        return plot;
    }

    // J of squared error is half the mean square.
    private static double RootMeanSquare(INetwork<double> net, Dataset<double> data) => Math.Sqrt(2 * Metrics.MeanError(net, data));
}
