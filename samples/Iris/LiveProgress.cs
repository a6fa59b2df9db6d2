using System.Globalization;
using Spectre.Console;
using StaticNet.Training;

namespace Samples.Iris;

/// <summary>Shows a training while it runs: a bar on a terminal, a few plain lines in a file or a pipe.</summary>
internal static class LiveProgress
{
    private const int PlainLines = 5;

    /// <summary>Runs something that reports its epochs, and shows them.</summary>
    public static T Show<T>(IAnsiConsole console, int epochs, Func<IProgress<TrainingProgress>, T> train) =>
        console.Profile.Capabilities is { Ansi: true, Interactive: true } ? ShowBar(console, epochs, train) : WriteLines(console, epochs, train);

    // Spectre.Console leaves a blank line above and below the bar.
    private static T ShowBar<T>(IAnsiConsole console, int epochs, Func<IProgress<TrainingProgress>, T> train) =>
        console.Progress()
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                ProgressTask bar = context.AddTask("training", maxValue: epochs);
                return train(new Listener(progress =>
                {
                    bar.Value = progress.Epoch;
                    bar.Description = Describe(progress);
                }));
            });

    private static T WriteLines<T>(IAnsiConsole console, int epochs, Func<IProgress<TrainingProgress>, T> train)
    {
        int step = Math.Max(1, epochs / PlainLines);
        console.WriteLine();
        T trained = train(new Listener(progress =>
        {
            if (progress.Epoch % step == 0)
                console.WriteLine(Describe(progress));
        }));
        console.WriteLine();
        return trained;
    }

    private static string Describe(TrainingProgress progress) =>
        string.Create(CultureInfo.InvariantCulture, $"epoch {progress.Epoch,4}   J {progress.Loss:F4}");

    // Progress<T> of .NET would hand each report to another thread, in any order. This one is done when Report returns.
    private sealed class Listener(Action<TrainingProgress> listen) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => listen(value);
    }
}
