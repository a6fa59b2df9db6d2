using System.Globalization;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>A network in one line: "Assignment2 · 2 → 1 tanh → 2 σ · binary cross-entropy".</summary>
internal static class NetworkTitle
{
    public static string Of(NetworkTopology topology)
    {
        string input = topology.InputSize.ToString(CultureInfo.InvariantCulture);
        return $"{topology.Name} · {string.Join(" → ", [input, .. topology.Layers.SelectMany(Layer)])} · {LossRule.Of(topology.Loss.Function).Name}";
    }

    private static IEnumerable<string> Layer(LayerSpec layer)
    {
        if (layer.Dropout > 0)
            yield return $"dropout {layer.Dropout.ToString("R", CultureInfo.InvariantCulture)}";
        string units = layer.Units.ToString(CultureInfo.InvariantCulture);
        yield return layer.Activation == Activation.Identity ? units : $"{units} {ActivationRule.Of(layer.Activation).ShortName}";
    }
}
