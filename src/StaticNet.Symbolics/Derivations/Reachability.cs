using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>Leaves out what a result does not need.</summary>
internal static class Reachability
{
    /// <summary>The definitions that the wanted variables depend on, themselves included, in their order.</summary>
    public static IReadOnlyList<Definition> Needed(IReadOnlyList<Definition> program, Func<IndexedVariable, bool> wanted)
    {
        var needed = new HashSet<IndexedVariable>();
        var kept = new List<Definition>();
        for (int n = program.Count - 1; n >= 0; n--)
        {
            Definition definition = program[n];
            if (!wanted(definition.Target.Variable) && !needed.Contains(definition.Target.Variable))
                continue;
            kept.Add(definition);
            needed.UnionWith(definition.Value.Symbols().Select(symbol => symbol.Variable));
        }

        kept.Reverse();
        return kept;
    }
}
