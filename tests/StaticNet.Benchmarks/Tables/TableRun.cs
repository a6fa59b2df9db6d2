using Spectre.Console;

namespace StaticNet.Benchmarks;

/// <summary>Takes every figure of the table.</summary>
/// <param name="race">How they are timed.</param>
/// <param name="only">Rows whose group or name contains this; all where it is empty.</param>
internal sealed class TableRun(Race race, string only)
{
    private readonly List<string> _remarks = [];

    /// <summary>What was skipped, and why; the peers' versions.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>The functions, ns a vector.</summary>
    public IReadOnlyList<(FunctionRow Row, IReadOnlyList<Timing> Timings)> Functions { get; private set; } = [];

    /// <summary>The rows.</summary>
    public IReadOnlyList<RowResult> Results { get; private set; } = [];

    /// <summary>Start to first prediction.</summary>
    public IReadOnlyList<StartResult> Starts { get; private set; } = [];

    /// <summary>The highest rate of multiply-adds seen, GFLOP/s in single precision.</summary>
    public double PeakRate { get; private set; }

    /// <summary>Compares and times everything.</summary>
    /// <exception cref="PeerDisagreesException">A peer computes something else.</exception>
    public void Run(IAnsiConsole console)
    {
        var linear = new LinearModel();
        using var peers = new Peers(linear, timed: true);
        _remarks.AddRange(peers.Remarks);
        Functions = [.. FunctionRow.All().Select(row => (row, Race(console, row.Name, row.Contenders)))];
        console.MarkupLine("[dim]StaticNet without AVX-512[/]");
        IReadOnlyDictionary<(string, string), Timing> narrow = NarrowRows.Run(only, race.Repeats);
        Results = [.. Rows.All(peers.Linear).Where(row => row.Matches(only)).Select(row => Time(console, row, narrow, peers))];
        if (only.Length == 0)
        {
            using var starts = new StartTimes();
            console.MarkupLine("[dim]start to first prediction[/]");
            Starts = starts.Run(linear, out string skipped);
            if (skipped.Length > 0)
                _remarks.Add(skipped);
        }
    }

    private IReadOnlyList<Timing> Race(IAnsiConsole console, string name, IReadOnlyList<Contender> contenders)
    {
        console.MarkupLineInterpolated($"[dim]{name}: {string.Join(", ", contenders)}[/]");
        return race.Run(contenders);
    }

    private RowResult Time(IAnsiConsole console, Row row, IReadOnlyDictionary<(string, string), Timing> narrow, Peers peers)
    {
        bool isDouble = row.Workload.Topology.Precision == Precision.Double;
        IReadOnlyList<Contender> entered = peers.Enter(row);
        IReadOnlyList<Timing> timings = Race(console, row.Title, [row.Workload.Ours, isDouble ? Peak.Contender<double>() : Peak.Contender<float>(), .. entered]);
        double perNanosecond = (isDouble ? Peak.MultiplyAdds<double>() : Peak.MultiplyAdds<float>()) / timings[1].Minimum;
        if (!isDouble)
            PeakRate = Math.Max(PeakRate, 2 * perNanosecond);
        int samples = row.Workload.Samples;
        return new(
            row,
            timings[0] / samples,
            row.Workload.MultiplyAdds / perNanosecond,
            FunctionTimes.Of(row.Workload.Topology, Functions),
            narrow.TryGetValue((row.Group, row.Title), out Timing without) ? without : null,
            [.. entered.Zip(timings.Skip(2), (contender, timing) => (contender.Library, timing / samples))]);
    }
}
