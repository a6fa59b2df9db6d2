using System.Collections.Concurrent;
using StaticNet.Symbolics.Differentiation;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Simplification;

namespace StaticNet.Symbolics.Derivations;

/// <summary>How one layer (0-based) is written: z from the layer before, a from z, and the slope of a in terms of a.</summary>
/// <param name="pool">Where the expressions live.</param>
/// <param name="topology">The network.</param>
/// <param name="symbols">Its names.</param>
internal sealed class LayerForms(ExprPool pool, NetworkTopology topology, NetworkSymbols symbols)
{
    // Every path through a unit asks for its slope again.
    private readonly ConcurrentDictionary<(int Layer, Subscript Output, Subscript Input), Expr> _slopes = [];

    /// <summary>The rule of a layer's activation.</summary>
    public ActivationRule Rule(int layer) => ActivationRule.Of(topology.Layers[layer].Activation);

    /// <summary>ãᵢ = mᵢ aᵢ: what dropout leaves of an input of the layer.</summary>
    public Expr MaskedInput(int layer, Subscript input) => symbols.Mask(layer, input) * symbols.Activation(layer - 1, input);

    /// <summary>zⱼ = Σᵢ θⱼᵢ aᵢ + bⱼ, with dropout over ã.</summary>
    public Expr PreActivation(int layer, Subscript unit)
    {
        RunningIndex input = symbols.Input(layer);
        return pool.Summation(input, symbols.Weight(layer, unit, input) * symbols.LayerInput(layer, input)) + symbols.Bias(layer, unit);
    }

    /// <summary>aⱼ = φ(zⱼ) as the textbook writes it.</summary>
    public Expr Activation(int layer, Subscript unit) => Rule(layer).Value(Input(layer, unit));

    /// <summary>aⱼ as it is evaluated.</summary>
    public Expr StableActivation(int layer, Subscript unit) => Rule(layer).StableValue(Input(layer, unit));

    /// <summary>∂aᵢ/∂zⱼ, in terms of a.</summary>
    public Expr ActivationSlope(int layer, Subscript row, Subscript column) => _slopes.GetOrAdd(
        (layer, row, column), at => Slope(at.Layer, at.Output, at.Input, unit => Activation(at.Layer, unit)));

    /// <summary>∂aᵢ/∂zⱼ as it is evaluated.</summary>
    public Expr StableSlope(int layer, Subscript row, Subscript column)
    {
        ActivationRule rule = Rule(layer);
        bool hasAccurateForm = rule.AccurateForm(Input(layer, row)) is not null;
        Expr derived = Slope(layer, row, row, hasAccurateForm ? unit => rule.AccurateForm(Input(layer, unit))! : unit => Activation(layer, unit));
        Expr stable = rule.StableSlope(symbols.PreActivation(layer, row), symbols.Activation(layer, row), derived);
        return !hasAccurateForm && ReferenceEquals(stable, derived) ? ActivationSlope(layer, row, column) : pool.Kronecker(row, column) * stable;
    }

    private Expr Slope(int layer, Subscript row, Subscript column, Func<Subscript, Expr> activation)
    {
        Expr value = activation(row);
        if (row != column && !value.Nodes().Any(node => node is ReductionExpr))
            return pool.Kronecker(row, column) * Slope(layer, row, row, activation);              // each unit by itself
        Expr slope = Differentiator.Differentiate(value, symbols.PreActivation(layer, column));
        Expr inTermsOfA = Simplified(Folded(slope));
        Expr simplifiedFirst = Simplified(Folded(Simplified(slope)));                              // 1/(1 + |z|)² of softsign
        return OperationCounter.Count(simplifiedFirst).Total < OperationCounter.Count(inTermsOfA).Total ? simplifiedFirst : inTermsOfA;

        Expr Folded(Expr expr) => ValueFolding.Fold(expr, symbols.Activation(layer, symbols.Unit(layer)), activation(symbols.Unit(layer)));
    }

    private static Expr Simplified(Expr expr) => new Simplifier(targetsSumToOne: false).Simplify(expr);

    /// <summary>What the activation of a unit sees of its layer.</summary>
    public ActivationInput Input(int layer, Subscript unit)
    {
        LayerSpec spec = topology.Layers[layer];
        double? alpha = Rule(layer).DefaultAlpha is { } standard ? spec.Alpha ?? standard : null;
        return new(k => symbols.PreActivation(layer, k), unit, spec.Units, alpha is { } value ? symbols.Alpha(layer, value) : null);
    }
}
