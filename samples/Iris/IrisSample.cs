using System.Globalization;
using Spectre.Console;
using StaticNet;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace Samples.Iris;

/// <summary>The two things this program can show.</summary>
public static class IrisSample
{
    /// <summary>Trains one network and shows what came of it.</summary>
    /// <returns>The exit code: 0 when the derivatives are right.</returns>
    public static int ShowOne(IAnsiConsole console, int seed, int epochs = Experiment.DefaultEpochs)
    {
        Report.WriteTitle(console);
        Experiment experiment = LiveView.Show(console, trainings: 1, watchers => Experiment.Run(seed, epochs, watchers));
        Report.WriteEpochs(console, experiment.Result.History);
        Report.WriteErrors(console, experiment);
        Report.WriteSpeed(console, experiment, Experiment.Run(seed, epochs));

        Dataset<float> flowers = experiment.Data.Training;
        GradientCheckReport check = GradientCheck.Run(experiment.Net, flowers.Inputs, flowers.Targets);
        Report.WriteCheck(console, check);

        var weight = OneWeight.OfHardestFlower(experiment);
        Report.WriteWeight(console, weight, flowers.ClassNames[weight.Unit]);
        return check.Passed ? 0 : 1;
    }

    /// <summary>Trains with the seeds 0, 1, … and shows how much of the accuracy is luck.</summary>
    /// <returns>The exit code: 0.</returns>
    public static int ShowSeeds(IAnsiConsole console, int seeds, int epochs = Experiment.DefaultEpochs)
    {
        Report.WriteTitle(console);
        console.WriteLine();
        console.WriteLine("seed   test accuracy");
        List<double> accuracies = [];
        for (int seed = 0; seed < seeds; seed++)
        {
            Experiment experiment = Experiment.Run(seed, epochs);
            accuracies.Add(Metrics.Accuracy(experiment.Net, experiment.Data.Test));
            WriteAccuracy(console, $"{seed,4}", accuracies[^1]);
        }

        WriteAccuracy(console, "mean", accuracies.Average());
        WriteAccuracy(console, "least", accuracies.Min());
        return 0;
    }

    private static void WriteAccuracy(IAnsiConsole console, string name, double accuracy) =>
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-5} {100 * accuracy,12:F1} %"));
}
