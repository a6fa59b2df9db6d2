using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Answers;

/// <summary>Evaluates the textbook's form of an equation to the digits of <see cref="Precise"/>.</summary>
/// <param name="values">All elements of a variable, in row-major order of its shape.</param>
internal sealed class PreciseEvaluator(Func<IndexedVariable, Precise[]> values)
{
    private readonly Dictionary<RunningIndex, int> _indices = [];

    /// <summary>The value of every element of a variable, from its definition.</summary>
    public Precise[] EvaluateAll(Definition definition)
    {
        var all = new Precise[definition.Target.Variable.Size];
        int offset = 0;
        foreach (int[] indices in Instantiation.Indices(definition.Target.Variable))
        {
            int n = 0;
            foreach (RunningIndex index in definition.Indices)
                _indices[index] = indices[n++];
            all[offset++] = Evaluate(definition.Value);
        }

        return all;
    }

    public Precise Evaluate(Expr expr) => expr switch
    {
        NumberExpr number => Number(number.Value),
        RootExpr root => PreciseFunctions.Sqrt(Number(root.Square) * PreciseFunctions.Pi.Power(root.Pi)),
        SymbolExpr { Variable.Kind: VariableKind.Hyperparameter } symbol => AnswerNumber.Of(symbol.Indices.Count == 0 ? symbol.Variable.Value : symbol.Variable.Values[Offset(symbol)]),
        SymbolExpr symbol => values(symbol.Variable)[Offset(symbol)],
        SumExpr sum => sum.Terms.Aggregate(Number(sum.Constant), (total, term) => total + (Number(term.Coefficient) * Evaluate(term.Term))),
        ProductExpr product => Product(product),
        ReductionExpr reduction => Reduce(reduction),
        CallExpr call => Call(call.Function, Evaluate(call.Argument)),
        SelectExpr select => Evaluate(Evaluate(select.Condition).Sign > 0 ? select.Positive : select.Otherwise),
        KroneckerExpr kronecker => Index(kronecker.Left) == Index(kronecker.Right) ? 1 : 0,
        BracketExpr bracket => Evaluate(bracket.Inner),
        _ => throw new InvalidOperationException($"{expr.GetType().Name} has no value."),
    };

    // What a mask of 0 hides need not have a value.
    private Precise Product(ProductExpr product)
    {
        Precise value = Number(product.Coefficient);
        foreach ((Expr factor, int exponent) in product.Factors.OrderBy(f => f.Base is CallExpr { Function.IsMask: true } or KroneckerExpr ? 0 : 1))
        {
            value *= Evaluate(factor).Power(exponent);
            if (value.IsZero)
                break;
        }

        return value;
    }

    private Precise Reduce(ReductionExpr reduction)
    {
        Precise total = 0;
        for (int n = 0; n < reduction.Bound.Count; n++)
        {
            _indices[reduction.Bound] = n;
            Precise value = Evaluate(reduction.Body);
            total = reduction.Reduction == Reduction.Sum ? total + value : n == 0 || total.IsLessThan(value) ? value : total;
        }

        return total;
    }

    private static Precise Call(Primitive function, Precise u) => function switch
    {
        Abs => u.Abs,
        Cos => PreciseFunctions.Cos(u),
        Exp => PreciseFunctions.Exp(u),
        Expm1 => PreciseFunctions.Exp(u) - 1,
        Log => PreciseFunctions.Log(u),
        Log1p => PreciseFunctions.Log(1 + u),
        LogCosh => PreciseFunctions.Log(PreciseFunctions.Cosh(u)),
        NormalDensity => PreciseFunctions.NormalDensity(u),
        NormalDistribution => PreciseFunctions.NormalDistribution(u),
        PositivePart => u.Sign > 0 ? u : 0,
        Saturate or SaturateBelow => u,
        Sigmoid => PreciseFunctions.Sigmoid(u),
        Sign => u.Sign,
        Sin => PreciseFunctions.Sin(u),
        Softplus => PreciseFunctions.Softplus(u),
        Step => u.Sign > 0 ? 1 : 0,
        Tanh => PreciseFunctions.Tanh(u),
        _ => throw new InvalidOperationException($"{function.Name} has no value in high precision."),
    };

    private static Precise Number(Rational value) => Precise.Fraction(value.Numerator, value.Denominator);

    private int Offset(SymbolExpr symbol)
    {
        int offset = 0;
        for (int n = 0; n < symbol.Indices.Count; n++)
            offset = (offset * symbol.Variable.Shape[n]) + Index(symbol.Indices[n]);
        return offset;
    }

    private int Index(Subscript index) => index is FixedIndex fixedIndex ? fixedIndex.Value : _indices[(RunningIndex)index];
}
