using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>Evaluates an expression in double precision, for numbers beside printed equations; compiled code has its own arithmetic.</summary>
/// <param name="valueOf">The value of a symbol whose indices are fixed.</param>
internal sealed class ExprEvaluator(Func<SymbolExpr, double> valueOf)
{
    public double Evaluate(Expr expr) => expr switch
    {
        NumberExpr number => number.Value.Value,
        SymbolExpr { Family.Kind: FamilyKind.Hyperparameter } symbol => symbol.Family.Value,
        SymbolExpr symbol => valueOf(symbol),
        SumExpr sum => sum.Ordered.Sum(t => t.Coefficient.Value * Evaluate(t.Term)),
        ProductExpr product => product.Factors.Aggregate(product.Coefficient.Value, (value, f) => value * Math.Pow(Evaluate(f.Base), f.Exponent)),
        ReductionExpr { Reduction: Reduction.Sum } sum => Places(sum).Sum(),
        ReductionExpr maximum => Places(maximum).Max(),
        CallExpr call => call.Function.Evaluate(Evaluate(call.Argument)),
        SelectExpr select => Evaluate(Evaluate(select.Condition) > 0 ? select.Positive : select.Otherwise),
        KroneckerExpr kronecker => throw new InvalidOperationException($"The indices of {kronecker} are not fixed."),
        _ => throw new InvalidOperationException($"{expr.GetType().Name} has no value."),
    };

    private IEnumerable<double> Places(ReductionExpr reduction) =>
        Enumerable.Range(0, reduction.Bound.Count).Select(n => Evaluate(reduction.Body.Substitute(reduction.Bound, new FixedIndex(n))));
}
