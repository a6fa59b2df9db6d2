using System.Diagnostics;
using System.Runtime;

namespace StaticNet.Benchmarks;

/// <summary>
/// Times contenders side by side: short slices in turn, so that what disturbs the machine, or slows its clock, meets all of them alike and
/// the smallest of many slices is undisturbed. BenchmarkDotNet takes one after the other and knows nothing of a peer in another process; on a
/// machine that others use a ratio does not survive that. It is there to confirm the figures and to count allocations.
/// </summary>
/// <param name="repeats">The slices of each contender.</param>
/// <param name="seconds">After so long no round begins, once there have been <see cref="FewestRepeats"/>: a call of a large network is longer than a slice.</param>
internal sealed class Race(int repeats, double seconds = double.PositiveInfinity)
{
    /// <summary>Enough for a row: a hundred slices of four contenders take less, a hundred calls of the largest networks minutes.</summary>
    public const double RowSeconds = 4;

    /// <summary>So many slices there are in any case.</summary>
    public const int FewestRepeats = 5;

    // Long against the clock's 20 ns, short against the time slices of a scheduler.
    private const double SliceSeconds = 0.003;

    // Twice the 100 ms after which the JIT looks again at what has been called 30 times: it goes from unoptimised code over instrumented to final.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan MostWarming = TimeSpan.FromSeconds(60);

    // The conversation with a process takes a few hundred slices to become final code itself.
    private const int FewestAttempts = 10, MostWarmingSlices = 1000;

    /// <summary>The slices of each contender.</summary>
    public int Repeats => repeats;

    /// <summary>Warms the contenders up to their final code and times them in turn.</summary>
    /// <exception cref="InvalidOperationException">The JIT does not come to rest.</exception>
    public IReadOnlyList<Timing> Run(IReadOnlyList<Contender> contenders)
    {
        for (int attempt = 0; attempt < Math.Max(FewestAttempts, MostWarmingSlices / repeats); attempt++)
        {
            int[] calls = Warm(contenders);
            long methods = JitInfo.GetCompiledMethodCount();
            List<double>[] times = [.. contenders.Select(_ => new List<double>(repeats))];
            var all = Stopwatch.StartNew();
            for (int repeat = 0; repeat < repeats && (repeat < FewestRepeats || all.Elapsed.TotalSeconds < seconds); repeat++)
            {
                for (int c = 0; c < times.Length; c++)
                    times[c].Add(contenders[c].Time(calls[c]) * 1e9 / calls[c]);
            }

            if (JitInfo.GetCompiledMethodCount() == methods)
                return [.. times.Select(Of)];
        }

        throw new InvalidOperationException($"The JIT still compiles while {contenders[0].Library} is timed.");
    }

    /// <summary>Runs the contenders until nothing has been compiled for a while, and finds how many calls fill a slice.</summary>
    private static int[] Warm(IReadOnlyList<Contender> contenders)
    {
        int[] calls = [.. contenders.Select(_ => 1)];
        long methods = -1;
        var all = Stopwatch.StartNew();
        var quiet = Stopwatch.StartNew();
        while (quiet.Elapsed < Quiet)
        {
            for (int c = 0; c < calls.Length; c++)
            {
                double seconds = contenders[c].Time(calls[c]);
                double fitting = Math.Min(calls[c] * SliceSeconds / Math.Max(seconds, 1e-9), calls[c] * 2d);
                calls[c] = (int)Math.Clamp(fitting, 1, 1 << 28);
            }

            if (JitInfo.GetCompiledMethodCount() != methods)
            {
                methods = JitInfo.GetCompiledMethodCount();
                quiet.Restart();
            }

            if (all.Elapsed > MostWarming)
                throw new InvalidOperationException($"The JIT did not come to rest while {contenders[0].Library} was warmed up.");
        }

        return calls;
    }

    private static Timing Of(List<double> times)
    {
        times.Sort();
        return new(times[0], times[times.Count / 2]);
    }
}
