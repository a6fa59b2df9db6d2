using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>Evaluates an expression in double precision, for numbers beside printed equations; compiled code has its own arithmetic.</summary>
/// <param name="values">The values of each variable, in row-major order of its shape.</param>
/// <param name="partial">How a factor of the chain rule is derived; null: there are none.</param>
internal sealed class ExprEvaluator(IReadOnlyDictionary<IndexedVariable, double[]> values, Func<PartialExpr, Expr>? partial = null)
{
    private readonly Dictionary<RunningIndex, int> _indices = [];

    /// <summary>The value of every element of a variable, from its definition.</summary>
    public double[] EvaluateAll(Definition definition)
    {
        IndexedVariable variable = definition.Target.Variable;
        double[] all = new double[variable.Size];
        int offset = 0;
        foreach (int[] indices in Instantiation.Indices(variable))
        {
            int n = 0;
            foreach (RunningIndex index in definition.Indices)
                _indices[index] = indices[n++];
            all[offset++] = Evaluate(definition.Value);
        }

        return all;
    }

    public double Evaluate(Expr expr) => expr switch
    {
        NumberExpr number => number.Value.Value,
        RootExpr root => root.Value,
        SymbolExpr { Variable.Kind: VariableKind.Hyperparameter } symbol => symbol.Indices.Count == 0 ? symbol.Variable.Value : symbol.Variable.Values[Offset(symbol)],
        SymbolExpr symbol => values[symbol.Variable][Offset(symbol)],
        SumExpr sum => sum.Ordered.Sum(t => t.Coefficient.Value * Evaluate(t.Term)),
        SpelledSumExpr sum => sum.Terms.Sum(t => t.Coefficient.Value * Evaluate(t.Term)),
        ProductExpr product when product.Factors.Any(f => f.Base is CallExpr { Function.IsMask: true } && Evaluate(f.Base) == 0) => 0,   // a mask hides even ∞
        ProductExpr product => product.Factors.Aggregate(product.Coefficient.Value, (value, f) => value * Math.Pow(Evaluate(f.Base), f.Exponent)),
        ReductionExpr { Reduction: Reduction.Sum } sum => Terms(sum).Sum(),
        ReductionExpr maximum => Terms(maximum).Aggregate(Math.Max),                          // not Max(), which passes a NaN over
        CallExpr call => call.Function.Evaluate(Evaluate(call.Argument)),
        SelectExpr select => Evaluate(select.Condition) is var condition && double.IsNaN(condition) ? condition : Evaluate(condition > 0 ? select.Positive : select.Otherwise),
        KroneckerExpr kronecker => Index(kronecker.Left) == Index(kronecker.Right) ? 1 : 0,
        BracketExpr bracket => Evaluate(bracket.Inner),
        PartialExpr chain when partial is not null => Evaluate(partial(chain)),
        _ => throw new InvalidOperationException($"{expr.GetType().Name} has no value."),
    };

    private IEnumerable<double> Terms(ReductionExpr reduction)
    {
        for (int n = 0; n < reduction.Bound.Count; n++)
        {
            _indices[reduction.Bound] = n;
            yield return Evaluate(reduction.Body);
        }
    }

    private int Offset(SymbolExpr symbol)
    {
        int offset = 0;
        for (int n = 0; n < symbol.Indices.Count; n++)
            offset = (offset * symbol.Variable.Shape[n]) + Index(symbol.Indices[n]);
        return offset;
    }

    private int Index(Subscript index) => index is FixedIndex fixedIndex ? fixedIndex.Value : _indices[(RunningIndex)index];
}
