namespace StaticNet.Symbolics.Expressions;

/// <summary>(u): an expression kept together as it is, so that a derivation shows it before it cancels against its neighbours.</summary>
internal sealed class BracketExpr(ExprPool pool, Expr inner) : Expr(pool, [inner])
{
    public Expr Inner => Children[0];

    public override Expr Rebuild(IReadOnlyList<Expr> children) => Pool.Bracket(children[0]);
}
