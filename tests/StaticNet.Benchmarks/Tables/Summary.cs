namespace StaticNet.Benchmarks;

/// <summary>The short tables of the processors: one file each, and all side by side.</summary>
internal static class Summary
{
    private const string File = "summary.md", None = "–";

    // What of a processor's table stands beside the others, and what it is called there.
    private static readonly string[] Columns = ["StaticNet", "floor", "× faster"];

    /// <summary>Writes that of this processor, of which a family may have some with AVX-512 and some without.</summary>
    public static void Write(Grid grid) =>
        Document.Write(Repository.Result(File), Document.Markdown(Peak.Width < 512 ? $"{Processor.Family}, {Peak.Width} bits" : Processor.Family, [grid]));

    /// <summary>All that have been written: the networks of any, and three columns a processor.</summary>
    /// <exception cref="InvalidDataException">A file is no such table.</exception>
    public static Grid OfAll()
    {
        List<(string Name, Grid Grid)> all =
        [
            .. Directory.GetDirectories(Repository.Results).Order(StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, File)).Where(System.IO.File.Exists).Select(Read),
        ];
        IEnumerable<string> networks = all.OrderByDescending(one => one.Grid.Cells.Count).SelectMany(one => one.Grid.Cells.Select(row => row[0])).Distinct();
        return new(
            "Speed",
            string.Join("\n\n", all.Select(one => one.Grid.Note)),
            ["network", .. all.SelectMany(one => Columns.Select((column, n) => n == 0 ? $"{one.Name}: {column}" : column))],
            [.. networks.Select(network => (IReadOnlyList<string>)[network, .. all.SelectMany(one => Cells(one.Grid, network))])]);
    }

    private static IEnumerable<string> Cells(Grid grid, string network)
    {
        IReadOnlyList<string>? row = grid.Cells.FirstOrDefault(cells => cells[0] == network);
        return Columns.Select(column => row is null ? None : row[grid.Headings.ToList().IndexOf(column)]);
    }

    // As Document.Markdown writes it: a title, a heading, a note, and a table.
    private static (string Name, Grid Grid) Read(string file)
    {
        string[] lines = [.. System.IO.File.ReadLines(file).Where(line => line.Length > 0)];
        if (lines.Length < 5 || !lines[0].StartsWith("# ", StringComparison.Ordinal))
            throw new InvalidDataException($"{file} is not what the table command writes.");
        IReadOnlyList<string>[] rows = [.. lines.Skip(3).Select(line => (IReadOnlyList<string>)[.. line.Trim('|', ' ').Split(" | ")])];
        return (lines[0][2..], new("Speed", lines[2], rows[0], [.. rows.Skip(2)]));
    }
}
