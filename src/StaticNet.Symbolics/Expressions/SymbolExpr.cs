namespace StaticNet.Symbolics.Expressions;

/// <summary>A named value: an element of an indexed variable.</summary>
internal sealed class SymbolExpr(ExprPool pool, IndexedVariable variable, EquatableArray<Subscript> indices) : Expr(pool, [])
{
    public IndexedVariable Variable { get; } = variable;

    public EquatableArray<Subscript> Indices { get; } = indices;

    public override IEnumerable<Subscript> OwnIndices => Indices;

    public override Expr Rebuild(IReadOnlyList<Expr> children) => this;

    public override Expr Reindex(Func<Subscript, Subscript> replace) => Pool.Symbol(Variable, [.. Indices.Select(replace)]);
}
