using System.CommandLine;

namespace StaticNet.Benchmarks;

/// <summary>widths: whether a width is dear because of its number.</summary>
internal static class WidthsCommand
{
    private const double MostRatio = 1.25;

    private static readonly int[] Widths = [15, 31, 47, 63, 100, 127, 255, 300, 511];

    public static Command Create()
    {
        var width = new Option<int[]>("--width") { Description = "This width and the next in place of the usual ones. May be repeated.", DefaultValueFactory = _ => Widths };
        width.Validators.Add(given =>
        {
            if (given.Tokens.Any(token => !int.TryParse(token.Value, Numbers.Culture, out int value) || value is < 1 or > 5000))
                given.AddError("--width is a number of units from 1 to 5000: --width 63.");
        });
        Option<int> repeats = CountOption.Repeats(60);
        var write = new Option<bool>("--write") { Description = "Writes Results/<processor>/widths.md too." };
        var command = new Command("widths", "Times n → n ReLU → n for neighbouring widths in turn and compares what a weight costs.") { width, repeats, write };
        command.SetAction(given => Run(given.GetRequiredValue(width), given.GetValue(repeats), given.GetValue(write)));
        return command;
    }

    private static int Run(int[] widths, int repeats, bool write)
    {
        var race = new Race(repeats, Race.RowSeconds);
        List<Neighbours> all = [];
        foreach (int width in widths)
        {
            Document.Progress($"{width} and {width + 1}");
            all.AddRange(Neighbours.Run(race, width));
        }

        string limit = MostRatio.ToString(Numbers.Culture);
        Grid[] grids =
        [
            .. all.GroupBy(pair => pair.Work).Select(group => new Grid(
                char.ToUpperInvariant(group.Key[0]) + group.Key[1..],
                $"n → n ReLU → n, ns a weight and sample, both widths in turn. {group.Count(pair => pair.Ratio > MostRatio)} of {group.Count()} differ by more than {limit}.",
                ["n", "n", "n + 1", "dearer ÷ cheaper"],
                [.. group.Select(pair => new[] { pair.Width.ToString(Numbers.Culture), Exact(pair.Narrower), Exact(pair.Wider), Numbers.Short(pair.Ratio) + (pair.Ratio > MostRatio ? " !" : "") })])),
            new("Conditions", Conditions.Line() + "; one thread.", [], []),
        ];
        Document.Print(grids);
        if (write)
            Document.Write(Repository.Result("widths.md"), Document.Markdown("Neighbouring widths", grids));
        return 0;
    }

    // A weight takes a few hundredths of a nanosecond.
    private static string Exact(Timing timing) => timing.Minimum.ToString("F4", Numbers.Culture);
}
