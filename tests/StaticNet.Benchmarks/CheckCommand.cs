using System.CommandLine;
using Spectre.Console;

namespace StaticNet.Benchmarks;

/// <summary>check: every row once, results compared, nothing timed.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Runs every row once with every library and compares the results; times nothing.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        try
        {
            using var peers = new Peers(new LinearModel());
            int compared = 0;
            foreach (Contender contender in FunctionRow.All().SelectMany(row => row.Contenders))
                contender.Time(1);
            foreach (Row row in Rows.All(peers.Linear))
            {
                IReadOnlyList<Contender> entered = peers.Enter(row);
                compared += entered.Count;
                foreach (Contender contender in entered.Prepend(row.Workload.Ours))
                    contender.Time(1);
            }

            AnsiConsole.WriteLine($"{string.Join(" ", peers.Remarks)} {compared} comparisons within {Agreement.Bound.ToString(Numbers.Culture)} of the largest result.");
            return 0;
        }
        catch (PeerDisagreesException e)
        {
            AnsiConsole.WriteLine(e.Message);
            return 1;
        }
    }
}
