using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Differentiation;

/// <summary>
/// ∂expr/∂symbol in index notation: the symbol of a variable at its own indices has slope 1, the same variable at other indices a
/// Kronecker symbol, which the sum around it collapses. Indices stay indices, so the cost does not depend on the width of a layer.
/// </summary>
internal static class Differentiator
{
    public static Expr Differentiate(Expr expr, SymbolExpr by) => expr switch
    {
        SymbolExpr symbol when symbol.Variable == by.Variable => Match(symbol, by),
        SumExpr sum => sum.Pool.Sum([.. sum.Terms.Select(t => (t.Coefficient, Differentiate(t.Term, by)))]),    // (u + v)′ = u′ + v′
        ProductExpr product => Differentiate(product, by),
        ReductionExpr { Reduction: Reduction.Sum } sum => sum.Pool.Reduce(Reduction.Sum, sum.Bound, Differentiate(sum.Body, by), sum.Hint), // (Σ u)′ = Σ u′
        CallExpr call => call.Function.Slope(call.Argument, call) * Differentiate(call.Argument, by),           // f(u)′ = f′(u)·u′
        SelectExpr select => select.Pool.Select(select.Condition, Differentiate(select.Positive, by), Differentiate(select.Otherwise, by)),
        ReductionExpr => throw new InvalidOperationException("A maximum is only evaluated; the formula it stabilises is differentiated."),
        _ => expr.Pool.Zero,
    };

    // (u·v)′ = u′·v + u·v′,  (uⁿ)′ = n·uⁿ⁻¹·u′
    private static Expr Differentiate(ProductExpr product, SymbolExpr by)
    {
        var terms = new List<(Rational, Expr)>();
        for (int n = 0; n < product.Factors.Count; n++)
        {
            (Expr factor, int exponent) = product.Factors[n];
            Expr slope = Differentiate(factor, by);
            if (slope.IsZero)
                continue;
            (Expr, int)[] factors =
                [.. product.Factors.Select((f, other) => other == n ? (f.Base, f.Exponent - 1) : f), (slope, 1)];
            terms.Add((1, product.Pool.Product(product.Coefficient * exponent, factors)));
        }

        return product.Pool.Sum([.. terms]);
    }

    private static Expr Match(SymbolExpr symbol, SymbolExpr by) => symbol.Indices
        .Zip(by.Indices, symbol.Pool.Kronecker)
        .Aggregate(symbol.Pool.One, (product, kronecker) => product * kronecker);
}
