namespace StaticNet.Symbolics.Expressions;

/// <summary>One of two values by the sign of a third: Positive where Condition &gt; 0, Otherwise where it is not; NaN where the condition is.</summary>
internal sealed class SelectExpr(ExprPool pool, Expr condition, Expr positive, Expr otherwise, bool isUnchecked) : Expr(pool, [condition, positive, otherwise])
{
    public Expr Condition => Children[0];

    public Expr Positive => Children[1];

    public Expr Otherwise => Children[2];

    /// <summary>Whether Otherwise, or what stands beside the choice, is NaN wherever the condition is: code need not ask for it.</summary>
    public bool IsUnchecked { get; } = isUnchecked;

    public override Expr Rebuild(IReadOnlyList<Expr> children) => Pool.Select(children[0], children[1], children[2], IsUnchecked);
}
