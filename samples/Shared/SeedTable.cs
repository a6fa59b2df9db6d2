using System.CommandLine;
using System.Globalization;
using System.Text;
using Spectre.Console;
using StaticNet.Training;

namespace Samples;

/// <summary>The command of a sample that trains with several seeds, and what it prints: a line a seed, and what they come to.</summary>
internal static class SeedTable
{
    private const int DefaultSeeds = 10;
    private const int Width = 17;

    /// <summary>Trains with a seed; these are to be the callbacks of the training.</summary>
    public delegate (double[] Figures, TimeSpan Time) Train(int seed, IReadOnlyList<TrainingCallback> watchers);

    /// <summary>A command with one option, <c>--seeds N</c>: it trains with the seeds 0 to N − 1 and prints how good each is.</summary>
    /// <param name="description">What the sample does, for <c>--help</c>.</param>
    /// <param name="title">The first line: the network.</param>
    /// <param name="columns">The names of the figures.</param>
    /// <param name="train">Trains with a seed, and with those who see the training: the figures, and how long it took.</param>
    /// <param name="seeds">How many seeds there are unless the option says so.</param>
    public static RootCommand Command(string description, string title, string[] columns, Train train, int seeds = DefaultSeeds)
    {
        var option = new Option<int>("--seeds")
        {
            Description = "Trains with the seeds 0 to N − 1. A seed draws the split, the first weights and the order of the rows.",
            HelpName = "N",
            DefaultValueFactory = _ => seeds,
        };

        // What is no number at all, the parser refuses by itself.
        option.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out int count) && count < 1)
                given.AddError($"--seeds {count}: it takes at least 1.");
        });
        var command = new RootCommand(description) { option };
        command.SetAction(given =>
        {
            Console.OutputEncoding = Encoding.UTF8;

            // What is written while the view of a terminal is shown goes through it, and stands above.
            IAnsiConsole? terminal = Console.IsOutputRedirected ? null : AnsiConsole.Console;
            Action<string> write = terminal is null ? Console.Out.WriteLine : terminal.WriteLine;
            int count = given.GetValue(option);
            return LiveView.Show(terminal, count, watchers => Write(write, title, columns, count, seed => train(seed, watchers)));
        });
        return command;
    }

    // Trains with the seeds 0, 1, … and writes the table, line by line.
    private static int Write(Action<string> write, string title, string[] columns, int seeds, Func<int, (double[] Figures, TimeSpan Time)> train)
    {
        write(title);
        write("");
        write($"seed  {string.Join("  ", columns.Select(column => column.PadLeft(Width)))}       time");
        var rows = new List<double[]>();
        for (int seed = 0; seed < seeds; seed++)
        {
            var (figures, time) = train(seed);
            rows.Add(figures);
            write(string.Create(CultureInfo.InvariantCulture, $"{Line($"{seed,4}", figures)}  {time.TotalMilliseconds,6:F1} ms"));
        }

        write(Line("mean", [.. columns.Select((_, column) => rows.Average(row => row[column]))]));
        write(Line("least", [.. columns.Select((_, column) => rows.Min(row => row[column]))]));
        return 0;
    }

    private static string Line(string name, double[] figures) =>
        $"{name,-5} {string.Join("  ", figures.Select(figure => figure.ToString("F3", CultureInfo.InvariantCulture).PadLeft(Width)))}";
}
