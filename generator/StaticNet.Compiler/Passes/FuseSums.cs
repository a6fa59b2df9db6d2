using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Passes;

/// <summary>
/// Sums over the same terms run over them in one loop, which reads what they share once. Each keeps its own terms, order and segments: what is the same step of every sum stands side by side.
/// </summary>
internal static class FuseSums
{
    /// <param name="sums">Of each sum its segments side by side, and what is made of it.</param>
    public static IReadOnlyList<Nest> Apply(IReadOnlyList<IReadOnlyList<Nest>> sums)
    {
        List<Segment> segments = [.. sums.Select(nests => (Segment)nests[0])];
        return [segments[0].Around(SideBySide([.. segments.Select(segment => segment.Body)])), .. sums.SelectMany(nests => nests.Skip(1))];
    }

    private static IReadOnlyList<Nest> SideBySide(IReadOnlyList<IReadOnlyList<Nest>> steps) => [.. Enumerable.Range(0, steps[0].Count).SelectMany(n => Step([.. steps.Select(nests => nests[n])]))];

    // Loops over the same range become one, with the index of the first.
    private static IReadOnlyList<Nest> Step(IReadOnlyList<Nest> nests)
    {
        if (nests[0] is not Loop first)
            return nests;
        return [first with { Statements = SideBySide([.. nests.Cast<Loop>().Select(loop => loop.Body.Select(nest => nest.Map(index => index.Loop == loop.Index ? index with { Loop = first.Index } : index)).ToList())]) }];
    }
}
