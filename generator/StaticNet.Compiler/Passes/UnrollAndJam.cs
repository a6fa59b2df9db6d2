using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Passes;

/// <summary>
/// Makes several rounds of a loop one: each statement that mentions the index stands once for each of them, and the loops inside stay one loop. It keeps
/// every chain of a sum as it is, since rounds of an index that is summed over are never unrolled here.
/// </summary>
internal static class UnrollAndJam
{
    /// <param name="nests">The statements.</param>
    /// <param name="index">The loop.</param>
    /// <param name="factor">The rounds of each loop over the index that become one.</param>
    public static IReadOnlyList<Nest> Apply(IReadOnlyList<Nest> nests, string index, Func<Loop, int> factor) => [.. nests.Select(nest => Apply(nest, index, factor))];

    public static IReadOnlyList<Nest> Apply(IReadOnlyList<Nest> nests, string index, int factor) => Apply(nests, index, _ => factor);

    private static Nest Apply(Nest nest, string index, Func<Loop, int> factor)
    {
        if (nest is not Loop loop || loop.Index != index)
            return nest.Body.Count == 0 ? nest : nest.Around(Apply(nest.Body, index, factor));
        int rounds = factor(loop), step = loop.Range.Step;
        return rounds == 1
            ? loop
            : loop with { Range = loop.Range with { Step = step * rounds }, Statements = Jam(loop.Body, index, step, rounds) };
    }

    private static IReadOnlyList<Nest> Jam(IReadOnlyList<Nest> nests, string index, int step, int rounds) => [.. nests.SelectMany(nest => Jam(nest, index, step, rounds))];

    private static IReadOnlyList<Nest> Jam(Nest nest, string index, int step, int rounds)
    {
        if (nest is Loop or Scope or Segment)
            return [nest.Around(Jam(nest.Body, index, step, rounds))];
        return nest.Mentions(index)
            ? [.. Enumerable.Range(0, rounds).Select(n => n == 0 ? nest : nest.Map(at => at.Shift(index, n * step)))]
            : [nest];
    }
}
