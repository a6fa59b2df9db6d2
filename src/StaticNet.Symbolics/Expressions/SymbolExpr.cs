namespace StaticNet.Symbolics.Expressions;

/// <summary>A named value: an element of an indexed variable.</summary>
internal sealed class SymbolExpr(ExprPool pool, IndexedVariable variable, string variableKey, EquatableArray<Subscript> indices) : Expr(pool, [])
{
    public IndexedVariable Variable { get; } = variable;

    /// <summary>What the pool tells the variable from others by.</summary>
    public string VariableKey { get; } = variableKey;

    public EquatableArray<Subscript> Indices { get; } = indices;

    public override IEnumerable<Subscript> OwnIndices => Indices;

    public override Expr Rebuild(IReadOnlyList<Expr> children) => this;

    public override Expr Reindex(Func<Subscript, Subscript> replace) => Pool.Symbol(this, [.. Indices.Select(replace)]);
}
