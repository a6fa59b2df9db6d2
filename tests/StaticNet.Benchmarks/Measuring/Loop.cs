using System.Diagnostics;

namespace StaticNet.Benchmarks;

/// <summary>Work of this process: a loop of so many calls, compiled for the very type it calls, so that no delegate stands between two calls.</summary>
/// <param name="library">The library whose code runs.</param>
/// <param name="run">Does the work as often as it is told.</param>
internal sealed class Loop(string library, Action<int> run) : Contender(library)
{
    /// <summary>The loop itself, for BenchmarkDotNet.</summary>
    public void Run(int calls) => run(calls);

    public override double Time(int calls)
    {
        long start = Stopwatch.GetTimestamp();
        run(calls);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
