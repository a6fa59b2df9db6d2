using System.CommandLine;
using Spectre.Console;

namespace StaticNet.Benchmarks;

/// <summary>check: every row once, results compared, nothing timed.</summary>
internal static class CheckCommand
{
    private const int Shapes = 200;

    public static Command Create()
    {
        var command = new Command("check", "Runs every row once with every library and compares the results; times nothing.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        // A shape is measured again by its text, which has to mean the same network.
        if (RandomShapes.Of(seed: 1, Shapes).FirstOrDefault(shape => !IsRead(shape)) is { } unread)
        {
            AnsiConsole.WriteLine($"The shape {unread} is read as {Shape.Parse(unread.ToString())}.");
            return 1;
        }

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

    private static bool IsRead(Shape shape)
    {
        Shape read = Shape.Parse(shape.ToString());
        return read with { Topology = read.Topology with { Name = shape.Topology.Name } } == shape;
    }
}
