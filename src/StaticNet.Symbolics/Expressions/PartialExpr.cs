namespace StaticNet.Symbolics.Expressions;

/// <summary>∂of/∂by: a factor of the chain rule that is named, not yet derived.</summary>
internal sealed class PartialExpr(ExprPool pool, SymbolExpr of, SymbolExpr by) : Expr(pool, [])
{
    public SymbolExpr Of { get; } = of;

    public SymbolExpr By { get; } = by;

    public override Expr Rebuild(IReadOnlyList<Expr> children) => this;
}
