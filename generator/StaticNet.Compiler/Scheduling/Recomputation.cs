using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Leaves out rows that are one operation away from another row: what reads such a row reads the other, as most do anyway, and computes it again. A row of each of hundreds of units goes to the second cache, and
/// comes back for every reader.
/// </summary>
internal static class Recomputation
{
    /// <summary>The same results from fewer rows.</summary>
    /// <param name="definitions">What a result takes, in order.</param>
    /// <param name="topology">The network.</param>
    public static IReadOnlyList<Definition> Apply(IReadOnlyList<Definition> definitions, NetworkTopology topology)
    {
        List<Definition> kept = [.. definitions];
        foreach (IndexedVariable variable in definitions.Where(definition => IsNearAnother(definition, topology)).Select(definition => definition.Target.Variable))
        {
            int[] readers = [.. Enumerable.Range(0, kept.Count).Where(n => kept[n].Reads(variable))];
            Definition row = kept.First(definition => definition.Target.Variable == variable);
            List<(int Reader, Expr Value)> values = [.. readers.Select(n => (n, kept[n].Value.ReplaceSymbols(symbol => symbol.Variable == variable ? At(row, symbol) : symbol)))];
            if (!values.All(value => MayComputeAgain(kept[value.Reader], variable)
                && Shape.IsSame(kept[value.Reader].Value, value.Value, (before, after) => before is SymbolExpr symbol && symbol.Variable == variable && ReferenceEquals(after, At(row, symbol)))))
                continue;
            foreach ((int reader, Expr value) in values)
                kept[reader] = kept[reader] with { Value = value };
            kept.Remove(row);
        }

        return kept;
    }

    // A sum of one row and values of a sample: what is an operation away from two rows is cheaper to read, and a product may be rounded together with what it is added to.
    private static bool IsNearAnother(Definition definition, NetworkTopology topology) =>
        definition.Target.Indices.Count == 1
        && definition.Target.Variable.Kind == VariableKind.Temporary
        && !BatchPolicy.IsStraightInLanes(definition, topology)
        && definition.Value is SumExpr
        && !TileLanes.HasReduction(definition)
        && OperationCounter.Count(definition.Value) is { Total: 1, Transcendentals: 0 }
        && definition.Value.Symbols().Count(symbol => symbol.Indices.Count > 0) == 1;

    // Only a function or a choice is made of it: as a term of another sum its own would be added in another order.
    private static bool MayComputeAgain(Definition reader, IndexedVariable variable) =>
        !IsOf(reader.Value, variable) && reader.Value.Nodes().All(node => node is CallExpr or SelectExpr || !node.Children.Any(child => IsOf(child, variable)));

    private static bool IsOf(Expr expr, IndexedVariable variable) => expr is SymbolExpr symbol && symbol.Variable == variable;

    private static Expr At(Definition row, SymbolExpr symbol) => row.Target.Indices[0].Equals(symbol.Indices[0]) ? row.Value : row.Value.Substitute(row.Target.Indices[0], symbol.Indices[0]);
}
