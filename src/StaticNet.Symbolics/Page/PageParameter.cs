using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Page;

/// <summary>A weight or a bias.</summary>
/// <param name="Layer">0-based.</param>
/// <param name="Unit">The unit it leads to, 0-based.</param>
/// <param name="Input">The input it comes from, 0-based; null: it is the bias.</param>
internal sealed record PageParameter(int Layer, int Unit, int? Input)
{
    /// <summary>w1_2_3 or b1_2.</summary>
    public string Name => Input is { } input
        ? FormattableString.Invariant($"w{Layer + 1}_{Unit + 1}_{input + 1}")
        : FormattableString.Invariant($"b{Layer + 1}_{Unit + 1}");

    /// <summary>All parameters of a network in the order of print: unit by unit, its weights and then its bias.</summary>
    public static IEnumerable<PageParameter> Of(NetworkTopology topology) =>
        from layer in Enumerable.Range(0, topology.Layers.Count)
        from unit in Enumerable.Range(0, topology.Layers[layer].Units)
        from input in Enumerable.Range(0, topology.FanIn(layer)).Select(i => (int?)i).Append(null)
        select new PageParameter(layer, unit, input);

    /// <summary>The first weight and the first bias of each layer: what stands for all of them where there are too many.</summary>
    public static IEnumerable<PageParameter> FirstOf(NetworkTopology topology) =>
        Enumerable.Range(0, topology.Layers.Count).SelectMany(layer => new[] { new PageParameter(layer, 0, 0), new PageParameter(layer, 0, null) });

    /// <summary>Where it lies among the parameters of the compiled network.</summary>
    public int IndexIn(NetworkTopology topology) => Input is { } input ? topology.WeightIndex(Layer, Unit, input) : topology.BiasIndex(Layer, Unit);

    /// <summary>Its symbol.</summary>
    public SymbolExpr In(NetworkSymbols symbols) => Input is { } input
        ? symbols.Weight(Layer, new FixedIndex(Unit), new FixedIndex(input))
        : symbols.Bias(Layer, new FixedIndex(Unit));
}
