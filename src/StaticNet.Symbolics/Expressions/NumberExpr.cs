namespace StaticNet.Symbolics.Expressions;

/// <summary>An exact number.</summary>
internal sealed class NumberExpr(ExprPool pool, Rational value) : Expr(pool, [])
{
    public Rational Value { get; } = value;

    public override Expr Rebuild(IReadOnlyList<Expr> children) => this;
}
