using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Passes;

/// <summary>A loop of one round is no loop: its index becomes a number in every name and address. One of no round goes.</summary>
internal static class SingleRounds
{
    public static IReadOnlyList<Nest> Apply(IReadOnlyList<Nest> nests) => [.. nests.Where(nest => !IsEmpty(nest)).Select(Apply)];

    private static Nest Apply(Nest nest) => nest switch
    {
        Loop { Range: { First: { } first, End: { } end, Step: var step } } loop when first + step >= end =>
            new Scope(Apply([.. loop.Body.Select(inner => inner.Map(index => index.Fix(loop.Index, first)))])),
        _ => nest.Body.Count == 0 ? nest : nest.Around(Apply(nest.Body)),
    };

    private static bool IsEmpty(Nest nest) => nest is Loop { Range: { First: { } first, End: { } end } } && first >= end;
}
