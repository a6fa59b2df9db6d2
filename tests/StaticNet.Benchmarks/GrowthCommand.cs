using System.CommandLine;

namespace StaticNet.Benchmarks;

/// <summary>growth: how the time grows with width and depth, beside the floor.</summary>
internal static class GrowthCommand
{
    private const int DepthWidth = 30;

    // Most of them fill no whole number of vectors: a schedule that is good at 64 alone is wrong.
    private static readonly int[] Widths = [3, 5, 10, 20, 33, 50, 64, 100, 150, 200, 300, 500];

    public static Command Create()
    {
        var command = new Command("growth", "Times the gradient of growing networks, prints it, and writes Results/<processor>/growth.md with two pictures.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var race = new Race(60, Race.RowSeconds);
        GrowthSeries[] wide =
        [
            GrowthSeries.Run("one hidden layer", race, Widths.Select(width => (width, 1, width)), Document.Progress),
            GrowthSeries.Run("two hidden layers", race, Widths.Select(width => (width, 2, width)), Document.Progress),
        ];
        GrowthSeries[] deep = [GrowthSeries.Run($"hidden layers of {DepthWidth}", race, Enumerable.Range(1, 8).Select(depth => (depth, depth, DepthWidth)), Document.Progress)];

        string title = string.Create(Numbers.Culture, $"Gradient of 4 → … → 2 ReLU, a batch of {GrowthSeries.Samples}");
        Grid[] grids = [.. wide.Select(series => Table(series, "width")), .. deep.Select(series => Table(series, "depth")), new("Conditions", Conditions.Line() + ".", [], [])];
        Document.Print(grids);
        Document.Write(Repository.Result("growth.md"), Document.Markdown(title, grids) + "\n![width](width.svg)\n\n![depth](depth.svg)\n");
        GrowthPicture.Write(Repository.Result("width.svg"), title, "units of a hidden layer", wide, logarithmic: true);
        GrowthPicture.Write(Repository.Result("depth.svg"), title, "hidden layers", deep, logarithmic: false);
        return 0;
    }

    private static Grid Table(GrowthSeries series, string size) => new(
        char.ToUpperInvariant(series.Name[0]) + series.Name[1..],
        "ns a sample, the fastest of the repeats; floor: the multiply-adds at the peak measured beside them.",
        [size, "parameters", "StaticNet", "floor", "÷ floor"],
        [
            .. series.Points.Select(point => new[]
            {
                point.Size.ToString(Numbers.Culture), point.Topology.ParameterCount.ToString("N0", Numbers.Culture),
                Numbers.Short(point.Time), Numbers.Short(point.Floor), Numbers.Short(point.Time.Minimum / point.Floor),
            }),
        ]);
}
