namespace StaticNet.Symbolics.Expressions;

/// <summary>One of two values by the sign of a third: Positive where Condition &gt; 0, Otherwise elsewhere.</summary>
internal sealed class SelectExpr(ExprPool pool, Expr condition, Expr positive, Expr otherwise) : Expr(pool, [condition, positive, otherwise])
{
    public Expr Condition => Children[0];

    public Expr Positive => Children[1];

    public Expr Otherwise => Children[2];

    public override Expr Rebuild(IReadOnlyList<Expr> children) => Pool.Select(children[0], children[1], children[2]);
}
