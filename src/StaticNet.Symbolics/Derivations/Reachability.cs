using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>Leaves out what a result does not need.</summary>
internal static class Reachability
{
    /// <summary>The definitions that the wanted families depend on, themselves included, in their order.</summary>
    public static IReadOnlyList<Definition> Needed(IReadOnlyList<Definition> program, Func<Family, bool> wanted)
    {
        var needed = new HashSet<Family>();
        var kept = new List<Definition>();
        for (int n = program.Count - 1; n >= 0; n--)
        {
            Definition definition = program[n];
            if (!wanted(definition.Target.Family) && !needed.Contains(definition.Target.Family))
                continue;
            kept.Add(definition);
            needed.UnionWith(definition.Value.Symbols().Select(symbol => symbol.Family));
        }

        kept.Reverse();
        return kept;
    }
}
