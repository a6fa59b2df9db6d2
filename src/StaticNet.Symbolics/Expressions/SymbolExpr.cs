namespace StaticNet.Symbolics.Expressions;

/// <summary>A named value: one of a family, at its indices.</summary>
internal sealed class SymbolExpr(ExprPool pool, Family family, EquatableArray<Subscript> indices) : Expr(pool, [])
{
    public Family Family { get; } = family;

    public EquatableArray<Subscript> Indices { get; } = indices;

    public override IEnumerable<Subscript> OwnIndices => Indices;

    /// <summary>The place of a symbol whose indices are all fixed, in row-major order of its shape.</summary>
    public int Place
    {
        get
        {
            int place = 0;
            for (int n = 0; n < Indices.Count; n++)
                place = (place * Family.Shape[n]) + ((FixedIndex)Indices[n]).Value;
            return place;
        }
    }

    public override Expr Rebuild(IReadOnlyList<Expr> children) => this;

    public override Expr Reindex(Func<Subscript, Subscript> replace) => Pool.Symbol(Family, [.. Indices.Select(replace)]);
}
