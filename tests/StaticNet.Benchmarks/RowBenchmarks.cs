using BenchmarkDotNet.Attributes;

namespace StaticNet.Benchmarks;

/// <summary>The loops of the table under BenchmarkDotNet, one after the other: a second opinion on the times, and the allocations.</summary>
[MinColumn, MedianColumn, MemoryDiagnoser]
public class RowBenchmarks
{
    private const int Calls = 64;
    private static readonly Lazy<IReadOnlyDictionary<string, Loop>> Loops = new(Enter);
    private Loop? _loop;

    /// <summary>Rows whose name contains this are run; all where it is empty.</summary>
    internal static string Only { get; set; } = "";

    /// <summary>Row and library.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>Every row and library of this process.</summary>
    public static IEnumerable<string> Names => Loops.Value.Keys;

    /// <summary>Finds the loop.</summary>
    [GlobalSetup]
    public void Find() => _loop = Loops.Value[Name];

    /// <summary>One call of the row: a batch, or a sample.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public void Call() => _loop!.Run(Calls);

    private static Dictionary<string, Loop> Enter()
    {
        var peers = new Peers(new LinearModel(), withPyTorch: false);
        return new(
            from row in Rows.All(peers.Linear)
            where row.Matches(Only)
            from contender in peers.Enter(row).Prepend(row.Workload.Ours)
            select KeyValuePair.Create($"{row.Group}: {row.Title}: {contender.Library}", (Loop)contender));
    }
}
