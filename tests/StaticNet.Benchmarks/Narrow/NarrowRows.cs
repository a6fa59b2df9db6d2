using System.Diagnostics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Benchmarks;

/// <summary>The rows as a machine without AVX-512 takes them: timed in a process whose JIT is told to leave it out.</summary>
internal static class NarrowRows
{
    public const string Command = "narrow";

    /// <summary>Times StaticNet alone in the process it is called in.</summary>
    /// <param name="only">Rows whose group or name contains this; all where it is empty.</param>
    /// <param name="repeats">The slices of each row.</param>
    /// <returns>A line a row: its group, its title and ns a sample, the fastest slice and the middle one.</returns>
    public static IEnumerable<string> Measure(string only, int repeats)
    {
        var race = new Race(repeats, Race.RowSeconds);
        foreach (Row row in Rows.All(new Linear4x3()).Where(row => row.Matches(only)))
        {
            Timing timing = race.Run([row.Workload.Ours])[0] / row.Workload.Samples;
            yield return string.Join('\t', row.Group, row.Title, timing.Minimum.ToString("R", Numbers.Culture), timing.Median.ToString("R", Numbers.Culture));
        }
    }

    /// <summary>Times StaticNet in a process without AVX-512; nothing where this machine has none.</summary>
    /// <param name="only">Rows whose group or name contains this; all where it is empty.</param>
    /// <param name="repeats">The slices of each row.</param>
    public static IReadOnlyDictionary<(string Group, string Title), Timing> Run(string only, int repeats)
    {
        var timings = new Dictionary<(string, string), Timing>();
        if (!Avx512F.IsSupported)
            return timings;
        var start = new ProcessStartInfo("dotnet", [typeof(NarrowRows).Assembly.Location, Command, only, repeats.ToString(Numbers.Culture)]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableAVX512"] = "0";
        using Process process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            timings.Add((cells[0], cells[1]), new(double.Parse(cells[2], Numbers.Culture), double.Parse(cells[3], Numbers.Culture)));
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? timings : throw new InvalidOperationException($"The process without AVX-512 ended with {process.ExitCode}.");
    }
}
