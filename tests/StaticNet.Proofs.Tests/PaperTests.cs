using Xunit;

namespace StaticNet.Proofs.Tests;

/// <summary>
/// Every equation of every printed format, read back by readers of these tests (SymPy/readers) and equal to SymPy's network at random points and on
/// kinks, to 30 digits. What a reader does not know is a fault, and each paper has as many equations as the network.
/// </summary>
public class PaperTests
{
    public static TheoryData<string> Formats { get; } = ["text", "latex", "markdown", "mathml", "html"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_equation_is_read_back_and_right(string format)
    {
        Reading[] readings = [.. Proofs.Report.Readings.Where(reading => reading.Format == format)];
        TestContext.Current.TestOutputHelper?.WriteLine($"{readings.Sum(reading => reading.Equations)} equations of {readings.Length} networks, {readings.Sum(reading => reading.Asides)} other statements, SymPy {Proofs.Report.SymPy}");

        Assert.Empty(readings.SelectMany(reading => reading.Faults.Select(fault => $"{reading.Network}: {fault}")));
        Assert.Equal(Proofs.Networks.Select(network => (network.Name, network.Equations)), readings.Select(reading => (reading.Network, reading.Equations)));
        Assert.True(!Share.IsWhole || readings.Length >= 40, $"{readings.Length} networks.");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_planted_fault_is_found(string format)
    {
        PlainNetwork network = PlainNetwork.Derived(ProofNetworks.Counted[2].Topology);
        Paper right = network.Papers.Single(paper => paper.Format == format);
        List<PlantedFault> planted = [.. PlantedFault.In(right)];

        IReadOnlyList<Reading> readings = SymPy.Prove([network with { Ladders = [], Papers = [right, .. planted.Select(fault => fault.Paper)] }]).Readings;

        Assert.Equal(planted.Count + 1, readings.Count);
        Assert.Empty(readings[0].Faults);
        foreach (PlantedFault.Kind kind in Enum.GetValues<PlantedFault.Kind>())
            Assert.True(planted.Count(fault => fault.What == kind) >= 4, $"{kind}: {planted.Count(fault => fault.What == kind)}");
        Assert.Empty(planted.Zip(readings.Skip(1)).Where(pair => pair.Second.Faults.Count == 0 && pair.Second.Equations == network.Equations).Select(pair => pair.First.Described));
    }
}
