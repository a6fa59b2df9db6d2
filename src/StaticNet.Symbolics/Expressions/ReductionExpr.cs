namespace StaticNet.Symbolics.Expressions;

/// <summary>How a reduction joins its values.</summary>
internal enum Reduction
{
    Sum,
    Maximum,
}

/// <summary>Σᵢ body or maxᵢ body over i = 1…Count. The bound variable is named by its depth, so that equal reductions are one node.</summary>
internal sealed class ReductionExpr : Expr
{
    public ReductionExpr(ExprPool pool, Reduction reduction, RunningIndex bound, string hint, Expr body)
        : base(pool, [body])
    {
        (Reduction, Bound, Hint) = (reduction, bound, hint);
        BoundDepth = body.BoundDepth + 1;
    }

    public Reduction Reduction { get; }

    public RunningIndex Bound { get; }

    /// <summary>The letter to print the bound variable with, where it is free.</summary>
    public string Hint { get; }

    public Expr Body => Children[0];

    public override Expr Rebuild(IReadOnlyList<Expr> children) => Pool.Reduce(Reduction, Bound, children[0], Hint);
}
