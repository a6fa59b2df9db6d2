using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Answers;

/// <summary>What may be missing from a product: the slope of a unit, a weight, an input, a part of a slope.</summary>
internal sealed class AnswerFactors
{
    // Of a wide network not every value is tried.
    private const int MostSymbols = 150;

    private readonly NetworkDerivation _derivation;
    private readonly TextPrinter _printer;

    public AnswerFactors(NetworkDerivation derivation, Notation notation)
    {
        _derivation = derivation;
        _printer = new() { Notation = notation };
        Symbols = [.. AllSymbols().Take(MostSymbols)];
        Slopes = [.. AllSlopes(parts: false).Take(MostSymbols)];
        PartsOfSlopes = [.. AllSlopes(parts: true).Take(MostSymbols)];
        SuperfluousSlopes = [.. AllSuperfluousSlopes()];
        Others = [.. AllOthers()];
    }

    /// <summary>The values that one may be mistaken for another.</summary>
    public IReadOnlyList<SymbolNode> Symbols { get; }

    /// <summary>∂a/∂z of the units.</summary>
    public IReadOnlyList<AnswerFactor> Slopes { get; }

    /// <summary>Of a (1 − a) the 1 − a, of 1 − a² its 1 + a or 1 − a.</summary>
    public IReadOnlyList<AnswerFactor> PartsOfSlopes { get; }

    /// <summary>One through the slopes of the outputs, which cancel against a cross-entropy.</summary>
    public IReadOnlyList<AnswerFactor> SuperfluousSlopes { get; }

    /// <summary>The values themselves.</summary>
    public IReadOnlyList<AnswerFactor> Others { get; }

    private IEnumerable<SymbolNode> AllSymbols()
    {
        NetworkSymbols symbols = _derivation.Symbols;
        var first = new FixedIndex(0);
        int layers = _derivation.Topology.Layers.Count;
        IEnumerable<IndexedVariable> variables = Enumerable.Range(0, layers).Reverse().SelectMany(layer => new[]
        {
            symbols.Activation(layer, first).Variable, symbols.Delta(layer, first).Variable, symbols.Weight(layer, first, first).Variable, symbols.LayerInput(layer, first).Variable, symbols.PreActivation(layer, first).Variable,
        });
        return variables.Prepend(symbols.Target(first).Variable).Append(symbols.Activation(-1, first).Variable).Distinct()
            .SelectMany(variable => Instantiation.Indices(variable).Select(indices => new SymbolNode(variable, [.. indices.Select(index => new FixedIndex(index))])));
    }

    private IEnumerable<AnswerFactor> AllSlopes(bool parts)
    {
        NetworkSymbols symbols = _derivation.Symbols;
        for (int layer = _derivation.Topology.Layers.Count - 1; layer >= 0; layer--)
        {
            int units = Math.Min(_derivation.Topology.Layers[layer].Units, MostSymbols);
            for (int unit = 0; unit < units; unit++)
            {
                var j = new FixedIndex(unit);
                Expr slope = _derivation.Layers.ActivationSlope(layer, j, j);
                if (slope.IsConstant())
                    continue;
                (SymbolExpr a, SymbolExpr z) = (symbols.Activation(layer, j), symbols.PreActivation(layer, j));
                string Text() => $"the slope ∂{_printer.Name(a)}/∂{_printer.Name(z)} = {_printer.Print(slope)}";
                if (!parts)
                {
                    yield return new(new PartialNode(Node(a), Node(z)), AnswerMistake.Slope, () => $"{Text()} is missing");
                    continue;
                }

                foreach (bool minus in slope is ProductExpr or SumExpr ? new[] { true, false } : [])
                {
                    yield return new(
                        new SumNode([false, minus], new NumberNode(1), Node(a)), AnswerMistake.Slope, () => $"of {Text()} the part 1 {(minus ? '−' : '+')} {_printer.Name(a)} is missing");
                }
            }
        }
    }

    private IEnumerable<AnswerFactor> AllSuperfluousSlopes()
    {
        int last = _derivation.Topology.Layers.Count - 1;
        for (int unit = 0; unit < Math.Min(_derivation.Topology.OutputSize, MostSymbols); unit++)
        {
            (SymbolExpr a, SymbolExpr z) = (_derivation.Symbols.Activation(last, new FixedIndex(unit)), _derivation.Symbols.PreActivation(last, new FixedIndex(unit)));
            yield return new(
                new ProductNode([false, true], new NumberNode(1), new PartialNode(Node(a), Node(z))),
                AnswerMistake.Slope,
                () => $"the slope ∂{_printer.Name(a)}/∂{_printer.Name(z)} is there once too often: it cancels against the slope of the loss");
        }
    }

    private IEnumerable<AnswerFactor> AllOthers()
    {
        int last = _derivation.Topology.Layers.Count - 1;
        for (int unit = 0; unit < Math.Min(_derivation.Topology.OutputSize, MostSymbols); unit++)
        {
            (SymbolExpr a, SymbolExpr y) = (_derivation.Symbols.Activation(last, new FixedIndex(unit)), _derivation.Symbols.Target(new FixedIndex(unit)));
            yield return new(new SumNode([false, true], Node(a), Node(y)), AnswerMistake.Factor, () => $"the factor {_printer.Name(a)} − {_printer.Name(y)} is missing");
        }

        foreach (SymbolNode symbol in Symbols)
            yield return new(symbol, AnswerMistake.Factor, () => $"the factor {_printer.Name(QuantityValues.Symbol(_derivation, symbol))} is missing");
        foreach (int number in new[] { 2, 3, _derivation.Topology.OutputSize }.Where(number => number > 1).Distinct())
        {
            yield return new(new NumberNode(number), AnswerMistake.Factor, () => $"the factor {number} is missing");
            yield return new(new NumberNode(Precise.Fraction(1, number)), AnswerMistake.Factor, () => $"the factor 1/{number} is missing");
        }
    }

    private static SymbolNode Node(SymbolExpr symbol) => new(symbol.Variable, [.. symbol.Indices]);
}
