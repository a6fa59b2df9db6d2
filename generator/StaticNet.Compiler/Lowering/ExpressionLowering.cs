using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Turns expressions into the operations that the machine does, in their order: a sum becomes a chain of fused multiply-adds in the order of print,
/// a product its factors from left to right.
/// </summary>
/// <param name="read">What a symbol stands for.</param>
internal sealed class ExpressionLowering(Func<SymbolExpr, Value> read)
{
    public Value Lower(Expr expr) => expr switch
    {
        NumberExpr number => new NumberValue(number.Value.Value),
        SymbolExpr { Variable: { IsLiteral: true, Value: var value } } => new NumberValue(value),
        SymbolExpr symbol => read(symbol),
        SumExpr sum => Lower(sum),
        ProductExpr product => Lower(product),
        ReductionExpr reduction => Lower(reduction, null),
        PairwiseExpr pairwise => JoinValue.Of(pairwise.Reduction, pairwise.Children.Select(Lower)),
        CallExpr { Function: Step } step => CallValue.Of("SelectIfPositive", Lower(step.Argument), new NumberValue(1)),
        CallExpr call => CallValue.Of(call.Function.Name, Lower(call.Argument)),
        SelectExpr select => CallValue.Of(select.IsUnchecked ? "IfPositive" : "Select", Lower(select.Condition), Lower(select.Positive), Lower(select.Otherwise)),
        _ => throw new InvalidOperationException($"{expr.GetType().Name} has no code."),
    };

    /// <summary>A sum after one more term.</summary>
    public Value Add(Value sum, Expr term) => Accumulate(Reduction.Sum, sum, 1, term);

    /// <summary>The accumulator after one more term: u · v + sum for a product, sum + u else; a maximum for a maximum.</summary>
    public Value Accumulate(Reduction reduction, Value? accumulator, Rational coefficient, Expr term)
    {
        if (reduction == Reduction.Maximum)
            return accumulator is null ? Lower(coefficient * term) : CallValue.Of("Max", accumulator, Lower(coefficient * term));
        if (accumulator is null)
            return Lower(coefficient * term);
        if (Factors(coefficient, term) is var (u, v))
            return new MultiplyAddValue(u, v, accumulator);
        return coefficient.IsNegative
            ? new BinaryValue(BinaryOperator.Subtract, accumulator, Lower(-coefficient * term))
            : new BinaryValue(BinaryOperator.Add, accumulator, Lower(coefficient * term));
    }

    private Value Lower(SumExpr sum)
    {
        List<(Rational Coefficient, Expr Term)> terms = [.. sum.Ordered];
        // A bias, a constant or a first value starts the accumulator; products follow as multiply-adds.
        int start = terms.FindIndex(t => !t.Coefficient.IsNegative && !HasFactors(t.Coefficient, t.Term) && t.Term is not ReductionExpr);
        if (start > 0)
        {
            (Rational, Expr) first = terms[start];
            terms.RemoveAt(start);
            terms.Insert(0, first);
        }

        Value? accumulator = null;
        foreach ((Rational coefficient, Expr term) in terms)
        {
            accumulator = term is ReductionExpr reduction && coefficient.IsOne && reduction.Reduction == Reduction.Sum
                ? Lower(reduction, accumulator)
                : Accumulate(Reduction.Sum, accumulator, coefficient, term);
        }

        return accumulator!;
    }

    private Value Lower(ReductionExpr reduction, Value? accumulator)
    {
        for (int n = 0; n < reduction.Bound.Count; n++)
            accumulator = Accumulate(reduction.Reduction, accumulator, 1, reduction.Body.Substitute(reduction.Bound, new FixedIndex(n)));
        return accumulator!;
    }

    private Value Lower(ProductExpr product)
    {
        List<Value> above = [];
        List<Value> below = [];
        List<CallExpr> masks = [];
        if (!product.Coefficient.Abs.IsOne)
            above.Add(new NumberValue(product.Coefficient.Abs.Value));
        foreach ((Expr factor, int exponent) in product.Factors)
        {
            if (factor is CallExpr { Function: Step } step)
                masks.Add(step);
            else
                (exponent > 0 ? above : below).AddRange(Enumerable.Repeat(Lower(factor), Math.Abs(exponent)));
        }

        Value value = above.Count == 0 ? new NumberValue(1) : above.Aggregate((u, v) => new BinaryValue(BinaryOperator.Multiply, u, v));
        // u / v / v: v² may be beyond the numbers where u/v² is not.
        foreach (Value divisor in below)
            value = new BinaryValue(BinaryOperator.Divide, value, divisor);
        foreach (CallExpr mask in masks)
            value = CallValue.Of(mask.Function is UncheckedStep ? "ZeroIfNonPositive" : "SelectIfPositive", Lower(mask.Argument), value);
        return product.Coefficient.IsNegative ? new NegateValue(value) : value;
    }

    private static bool HasFactors(Rational coefficient, Expr term) => FactorsOf(coefficient, term).Count >= 2;

    // c·u·v… as the two factors of a multiply-add, the sign at the first; null: not a product of at least two.
    private (Value First, Value Second)? Factors(Rational coefficient, Expr term)
    {
        List<Expr> factors = FactorsOf(coefficient, term);
        if (factors.Count < 2)
            return null;
        Value first = factors.Take(factors.Count - 1).Select(Lower).Aggregate((u, v) => new BinaryValue(BinaryOperator.Multiply, u, v));
        return (coefficient.IsNegative ? new NegateValue(first) : first, Lower(factors[factors.Count - 1]));
    }

    private static List<Expr> FactorsOf(Rational coefficient, Expr term)
    {
        if (term is NumberExpr)
            return [];
        List<Expr> factors = coefficient.Abs.IsOne ? [] : [term.Pool.Number(coefficient.Abs)];
        if (term is ProductExpr product && product.Coefficient.IsOne && product.Factors.All(f => f.Exponent > 0 && f.Base is not CallExpr { Function: Step }))
            factors.AddRange(product.Factors.SelectMany(f => Enumerable.Repeat(f.Base, f.Exponent)));
        else if (factors.Count == 1 && term is not ProductExpr)
            factors.Add(term);
        return factors;
    }
}
