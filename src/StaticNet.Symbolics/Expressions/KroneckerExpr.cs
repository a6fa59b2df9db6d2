namespace StaticNet.Symbolics.Expressions;

/// <summary>[u = v]: 1 where the two indices are equal, 0 elsewhere. It appears while differentiating and is gone when a sum collapses it.</summary>
internal sealed class KroneckerExpr(ExprPool pool, Subscript left, Subscript right) : Expr(pool, [])
{
    public Subscript Left { get; } = left;

    public Subscript Right { get; } = right;

    public override IEnumerable<Subscript> OwnIndices => [Left, Right];

    public override Expr Rebuild(IReadOnlyList<Expr> children) => this;

    public override Expr Reindex(Func<Subscript, Subscript> replace) => Pool.Kronecker(replace(Left), replace(Right));
}
