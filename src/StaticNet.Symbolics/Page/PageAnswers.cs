using StaticNet.Symbolics.Answers;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Page;

/// <summary>What the checker of answers in a page needs of the network: the values that an answer may name, and the slopes that it may speak of.</summary>
internal sealed class PageAnswers
{
    private readonly NetworkDerivation _derivation;
    private readonly Notation _notation;
    private readonly AnswerNames _names;
    private readonly TextPrinter _printer;

    public PageAnswers(NetworkDerivation derivation, Notation notation)
    {
        (_derivation, _notation) = (derivation, notation);
        _names = new(derivation, notation);
        _printer = new() { Notation = notation };
    }

    private NetworkTopology Topology => _derivation.Topology;

    private int Last => Topology.Layers.Count - 1;

    /// <summary>The data.</summary>
    public Dictionary<string, object?> Data()
    {
        List<IndexedVariable> variables = [.. _names.All.SelectMany(_names.Of).Distinct()];
        return new()
        {
            ["variables"] = variables.Select(Of).ToArray(),
            ["names"] = new SortedDictionary<string, object?>(_names.All.ToDictionary(name => name, name => (object?)_names.Of(name).Select(variable => variables.IndexOf(variable)).ToArray()), StringComparer.Ordinal),
            ["loss"] = Loss(),
            ["slopes"] = Enumerable.Range(0, Topology.Layers.Count).Select(layer => Units(layer).Select(unit => Slope(layer, unit)).ToArray()).ToArray(),
            ["lossSlopes"] = Units(Last).Select(unit => _printer.Print(WrittenOut(LossSlope(unit)))).ToArray(),
            ["penalties"] = _derivation.Penalties.Select(Of).ToArray(),
        };
    }

    /// <summary>The slopes as functions of the values of a sample, in JavaScript.</summary>
    public string Program()
    {
        IEnumerable<string> slopes =
            from layer in Enumerable.Range(0, Topology.Layers.Count)
            from unit in Units(layer)
            from other in Units(layer)
            let slope = _derivation.Layers.ActivationSlope(layer, new FixedIndex(unit), new FixedIndex(other))
            where !slope.IsZero
            select FormattableString.Invariant($"    \"a{layer + 2}_{unit + 1}/z{layer + 2}_{other + 1}\": v => {Written(slope)},\n");
        IEnumerable<string> losses = Units(Last).Select(unit => $"    v => {Written(LossSlope(unit))},\n");
        IEnumerable<string> penalties = _derivation.Penalties.Select(term => FormattableString.Invariant($"    {term.Layer}: θ => {new JavaScriptPrinter(0).Value(term.Slope)},\n"));
        return $"{{\n  slopes: {{\n{string.Concat(slopes)}  }},\n  lossSlopes: [\n{string.Concat(losses)}  ],\n  penaltySlopes: {{\n{string.Concat(penalties)}  }},\n}}";
    }

    private IEnumerable<int> Units(int layer) => Enumerable.Range(0, Topology.Layers[layer].Units);

    private Dictionary<string, object?> Of(IndexedVariable variable) => new()
    {
        ["key"] = variable == QuantityValues.Objective ? "J" : variable.Kind == VariableKind.Hyperparameter ? _notation.Letter(variable) + variable.Layer : PageNames.Of(variable),
        ["kind"] = variable.Kind.ToString(),
        ["layer"] = variable.Layer,
        ["shown"] = _notation.Layer(variable),
        ["shape"] = variable.Shape.ToArray(),
        ["letter"] = variable.Letter,
        ["print"] = _notation.Letter(variable),
        ["values"] = variable.Kind != VariableKind.Hyperparameter ? null : variable.Shape.Count == 0 ? new[] { variable.Value } : variable.Values.ToArray(),
    };

    private string Loss()
    {
        Definition loss = _derivation.Equations.First(definition => definition.Phase == Phase.Loss);
        return _printer.Print(loss.Target, Instantiation.WriteOut(loss.Value, Equation.WrittenOutTerms, grouped: true));
    }

    // null: the slope is a constant, and can neither be left out nor cancel.
    private Dictionary<string, object?>? Slope(int layer, int unit)
    {
        Expr slope = _derivation.Layers.ActivationSlope(layer, new FixedIndex(unit), new FixedIndex(unit));
        return slope.IsConstant() ? null : new() { ["text"] = _printer.Print(slope), ["hasParts"] = slope is ProductExpr or SumExpr };
    }

    private Expr LossSlope(int unit) => _derivation.Partial(_derivation.Symbols.Loss(), _derivation.Symbols.Activation(Last, new FixedIndex(unit)));

    // The parameter's own name stands for {} in the text.
    private Dictionary<string, object?> Of(PenaltyTerm term)
    {
        SymbolExpr first = _derivation.Symbols.Weight(term.Layer, new FixedIndex(0), new FixedIndex(0));
        return new() { ["layer"] = term.Layer, ["biases"] = term.Biases, ["text"] = _printer.Print(term.SlopeOf(first)).Replace(_printer.Name(first), "{}") };
    }

    private static string Written(Expr value) => new JavaScriptPrinter(0).Value(Instantiation.WriteOut(value, int.MaxValue, grouped: false));

    private static Expr WrittenOut(Expr value) => Instantiation.WriteOut(value, Equation.WrittenOutTerms, grouped: false);
}
