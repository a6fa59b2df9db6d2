namespace StaticNet.Symbolics.Expressions;

/// <summary>Constant + Σ coefficient·term, in the order written.</summary>
internal sealed class SumExpr(ExprPool pool, Rational constant, IReadOnlyList<(Rational Coefficient, Expr Term)> terms)
    : Expr(pool, [.. terms.Select(t => t.Term)])
{
    public Rational Constant { get; } = constant;

    public IReadOnlyList<(Rational Coefficient, Expr Term)> Terms { get; } = terms;

    /// <summary>
    /// The terms with their signs in the order of print and of evaluation: as written, but a positive term first where there is one.
    /// </summary>
    public IEnumerable<(Rational Coefficient, Expr Term)> Ordered
    {
        get
        {
            List<(Rational Coefficient, Expr Term)> terms = [.. Terms];
            if (!Constant.IsZero)
                terms.Insert(0, (Constant, Pool.One));
            int positive = terms.FindIndex(t => !t.Coefficient.IsNegative);
            if (positive > 0)
            {
                (Rational, Expr) first = terms[positive];
                terms.RemoveAt(positive);
                terms.Insert(0, first);
            }

            return terms;
        }
    }

    public override Expr Rebuild(IReadOnlyList<Expr> children) =>
        Pool.Sum([(Constant, Pool.One), .. Terms.Select((t, n) => (t.Coefficient, children[n]))]);
}
