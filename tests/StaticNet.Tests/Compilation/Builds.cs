namespace StaticNet.Tests.Compilation;

/// <summary>The few large builds that the tests share, each made on first use.</summary>
internal static class Builds
{
    private static readonly Lazy<InMemoryBuild> LazyCombinations = new(() => InMemoryBuild.Of(Topologies.Combinations));
    private static readonly Lazy<InMemoryBuild> LazyEdges = new(() => InMemoryBuild.Of(Topologies.Edges));
    private static readonly Lazy<InMemoryBuild> LazyRandom = new(() => InMemoryBuild.Of(Topologies.Random));

    public static InMemoryBuild Combinations => LazyCombinations.Value;

    public static InMemoryBuild Edges => LazyEdges.Value;

    public static InMemoryBuild Random => LazyRandom.Value;
}
