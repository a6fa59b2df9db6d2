using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Printing;

/// <summary>The factors of a product as they are read; how they are evaluated is another order, which print does not change.</summary>
internal static class FactorOrder
{
    /// <summary>The factors in the order written, but values of one variable by their indices: a₁ a₂, not a₂ a₁; of max(0, u) [u &gt; 0] the first alone.</summary>
    public static IReadOnlyList<(Expr Base, int Exponent)> Of(ProductExpr product)
    {
        List<(Expr Base, int Exponent)> factors = [.. product.Factors.Where(factor => !IsSaidAlready(factor.Base, product))];
        foreach (IGrouping<IndexedVariable, int> variable in Enumerable.Range(0, factors.Count).Where(index => factors[index].Base is SymbolExpr).GroupBy(index => ((SymbolExpr)factors[index].Base).Variable).ToList())
        {
            List<(Expr, int)> sorted = [.. variable.Select(index => factors[index]).OrderBy(factor => (SymbolExpr)factor.Base, ByIndices.Instance)];
            foreach ((int index, (Expr, int) factor) in variable.Zip(sorted, (index, factor) => (index, factor)))
                factors[index] = factor;
        }

        return factors;
    }

    // max(0, u) is 0 where [u > 0] is.
    private static bool IsSaidAlready(Expr factor, ProductExpr product) => factor is CallExpr { Function: Step } step
        && product.Factors.Any(other => other is { Base: CallExpr { Function: PositivePart } positive, Exponent: > 0 } && ReferenceEquals(positive.Argument, step.Argument));

    private sealed class ByIndices : IComparer<SymbolExpr>
    {
        public static ByIndices Instance { get; } = new();

        public int Compare(SymbolExpr? left, SymbolExpr? right) =>
            left!.Indices.Zip(right!.Indices, Compare).FirstOrDefault(order => order != 0);

        // A running index does not come before another.
        private static int Compare(Subscript left, Subscript right) => left is FixedIndex one && right is FixedIndex other ? one.Value.CompareTo(other.Value) : 0;
    }
}
