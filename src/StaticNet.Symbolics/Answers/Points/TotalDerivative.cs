using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>The derivative of a z or an a by anything before it, by the chain rule from layer to layer.</summary>
/// <param name="derivation">The network.</param>
/// <param name="values">The values of a sample.</param>
/// <param name="by">By what.</param>
internal sealed class TotalDerivative(NetworkDerivation derivation, SampleValues values, SymbolNode by)
{
    private readonly Dictionary<(Family, int), Precise> _known = [];
    private readonly int[] _place = [.. by.Indices.Select(index => ((FixedIndex)index).Value)];

    /// <summary>The derivative of a member of a family.</summary>
    public Precise Of(Family family, int[] place)
    {
        if (family == by.Family)
            return place.SequenceEqual(_place) ? 1 : 0;
        if (family.Kind == FamilyKind.Input || Depth(family) <= Depth(by.Family))
            return 0;
        if (!_known.TryGetValue((family, place[0]), out Precise value))
        {
            value = family.Kind switch
            {
                FamilyKind.PreActivation => OfPreActivation(family.Layer - 2, place[0]),
                FamilyKind.Activation => OfActivation(family.Layer - 2, place[0]),
                FamilyKind.MaskedInput => values.Of(derivation.Symbols.Mask(family.Layer - 1, new FixedIndex(place[0]))) * Of(derivation.Symbols.Activation(family.Layer - 2, new FixedIndex(0)).Family, place),
                _ => 0,
            };
            _known[(family, place[0])] = value;
        }

        return value;
    }

    private Precise OfPreActivation(int layer, int unit)
    {
        NetworkSymbols symbols = derivation.Symbols;
        if (by.Family.Kind == FamilyKind.Bias && by.Family.Layer == layer + 1)
            return unit == _place[0] ? 1 : 0;
        if (by.Family.Kind == FamilyKind.Weight && by.Family.Layer == layer + 1)
            return unit == _place[0] ? values.Of(symbols.LayerInput(layer, new FixedIndex(_place[1]))) : 0;
        Precise total = 0;
        for (int input = 0; input < derivation.Topology.FanIn(layer); input++)
        {
            Precise inner = Of(symbols.LayerInput(layer, new FixedIndex(0)).Family, [input]);
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
                total += values.Of(slope) * Of(derivation.Symbols.PreActivation(layer, new FixedIndex(0)).Family, [other]);
        }

        return total;
    }

    // The order of the data: θ⁽ˡ⁾ and b⁽ˡ⁾ come before z⁽ˡ⁺¹⁾, that before a⁽ˡ⁺¹⁾, that before ã⁽ˡ⁺¹⁾.
    private static int Depth(Family family) => family.Kind switch
    {
        FamilyKind.Input => 4,
        FamilyKind.Weight or FamilyKind.Bias => (4 * (family.Layer + 1)) - 1,
        FamilyKind.PreActivation => 4 * family.Layer,
        FamilyKind.Activation => (4 * family.Layer) + 1,
        FamilyKind.MaskedInput => (4 * family.Layer) + 2,
        _ => int.MaxValue,
    };
}
