using System.Globalization;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>
/// Compiled networks of random topologies against the reference runtime and central differences, and against themselves. A failing one is shrunk
/// and printed as the class that reproduces it.
/// </summary>
public class RandomNetworkTests(ITestOutputHelper output)
{
    // Beyond the first million, so that the long mode, which begins at 0, is of other networks.
    private const int First = 1_000_000;
    private const int Count = 240;

    private static readonly RandomCase[] Cases = [.. Enumerable.Range(First, Count).Select(RandomCases.Ordinary)];

    // Every fourth one, and all of them with STATICNET_LONG=1: each is compiled, run in every way and compared, which takes a second of a core.
    private static readonly RandomCase[] Checked = [.. Share.Of(Cases, 4)];

    [Fact]
    public void RandomNetworksAgreeWithTheReferenceAndWithThemselves()
    {
        var summary = new RunSummary();
        var run = new CheckRun();
        foreach (RandomCase[] together in Checked.Chunk(100))
        {
            foreach (CheckResult result in run.Check(together))
                summary.Add(result);
        }

        output.WriteLine(summary.ToString());
        foreach (CheckResult failed in summary.Failures.Take(1))
        {
            (RandomCase minimal, Exception failure) = new Shrinker(run).Shrink(failed.Case, failed.Failure!);
            Assert.Fail($"{summary.Failures.Count} of {Checked.Length} networks fail. {failed.Case.Topology.Name}, shrunk:\n{Reproduction.Of(minimal, failure)}\nas it was drawn:\n{Reproduction.Of(failed.Case, failed.Failure!)}");
        }
    }

    [Fact]
    public void EveryKindOccurs()
    {
        IReadOnlyDictionary<string, int> counts = new Coverage([.. Cases, .. ManyRandomNetworksTests.Ordinary]).Counts;
        foreach ((string kind, int count) in counts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,4} {kind}"));
        Assert.DoesNotContain(counts, kind => kind.Value < 5);
    }

    [Fact]
    public void EveryTopologyIsReadAsItIsWritten() => Assert.Equal(Count, Legality.Accepted([.. Cases.Select(c => c.Topology)]).Count);
}
