using System.Diagnostics;
using System.Globalization;

namespace Samples.Deploy.Load;

/// <summary>When the native program's first answer was there: from before its process is started, and from its first line of code.</summary>
/// <param name="SinceStart">Milliseconds, the least of all runs.</param>
/// <param name="MedianSinceStart">The middle one.</param>
/// <param name="SinceMain">Milliseconds from the first line of code, in the middle run.</param>
internal sealed record FirstAnswer(double SinceStart, double MedianSinceStart, double SinceMain)
{
    private const int Repeats = 40;

    /// <summary>Starts the program again and again. The system's clock, which both processes read, counts from the same moment.</summary>
    public static async Task<FirstAnswer> MeasureAsync(string program, CancellationToken cancellation)
    {
        var times = new List<(double SinceStart, double SinceMain)>();
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
            start.ArgumentList.Add("--since");
            start.ArgumentList.Add(Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture));
            using Process process = Process.Start(start)!;
            string[] milliseconds = (await process.StandardOutput.ReadToEndAsync(cancellation)).Split(' ');
            await process.WaitForExitAsync(cancellation);
            times.Add((double.Parse(milliseconds[0], CultureInfo.InvariantCulture), double.Parse(milliseconds[1], CultureInfo.InvariantCulture)));
        }

        times.Sort();
        (double median, double main) = times[Repeats / 2];
        return new(times[0].SinceStart, median, main);
    }

    /// <summary>One line.</summary>
    public override string ToString() => $"first answer {SinceStart:F2} ms after the start of the process (middle of {Repeats}: {MedianSinceStart:F2} ms), {SinceMain:F3} ms of them in the program's own code";
}
