using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>Evaluates answers at a point. What two of them share, as do all changes of one, is evaluated once.</summary>
/// <param name="point">The point.</param>
/// <param name="indices">What the running indices of the left side stand for, from 0.</param>
internal sealed class AnswerEvaluator(NetworkPoint point, IReadOnlyDictionary<string, int> indices)
{
    private readonly Dictionary<string, int> _indices = indices.ToDictionary(pair => pair.Key, pair => pair.Value);
    private readonly Dictionary<AnswerNode, Precise> _known = [];
    private int _sample;
    private int _sums;

    /// <summary>The value; null where it has none, as 1/0.</summary>
    public Precise? Evaluate(AnswerNode answer)
    {
        // What an exception left behind.
        (_sums, _sample) = (0, 0);
        try
        {
            return Of(answer);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    // Under a Σ a piece has many values.
    private Precise Of(AnswerNode node)
    {
        if (_sums > 0 || node is NumberNode)
            return Value(node);
        if (!_known.TryGetValue(node, out Precise value))
            _known[node] = value = Value(node);
        return value;
    }

    private Precise Value(AnswerNode node) => node switch
    {
        NumberNode number => number.Value,
        SymbolNode { Variable.Kind: VariableKind.Hyperparameter } symbol => AnswerNumber.Of(symbol.Indices.Count == 0 ? symbol.Variable.Value : symbol.Variable.Values[Index(symbol.Indices[0])]),
        SymbolNode { Variable.Kind: VariableKind.Loss } symbol => QuantityValues.Of(point, _sample, symbol),
        SymbolNode symbol => point.Samples[_sample].Of(symbol.Variable)[Offset(symbol)],
        SampleCountNode => point.Samples.Count,
        PartialNode partial => QuantityValues.Partial(point, _sample, Fixed(partial.Of), Fixed(partial.By)),
        SumNode sum => sum.Children.Select((term, n) => sum.Negative[n] ? -Of(term) : Of(term)).Aggregate((total, term) => total + term),
        ProductNode product => Product(product),
        PowerNode power => Of(power.Children[0]).Power(power.Exponent),
        CallNode call => call.Function.Value(Of(call.Children[0])),
        MaximumNode maximum => maximum.Children.Select(Of).Aggregate((largest, value) => largest.IsLessThan(value) ? value : largest),
        ComparisonNode comparison => Holds(comparison) ? 1 : 0,
        SameIndexNode same => Index(same.Left) == Index(same.Right) ? 1 : 0,
        CasesNode cases => Of(Of(cases.Children[0]).IsZero ? cases.Children[2] : cases.Children[1]),
        ReductionNode reduction => Reduce(reduction),
        SampleSumNode sum => SumOverSamples(sum.Children[0]),
        _ => throw new InvalidOperationException($"{node.GetType().Name} has no value."),
    };

    private Precise Product(ProductNode product)
    {
        Precise value = 1;
        for (int n = 0; n < product.Children.Count; n++)
        {
            Precise factor = Of(product.Children[n]);
            value = product.Divides[n] ? value / factor : value * factor;
        }

        return value;
    }

    private bool Holds(ComparisonNode comparison)
    {
        int sign = (Of(comparison.Children[0]) - Of(comparison.Children[1])).Sign;
        return comparison.Operator switch
        {
            "<" => sign < 0,
            "≤" => sign <= 0,
            ">" => sign > 0,
            "≥" => sign >= 0,
            "=" => sign == 0,
            _ => sign != 0,
        };
    }

    private Precise Reduce(ReductionNode reduction)
    {
        bool isShadowed = _indices.TryGetValue(reduction.Index, out int outer);
        Precise total = 0;
        _sums++;
        for (int n = 0; n < reduction.Count; n++)
        {
            _indices[reduction.Index] = n;
            Precise value = Of(reduction.Children[0]);
            total = reduction.Reduction == Reduction.Sum ? total + value : n == 0 || total.IsLessThan(value) ? value : total;
        }

        _sums--;
        if (isShadowed)
            _indices[reduction.Index] = outer;
        else
            _indices.Remove(reduction.Index);
        return total;
    }

    private Precise SumOverSamples(AnswerNode body)
    {
        int outer = _sample;
        Precise total = 0;
        _sums++;
        for (_sample = 0; _sample < point.Samples.Count; _sample++)
            total += Of(body);
        _sums--;
        _sample = outer;
        return total;
    }

    private SymbolNode Fixed(SymbolNode symbol) => new(symbol.Variable, [.. symbol.Indices.Select(index => new FixedIndex(Index(index)))]);

    private int Offset(SymbolNode symbol)
    {
        int offset = 0;
        for (int n = 0; n < symbol.Indices.Count; n++)
            offset = (offset * symbol.Variable.Shape[n]) + Index(symbol.Indices[n]);
        return offset;
    }

    private int Index(Subscript index) => index is FixedIndex fixedIndex ? fixedIndex.Value : _indices[((RunningIndex)index).Name];
}
