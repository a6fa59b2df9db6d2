using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Passes;

/// <summary>Cuts a loop into loops over parts of its range, one after the other: tiles of one size, and what is left over.</summary>
internal static class SplitRange
{
    /// <param name="nests">The statements.</param>
    /// <param name="index">The loop.</param>
    /// <param name="parts">Where each part begins and ends.</param>
    public static IReadOnlyList<Nest> Apply(IReadOnlyList<Nest> nests, string index, IReadOnlyList<(int First, int End)> parts) => [.. nests.SelectMany(nest => Apply(nest, index, parts))];

    private static IEnumerable<Nest> Apply(Nest nest, string index, IReadOnlyList<(int First, int End)> parts) => nest switch
    {
        Loop loop when loop.Index == index => parts.Select(part => loop with { Range = loop.Range with { First = part.First, End = part.End } }),
        _ => [nest.Body.Count == 0 ? nest : nest.Around(Apply(nest.Body, index, parts))],
    };
}
