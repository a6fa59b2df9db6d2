using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Compares expressions node by node: what the pool builds anew may have its terms in the order of an equal one that it knows, and a sum in another order has other bits.</summary>
internal static class Shape
{
    /// <summary>Whether one expression is the other with some nodes replaced, and nothing else changed.</summary>
    /// <param name="before">The expression.</param>
    /// <param name="after">The other.</param>
    /// <param name="isReplaced">Whether the second node stands for the first.</param>
    public static bool IsSame(Expr before, Expr after, Func<Expr, Expr, bool> isReplaced) => ReferenceEquals(before, after) || isReplaced(before, after) || (
        before.GetType() == after.GetType() && before.Children.Count > 0 && before.Children.Count == after.Children.Count && (before, after) switch
        {
            (SumExpr u, SumExpr v) => u.Constant.Equals(v.Constant) && u.Terms.Select(term => term.Coefficient).SequenceEqual(v.Terms.Select(term => term.Coefficient)),
            (ProductExpr u, ProductExpr v) => u.Coefficient.Equals(v.Coefficient) && u.Factors.Select(factor => factor.Exponent).SequenceEqual(v.Factors.Select(factor => factor.Exponent)),
            (CallExpr u, CallExpr v) => u.Function == v.Function,
            (ReductionExpr u, ReductionExpr v) => u.Reduction == v.Reduction && u.Bound == v.Bound,
            _ => true,
        } && before.Children.Zip(after.Children, (u, v) => IsSame(u, v, isReplaced)).All(isSame => isSame));
}
