using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>The number that an expression stands for: symbols by assignment, sums and maxima by going through their places.</summary>
internal sealed class ExprEvaluator
{
    private readonly Dictionary<IndexedVariable, double[]> _values = [];
    private readonly Dictionary<RunningIndex, int> _places = [];

    /// <summary>The value of a symbol at fixed indices, or at the places that its running indices were given.</summary>
    public double this[Expr symbol]
    {
        get => Value((SymbolExpr)symbol);
        set => Values(((SymbolExpr)symbol).Variable)[Place((SymbolExpr)symbol)] = value;
    }

    /// <summary>All values of a variable, in row-major order.</summary>
    public double[] Values(IndexedVariable variable)
    {
        if (!_values.TryGetValue(variable, out double[]? values))
            _values.Add(variable, values = new double[variable.Size]);
        return values;
    }

    /// <summary>Gives a free index a place (0-based).</summary>
    public void Fix(RunningIndex index, int place) => _places[index] = place;

    public double Evaluate(Expr expr) => expr switch
    {
        NumberExpr number => number.Value.Value,
        RootExpr root => Math.Sqrt(root.Square.Value) * Math.Pow(Math.Sqrt(Math.PI), root.Pi),
        SymbolExpr symbol => Value(symbol),
        SumExpr sum => sum.Constant.Value + sum.Terms.Sum(t => t.Coefficient.Value * Evaluate(t.Term)),
        ProductExpr product when product.Factors.Any(f => f.Base is CallExpr { Function.IsMask: true } && Evaluate(f.Base) == 0) => 0,     // a mask hides even ∞
        ProductExpr product => product.Coefficient.Value * product.Factors.Aggregate(1.0, (p, f) => p * Math.Pow(Evaluate(f.Base), f.Exponent)),
        CallExpr call => PrimitiveValues.Of(call.Function, Evaluate(call.Argument)),
        SelectExpr select => Evaluate(select.Condition) switch { double.NaN => double.NaN, > 0 => Evaluate(select.Positive), _ => Evaluate(select.Otherwise) },
        KroneckerExpr kronecker => Place(kronecker.Left) == Place(kronecker.Right) ? 1 : 0,
        ReductionExpr { Reduction: Reduction.Sum } sum => Bodies(sum).Sum(),
        ReductionExpr maximum => Bodies(maximum).Aggregate(Math.Max),
        _ => throw new InvalidOperationException($"{expr.GetType().Name} has no value."),
    };

    private List<double> Bodies(ReductionExpr reduction)
    {
        bool outer = _places.TryGetValue(reduction.Bound, out int before);
        var bodies = new List<double>();
        for (int place = 0; place < reduction.Bound.Count; place++)
        {
            _places[reduction.Bound] = place;
            bodies.Add(Evaluate(reduction.Body));
        }

        _places.Remove(reduction.Bound);
        if (outer)
            _places.Add(reduction.Bound, before);
        return bodies;
    }

    private double Value(SymbolExpr symbol) => _values.TryGetValue(symbol.Variable, out double[]? values)
        ? values[Place(symbol)]
        : symbol.Variable.Kind == VariableKind.Hyperparameter
            ? symbol.Indices.Count == 0 ? symbol.Variable.Value : symbol.Variable.Values[Place(symbol)]
            : throw new InvalidOperationException($"{new TextPrinter().Print(symbol)} has no value yet.");

    private int Place(SymbolExpr symbol) => symbol.Indices.Select(Place).Zip(symbol.Variable.Shape)
        .Aggregate(0, (place, next) => (place * next.Second) + next.First);

    private int Place(Subscript index) => index is FixedIndex fixedIndex ? fixedIndex.Value : _places[(RunningIndex)index];
}
