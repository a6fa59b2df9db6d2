namespace StaticNet.Tests.Compilation;

/// <summary>The few large builds that the tests share, each made on first use.</summary>
internal static class Builds
{
    private static readonly Lazy<InMemoryBuild> LazyCombinations = new(() => InMemoryBuild.Of(Topologies.Combinations));
    private static readonly Lazy<InMemoryBuild> LazyEdges = new(() => InMemoryBuild.Of(Topologies.Edges));

    public static InMemoryBuild Combinations => LazyCombinations.Value;

    public static InMemoryBuild Edges => LazyEdges.Value;
}
