using System.Globalization;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>A network in one line: "Assignment2 · 2 → 1 tanh → 2 σ · binary cross-entropy".</summary>
internal static class NetworkTitle
{
    private static readonly Formula Arrow = Formula.Of("→", "\\to", "<mo>→</mo>");

    /// <summary>As plain text.</summary>
    public static string Of(NetworkTopology topology) => Line(topology).ToText();

    /// <summary>As a line in which the numbers and functions are mathematics.</summary>
    public static Prose Line(NetworkTopology topology)
    {
        IEnumerable<Prose> stages = [Number(topology.InputSize), .. topology.Layers.SelectMany(Layer)];
        var way = new List<ProsePart>();
        foreach (Prose stage in stages)
            way.AddRange(way.Count == 0 ? stage.Parts : [" ", Arrow, " ", .. stage.Parts]);
        return new([$"{topology.Name} · ", .. way, $" · {(topology.HasLoss ? LossRule.Of(topology.Loss.Function).Name : "for inference")}"]);
    }

    private static IEnumerable<Prose> Layer(LayerSpec layer)
    {
        if (layer.Dropout > 0)
            yield return $"dropout {DecimalText.AsGiven(layer.Dropout)}";
        yield return layer.Activation == Activation.Identity
            ? Number(layer.Units)
            : new(layer.Units.ToString(CultureInfo.InvariantCulture), " ", RuleProse.NameOf(ActivationRule.Of(layer.Activation)));
    }

    private static Prose Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
