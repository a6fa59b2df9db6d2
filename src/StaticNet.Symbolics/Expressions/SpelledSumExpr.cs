namespace StaticNet.Symbolics.Expressions;

/// <summary>
/// A sum just as it stands: a − ya − y + ya. Nothing is collected and nothing cancels, for the steps of a derivation; no program holds one.
/// </summary>
internal sealed class SpelledSumExpr(ExprPool pool, IReadOnlyList<(Rational Coefficient, Expr Term)> terms) : Expr(pool, [.. terms.Select(t => t.Term)])
{
    public IReadOnlyList<(Rational Coefficient, Expr Term)> Terms { get; } = terms;

    public override Expr Rebuild(IReadOnlyList<Expr> children) =>
        Pool.SpelledSum([.. Terms.Select((t, n) => t.Coefficient * children[n])]);
}
