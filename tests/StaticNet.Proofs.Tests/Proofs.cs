namespace StaticNet.Proofs.Tests;

/// <summary>What SymPy says to the networks and their papers, asked once for all tests: it takes as long to derive a network as to compare it.</summary>
internal static class Proofs
{
    private static readonly Lazy<(IReadOnlyList<PlainNetwork> Networks, Report Report)> Asked = new(() =>
    {
        PlainNetwork[] networks = [.. ProofNetworks.Taken.Select(topology => PlainNetwork.Derived(topology, countsOperations: ProofNetworks.Counted.Any(counted => counted.Topology == topology)))];
        return (networks, SymPy.Prove(networks));
    });

    /// <summary>The networks: in CI a share in which every activation, loss and option occurs.</summary>
    public static IReadOnlyList<PlainNetwork> Networks => Asked.Value.Networks;

    /// <summary>The report on them.</summary>
    public static Report Report => Asked.Value.Report;
}
