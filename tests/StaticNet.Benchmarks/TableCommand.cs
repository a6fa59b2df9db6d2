using System.CommandLine;
using Spectre.Console;

namespace StaticNet.Benchmarks;

/// <summary>table: every row, timed.</summary>
internal static class TableCommand
{
    public static Command Create()
    {
        Option<string> only = OnlyOption.Create();
        Option<int> repeats = CountOption.Repeats(100);
        var readme = new Option<bool>("--readme") { Description = "Writes the short tables of all processors into the README too, side by side." };
        var command = new Command("table", "Times every row beside the other libraries, prints the table and writes Results/<processor>/table.md.") { only, repeats, readme };
        command.SetAction(given => Run(given.GetValue(only)!, given.GetValue(repeats), given.GetValue(readme)));
        return command;
    }

    private static int Run(string only, int repeats, bool readme)
    {
        var run = new TableRun(new Race(repeats, Race.RowSeconds), only);
        try
        {
            run.Run(AnsiConsole.Console);
        }
        catch (PeerDisagreesException e)
        {
            AnsiConsole.WriteLine(e.Message);
            return 1;
        }

        IReadOnlyList<Grid> grids = TableDocument.Full(run);
        Document.Print(grids);
        foreach (string shortfall in TableDocument.Shortfalls(run))
            AnsiConsole.WriteLine(shortfall);
        if (only.Length == 0)
        {
            Document.Write(Repository.Result("table.md"), Document.Markdown("Speed", grids));
            Summary.Write(TableDocument.Short(run));
            if (readme)
                Readme.Replace(Summary.OfAll());
        }

        return 0;
    }
}
