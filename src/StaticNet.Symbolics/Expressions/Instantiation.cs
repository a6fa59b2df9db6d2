namespace StaticNet.Symbolics.Expressions;

/// <summary>Turns a definition over running indices into one equation for each value of its variable.</summary>
internal static class Instantiation
{
    /// <summary>The indices of each value of a variable, the last one running fastest.</summary>
    public static IEnumerable<int[]> Indices(IndexedVariable variable)
    {
        for (int offset = 0; offset < variable.Size; offset++)
        {
            int[] indices = new int[variable.Shape.Count];
            int rest = offset;
            for (int n = indices.Length - 1; n >= 0; n--)
            {
                indices[n] = rest % variable.Shape[n];
                rest /= variable.Shape[n];
            }

            yield return indices;
        }
    }

    /// <summary>Every sum over at most <paramref name="limit"/> terms written out term by term.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="limit">The most terms.</param>
    /// <param name="grouped">Whether a sum of sums stays a Σ, so that what is added first is seen.</param>
    public static Expr WriteOut(Expr expr, int limit, bool grouped) => expr.Rewrite(node =>
        node is ReductionExpr { Reduction: Reduction.Sum } sum && sum.Bound.Count <= limit && !(grouped && sum.Body is SumExpr && sum.Bound.Count > 1)
            ? Terms(sum)
            : node);

    private static Expr Terms(ReductionExpr sum) => sum.Pool.Sum(
        [.. Enumerable.Range(0, sum.Bound.Count).Select(n => ((Rational)1, sum.Body.Substitute(sum.Bound, new FixedIndex(n))))]);
}
