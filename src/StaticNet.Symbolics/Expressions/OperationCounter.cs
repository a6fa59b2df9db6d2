namespace StaticNet.Symbolics.Expressions;

/// <summary>Counts the operations that evaluating an expression takes. What is known at build time costs nothing.</summary>
internal static class OperationCounter
{
    public static OperationCount Count(Expr expr) => expr.Operations ??= expr.IsConstant()
        ? OperationCount.None
        : expr.Children.Aggregate(Own(expr), (sum, child) => sum + (Repetitions(expr) * Count(child)));

    private static long Repetitions(Expr expr) => expr is ReductionExpr reduction ? reduction.Bound.Count : 1;

    private static OperationCount Own(Expr expr) => expr switch
    {
        SumExpr sum => Own(sum),
        ProductExpr product => Own(product),
        CallExpr call => call.Function.Operations,
        SelectExpr => new(Comparisons: 1),
        ReductionExpr { Reduction: Reduction.Sum } sum => new(Additions: sum.Bound.Count - 1),
        ReductionExpr maximum => new(Comparisons: maximum.Bound.Count - 1),
        _ => OperationCount.None,
    };

    private static OperationCount Own(SumExpr sum)
    {
        List<(Rational Coefficient, Expr Term)> varying = [.. sum.Terms.Where(t => !t.Term.IsConstant())];
        bool hasConstant = !sum.Constant.IsZero || varying.Count < sum.Terms.Count;
        return new(
            Additions: varying.Count - (hasConstant ? 0 : 1),
            Multiplications: varying.Count(t => !t.Coefficient.Abs.IsOne && !(t.Term is ProductExpr product && product.JoinsConstants())));
    }

    private static OperationCount Own(ProductExpr product)
    {
        bool joins = product.JoinsConstants();
        int above = joins || !product.Coefficient.Abs.IsOne ? 1 : 0;
        int below = 0;
        foreach ((Expr factor, int exponent) in product.Factors)
        {
            if (joins && factor.IsConstant())
                continue;
            if (exponent < 0)
                below -= exponent;
            else if (factor is not CallExpr { Function.IsMask: true })
                above += exponent;
        }

        return new(Multiplications: Math.Max(0, above - 1), Divisions: below);
    }
}
