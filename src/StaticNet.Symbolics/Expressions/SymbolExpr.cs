namespace StaticNet.Symbolics.Expressions;

/// <summary>A named value: an element of an indexed variable.</summary>
internal sealed class SymbolExpr(ExprPool pool, IndexedVariable variable, EquatableArray<Subscript> indices) : Expr(pool, [])
{
    public IndexedVariable Variable { get; } = variable;

    public EquatableArray<Subscript> Indices { get; } = indices;

    public override IEnumerable<Subscript> OwnIndices => Indices;

    /// <summary>The place of a symbol whose indices are all fixed, in row-major order of its shape.</summary>
    public int Place
    {
        get
        {
            int place = 0;
            for (int n = 0; n < Indices.Count; n++)
                place = (place * Variable.Shape[n]) + ((FixedIndex)Indices[n]).Value;
            return place;
        }
    }

    public override Expr Rebuild(IReadOnlyList<Expr> children) => this;

    public override Expr Reindex(Func<Subscript, Subscript> replace) => Pool.Symbol(Variable, [.. Indices.Select(replace)]);
}
