using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>The derivative of a z or an a by anything before it, by the chain rule from layer to layer.</summary>
/// <param name="derivation">The network.</param>
/// <param name="values">The values of a sample.</param>
/// <param name="by">By what.</param>
internal sealed class TotalDerivative(NetworkDerivation derivation, SampleValues values, SymbolNode by)
{
    private readonly Dictionary<(IndexedVariable, int), Precise> _known = [];
    private readonly int[] _indices = [.. by.Indices.Select(index => ((FixedIndex)index).Value)];

    /// <summary>The derivative of an element of a variable.</summary>
    public Precise Of(IndexedVariable variable, int[] indices)
    {
        if (variable == by.Variable)
            return indices.SequenceEqual(_indices) ? 1 : 0;
        if (variable.Kind == VariableKind.Input || Depth(variable) <= Depth(by.Variable))
            return 0;
        if (!_known.TryGetValue((variable, indices[0]), out Precise value))
        {
            value = variable.Kind switch
            {
                VariableKind.PreActivation => OfPreActivation(variable.Layer - 2, indices[0]),
                VariableKind.Activation => OfActivation(variable.Layer - 2, indices[0]),
                VariableKind.MaskedInput => values.Of(derivation.Symbols.Mask(variable.Layer - 1, new FixedIndex(indices[0]))) * Of(derivation.Symbols.Activation(variable.Layer - 2, new FixedIndex(0)).Variable, indices),
                _ => 0,
            };
            _known[(variable, indices[0])] = value;
        }

        return value;
    }

    private Precise OfPreActivation(int layer, int unit)
    {
        NetworkSymbols symbols = derivation.Symbols;
        if (by.Variable.Kind == VariableKind.Bias && by.Variable.Layer == layer + 1)
            return unit == _indices[0] ? 1 : 0;
        if (by.Variable.Kind == VariableKind.Weight && by.Variable.Layer == layer + 1)
            return unit == _indices[0] ? values.Of(symbols.LayerInput(layer, new FixedIndex(_indices[1]))) : 0;
        Precise total = 0;
        for (int input = 0; input < derivation.Topology.FanIn(layer); input++)
        {
            Precise inner = Of(symbols.LayerInput(layer, new FixedIndex(0)).Variable, [input]);
            if (!inner.IsZero)
                total += values.Of(symbols.Weight(layer, new FixedIndex(unit), new FixedIndex(input))) * inner;
        }

        return total;
    }

    private Precise OfActivation(int layer, int unit)
    {
        Precise total = 0;
        for (int other = 0; other < derivation.Topology.Layers[layer].Units; other++)
        {
            Expr slope = derivation.Layers.ActivationSlope(layer, new FixedIndex(unit), new FixedIndex(other));
            if (!slope.IsZero)
                total += values.Of(slope) * Of(derivation.Symbols.PreActivation(layer, new FixedIndex(0)).Variable, [other]);
        }

        return total;
    }

    // The order of the data: θ⁽ˡ⁾ and b⁽ˡ⁾ come before z⁽ˡ⁺¹⁾, that before a⁽ˡ⁺¹⁾, that before ã⁽ˡ⁺¹⁾.
    private static int Depth(IndexedVariable variable) => variable.Kind switch
    {
        VariableKind.Input => 4,
        VariableKind.Weight or VariableKind.Bias => (4 * (variable.Layer + 1)) - 1,
        VariableKind.PreActivation => 4 * variable.Layer,
        VariableKind.Activation => (4 * variable.Layer) + 1,
        VariableKind.MaskedInput => (4 * variable.Layer) + 2,
        _ => int.MaxValue,
    };
}
