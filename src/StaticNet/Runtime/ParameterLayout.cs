using System.ComponentModel;

namespace StaticNet.Runtime;

/// <summary>Where a parameter lies, with its indices checked; called by generated code.</summary>
/// <example><code>int place = ParameterLayout.WeightIndex(IrisNet.Topology, layer: 0, unit: 0, input: 0);</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterLayout
{
    /// <summary>The place of a weight.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="layer">0-based.</param>
    /// <param name="unit">0-based, the unit it leads to.</param>
    /// <param name="input">0-based, the input it comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public static int WeightIndex(NetworkTopology topology, int layer, int unit, int input)
    {
        Check(topology, layer, unit);
        CheckRange(input, topology.FanIn(layer), nameof(input), layer);
        return topology.WeightIndex(layer, unit, input);
    }

    /// <summary>The place of a bias.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="layer">0-based.</param>
    /// <param name="unit">0-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public static int BiasIndex(NetworkTopology topology, int layer, int unit)
    {
        Check(topology, layer, unit);
        return topology.BiasIndex(layer, unit);
    }

    private static void Check(NetworkTopology topology, int layer, int unit)
    {
        ArgumentNullException.ThrowIfNull(topology);
        if ((uint)layer >= (uint)topology.Layers.Count)
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"{topology.Name} has layers 0 to {topology.Layers.Count - 1}.");
        CheckRange(unit, topology.Layers[layer].Units, nameof(unit), layer);
    }

    private static void CheckRange(int value, int count, string name, int layer)
    {
        if ((uint)value >= (uint)count)
            throw new ArgumentOutOfRangeException(name, value, $"Layer {layer} has {name}s 0 to {count - 1}.");
    }
}
