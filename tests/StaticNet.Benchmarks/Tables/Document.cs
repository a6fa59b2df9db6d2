using System.Text;
using Spectre.Console;

namespace StaticNet.Benchmarks;

/// <summary>Grids, to look at and to keep.</summary>
internal static class Document
{
    private const int Width = 200;

    static Document()
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = Width;
    }

    /// <summary>A line of what is going on; where the output is no terminal, of 200 characters at most.</summary>
    public static void Progress(string line) => AnsiConsole.MarkupLineInterpolated($"[dim]{line}[/]");

    /// <summary>Prints them; where the output is no terminal, in lines of 200 characters.</summary>
    public static void Print(IEnumerable<Grid> grids)
    {
        foreach (Grid grid in grids)
        {
            var table = new Table { Title = new(Markup.Escape(grid.Title)), Border = TableBorder.Simple };
            for (int column = 0; column < grid.Headings.Count; column++)
                table.AddColumn(new TableColumn(Markup.Escape(grid.Headings[column])) { Alignment = column == 0 ? Justify.Left : Justify.Right });
            foreach (IReadOnlyList<string> row in grid.Cells)
                table.AddRow([.. row.Select(Markup.Escape)]);
            if (grid.Cells.Count > 0)
                AnsiConsole.Write(table);
            AnsiConsole.WriteLine(grid.Note);
            AnsiConsole.WriteLine();
        }
    }

    /// <summary>The same as Markdown.</summary>
    public static string Markdown(string title, IEnumerable<Grid> grids)
    {
        var text = new StringBuilder($"# {title}\n");
        foreach (Grid grid in grids)
            text.Append($"\n## {grid.Title}\n\n{grid.Note}\n{(grid.Cells.Count == 0 ? "" : "\n" + Table(grid))}");
        return text.ToString();
    }

    /// <summary>Writes a file, and its folder where there is none.</summary>
    public static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        AnsiConsole.WriteLine($"Written to {Path.GetFileName(file)}.");
    }

    /// <summary>A grid's headings and cells as Markdown.</summary>
    public static string Table(Grid grid)
    {
        var text = new StringBuilder($"| {string.Join(" | ", grid.Headings)} |\n|---|");
        text.Append(string.Concat(Enumerable.Repeat("---:|", grid.Headings.Count - 1))).Append('\n');
        foreach (IReadOnlyList<string> row in grid.Cells)
            text.Append($"| {string.Join(" | ", row)} |\n");
        return text.ToString();
    }
}
