namespace StaticNet.Symbolics.Expressions;

/// <summary>Coefficient · Π base^exponent, in the order written; exponents are integers other than 0.</summary>
internal sealed class ProductExpr(ExprPool pool, Rational coefficient, IReadOnlyList<(Expr Base, int Exponent)> factors)
    : Expr(pool, [.. factors.Select(f => f.Base)])
{
    public Rational Coefficient { get; } = coefficient;

    public IReadOnlyList<(Expr Base, int Exponent)> Factors { get; } = factors;

    public override Expr Rebuild(IReadOnlyList<Expr> children) =>
        Pool.Product(Coefficient, [.. Factors.Select((f, n) => (children[n], f.Exponent))]);
}
