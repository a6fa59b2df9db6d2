using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Asks the sign of a where the slope asks that of z, if all that is read of z beside it is that sign: max(0, z) is above 0 where z is, and a NaN where z is. The rows of z go nowhere then. So it is with
/// what is z above 0 and αz elsewhere, if α is not negative.
/// </summary>
internal static class SignFromActivation
{
    /// <summary>The same results, of fewer rows.</summary>
    /// <param name="definitions">What a result takes, in order.</param>
    public static IReadOnlyList<Definition> Apply(IReadOnlyList<Definition> definitions)
    {
        List<Definition> rewritten = [.. definitions];
        ILookup<IndexedVariable, int> readers = Enumerable.Range(0, definitions.Count)
            .SelectMany(n => definitions[n].Value.Symbols().Select(symbol => symbol.Variable).Distinct().Select(variable => (variable, n))).ToLookup(read => read.variable, read => read.n);
        for (int n = 0; n < definitions.Count; n++)
        {
            SymbolExpr activation = definitions[n].Target;
            if (PreActivation(definitions[n].Value) is not { } z || !z.Indices.SequenceEqual(activation.Indices))
                continue;
            List<(int Reader, Expr Value)> values = [.. readers[z.Variable].Where(reader => reader != n).Select(reader => (reader, Rewrite(rewritten[reader].Value, z.Variable, activation.Variable)))];
            if (values.Any(reader => reader.Reader < n || reader.Value.Symbols().Any(symbol => symbol.Variable == z.Variable) || !Shape.IsSame(rewritten[reader.Reader].Value, reader.Value, IsReplaced)))
                continue;
            bool IsReplaced(Expr before, Expr after) => before is SymbolExpr symbol && symbol.Variable == z.Variable && ReferenceEquals(after, Of(symbol, activation.Variable));
            foreach ((int reader, Expr value) in values)
                rewritten[reader] = rewritten[reader] with { Value = value };
        }

        return rewritten;
    }

    // z of max(0, z), or of z above 0 and αz elsewhere.
    private static SymbolExpr? PreActivation(Expr value) => value switch
    {
        CallExpr { Function: PositivePart, Argument: SymbolExpr z } => z,
        SelectExpr { Condition: SymbolExpr z } select when ReferenceEquals(select.Positive, z) && IsNoMore(select.Otherwise, z) => z,
        _ => null,
    };

    // z times numbers that are not negative.
    private static bool IsNoMore(Expr otherwise, SymbolExpr z) => otherwise is ProductExpr { Coefficient.IsNegative: false } product
        && product.Factors.Count(factor => ReferenceEquals(factor.Base, z)) == 1
        && product.Factors.All(factor => factor.Exponent == 1 && (ReferenceEquals(factor.Base, z) || factor.Base is SymbolExpr { Variable: { Kind: VariableKind.Hyperparameter, Value: >= 0 } }));

    private static Expr Rewrite(Expr value, IndexedVariable z, IndexedVariable a) => value.Rewrite(node => node switch
    {
        CallExpr { Function: Step, Argument: SymbolExpr symbol } call when symbol.Variable == z => Of(symbol, a).Apply(call.Function),
        SelectExpr { Condition: SymbolExpr symbol } select when symbol.Variable == z => select.Rebuild([Of(symbol, a), select.Positive, select.Otherwise]),
        _ => node,
    });

    private static Expr Of(SymbolExpr z, IndexedVariable a) => z.Pool.Symbol(a, [.. z.Indices]);
}
