using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// The segments of a long reduction, joined by a pairwise tree: (s₁ ∘ s₂) ∘ (s₃ ∘ s₄). It stands alone in a statement,
/// and is no part of the pool.
/// </summary>
internal sealed class PairwiseExpr(ExprPool pool, Reduction reduction, IReadOnlyList<Expr> parts) : Expr(pool, parts)
{
    public Reduction Reduction { get; } = reduction;

    public override Expr Rebuild(IReadOnlyList<Expr> children) => new PairwiseExpr(Pool, Reduction, children);
}
