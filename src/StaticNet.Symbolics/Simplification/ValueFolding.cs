using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Simplification;

/// <summary>Puts an expression in terms of a value that is already computed: where u(z) stands, a = u(z) may stand.</summary>
internal static class ValueFolding
{
    /// <summary>Replaces every occurrence of <paramref name="value"/>, at any index, by <paramref name="name"/> at that index.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="name">aⱼ, with the index that runs.</param>
    /// <param name="value">u(zⱼ).</param>
    public static Expr Fold(Expr expr, SymbolExpr name, Expr value)
    {
        if (value is SymbolExpr)
            return expr;
        var running = (RunningIndex)name.Indices[0];
        foreach (Subscript index in expr.Symbols().SelectMany(s => s.Indices).Distinct().ToList())
        {
            Expr pattern = value.Substitute(running, index);
            Expr replacement = name.Substitute(running, index);
            expr = expr.Rewrite(node => ReferenceEquals(node, pattern) ? replacement : Divide(FoldBranches(node, name, value, pattern), pattern, replacement));
        }

        return expr;
    }

    // Where a = {u if p, else v}: {f(u) if p, else g(v)} = {f(a) if p, else g(a)}
    private static Expr FoldBranches(Expr node, SymbolExpr name, Expr value, Expr pattern) =>
        node is SelectExpr branches && value is SelectExpr values && pattern is SelectExpr here && ReferenceEquals(branches.Condition, here.Condition)
            ? node.Pool.Select(branches.Condition, Fold(branches.Positive, name, values.Positive), Fold(branches.Otherwise, name, values.Otherwise))
            : node;

    // u·v·w = a·w where a = u·v
    private static Expr Divide(Expr node, Expr pattern, Expr replacement)
    {
        while (node is ProductExpr product && pattern is ProductExpr { Coefficient.IsOne: true } parts && parts.Factors.All(part => Contains(product, part)))
            node = node / pattern * replacement;
        return node;
    }

    private static bool Contains(ProductExpr product, (Expr Base, int Exponent) part) => product.Factors.Any(f =>
        ReferenceEquals(f.Base, part.Base)
        && Math.Sign(f.Exponent) == Math.Sign(part.Exponent)
        && Math.Abs(f.Exponent) >= Math.Abs(part.Exponent));
}
