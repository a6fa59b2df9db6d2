using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>
/// Networks with targets anywhere, among the outputs too: 30 of them, 60 with STATICNET_LONG=1, or as many as STATICNET_RANDOM_NETWORKS in the environment says, beginning
/// with number STATICNET_RANDOM_FIRST. Every failure is shrunk and printed.
/// </summary>
public class ManyRandomNetworksTests(ITestOutputHelper output)
{
    private const int Few = 60;
    private const int Fewer = 20;
    private const int Together = 100;
    private const int MostShrunk = 5;

    private static readonly int Count = FromEnvironment("STATICNET_RANDOM_NETWORKS", Share.Of(Few, Fewer));
    private static readonly int First = FromEnvironment("STATICNET_RANDOM_FIRST", 0);

    /// <summary>The networks that are checked, with STATICNET_LONG=1 or else half of them, when nothing is said.</summary>
    internal static IEnumerable<RandomCase> Ordinary => Enumerable.Range(0, Few).Select(RandomCases.Any);

    [Fact]
    public void ManyRandomNetworksAgreeWithTheReferenceAndWithThemselves()
    {
        var summary = new RunSummary();
        var run = new CheckRun();
        var watch = Stopwatch.StartNew();
        foreach (int[] numbers in Enumerable.Range(First, Count).Chunk(Together))
        {
            Check(numbers, run, summary);
            if (Count <= Together)
                continue;

            // The assembly of the networks is given back, and with it what was compiled for them.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            Print(string.Create(CultureInfo.InvariantCulture, $"{numbers[^1] - First + 1} of {Count} networks, {watch.Elapsed.TotalSeconds:0} s, {Environment.WorkingSet >> 20} MB\n{summary}"));
        }

        output.WriteLine(summary.ToString());
        foreach (CheckResult failed in summary.Failures.Take(MostShrunk))
        {
            (RandomCase minimal, Exception failure) = new Shrinker(run).Shrink(failed.Case, failed.Failure!);
            Print($"{failed.Case.Topology.Name}, shrunk:\n{Reproduction.Of(minimal, failure)}");
        }

        Assert.Empty(summary.Failures);
    }

    private static void Check(int[] numbers, CheckRun run, RunSummary summary)
    {
        foreach (CheckResult result in run.Check([.. numbers.Select(RandomCases.Any)]))
        {
            summary.Add(result);
            if (result.Failure is not null)
                Print(Reproduction.Of(result.Case, result.Failure));
        }
    }

    // Past the runner, which keeps what a test prints until it ends.
    private static void Print(string text) => Console.Error.WriteLine(text);

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
