using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>A network in one line: "Assignment2 · 2 → 1 tanh → 2 σ · binary cross-entropy".</summary>
internal static class NetworkTitle
{
    public static string Of(NetworkTopology topology)
    {
        IEnumerable<string> layers = topology.Layers.Select(layer => layer.Activation == Activation.Identity
            ? layer.Units.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : $"{layer.Units.ToString(System.Globalization.CultureInfo.InvariantCulture)} {ActivationRule.Of(layer.Activation).ShortName}");
        string input = topology.InputSize.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"{topology.Name} · {string.Join(" → ", [input, .. layers])} · {LossRule.Of(topology.Loss).Name}";
    }
}
