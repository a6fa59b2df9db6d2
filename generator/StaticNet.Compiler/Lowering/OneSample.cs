using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Lowering;

/// <summary>A nest of one sample: no name and no address says which, and no mark says whether it is there.</summary>
internal static class OneSample
{
    public static IReadOnlyList<Nest> Apply(IEnumerable<Nest> nests) => [.. nests.Select(nest => Apply(nest))];

    private static Nest Apply(Nest nest) => (nest switch
    {
        Assign assign => assign with { Target = assign.Target with { Sample = null } },
        Define define => define with { Target = define.Target with { Sample = null } },
        _ => nest.Body.Count == 0 ? nest : nest.Around(Apply(nest.Body)),
    }).Rewrite(value => value.Rewrite(Apply));

    private static Value Apply(Value value) => value switch
    {
        LocalValue local => local with { Sample = null },
        ElementValue element => element with { Sample = null },
        WhereValue where => where.Kept,
        _ => value,
    };
}
