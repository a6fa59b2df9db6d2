using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace StaticNet.Benchmarks;

/// <summary>The calls of a method from the first on, in a process of its own, in groups that are long against the clock.</summary>
internal static class EarlyCalls
{
    public const string Command = "early-calls";

    /// <summary>Where each group ends: the first call, the second, up to the tenth …</summary>
    public static IReadOnlyList<int> Ends { get; } = [1, 2, 10, 100, 1_000, 10_000];

    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(600);

    /// <summary>Calls a method of a network from its first call on.</summary>
    /// <param name="call">The call.</param>
    /// <returns>Nanoseconds a call of each group, then of the fastest group once the JIT has long come to rest.</returns>
    public static JsonArray Run(Action call)
    {
        List<double> times = [];
        int done = 0;
        foreach (int end in Ends)
        {
            times.Add(Time(call, end - done));
            done = end;
        }

        double least = double.PositiveInfinity;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Long;)
            least = Math.Min(least, Time(call, 90));
        return [.. times.Append(least).Select(time => (JsonNode)time)];
    }

    // Optimised at once, as the loop of a program would be that is measured.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static double Time(Action call, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int n = 0; n < calls; n++)
            call();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }
}
