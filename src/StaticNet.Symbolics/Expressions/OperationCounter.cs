namespace StaticNet.Symbolics.Expressions;

/// <summary>Counts the operations that evaluating an expression takes.</summary>
internal static class OperationCounter
{
    public static OperationCount Count(Expr expr) =>
        expr.Children.Aggregate(Own(expr), (sum, child) => sum + (Repetitions(expr) * Count(child)));

    private static long Repetitions(Expr expr) => expr is ReductionExpr reduction ? reduction.Bound.Count : 1;

    private static OperationCount Own(Expr expr) => expr switch
    {
        SumExpr sum => new(
            Additions: sum.Terms.Count - (sum.Constant.IsZero ? 1 : 0),
            Multiplications: sum.Terms.Count(t => !t.Coefficient.Abs.IsOne)),
        ProductExpr product => Own(product),
        CallExpr call => call.Function.Operations,
        SelectExpr => new(Comparisons: 1),
        ReductionExpr { Reduction: Reduction.Sum } sum => new(Additions: sum.Bound.Count - 1),
        ReductionExpr maximum => new(Comparisons: maximum.Bound.Count - 1),
        _ => OperationCount.None,
    };

    private static OperationCount Own(ProductExpr product)
    {
        int above = product.Coefficient.Abs.IsOne ? 0 : 1;
        int below = 0;
        foreach ((Expr factor, int exponent) in product.Factors)
        {
            if (exponent < 0)
                below -= exponent;
            else if (factor is not CallExpr { Function.IsMask: true })
                above += exponent;
        }

        return new(Multiplications: Math.Max(0, above - 1) + Math.Max(0, below - 1), Divisions: below > 0 ? 1 : 0);
    }
}
