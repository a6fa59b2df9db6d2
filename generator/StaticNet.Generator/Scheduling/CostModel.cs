using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Generator;

/// <summary>Decides which layers are unrolled and how much code one method holds, with the reasons.</summary>
internal static class CostModel
{
    /// <summary>
    /// The weight of the statements of one method. The JIT stops inlining near 512 locals and stops optimising at 2,000 locals, 8,000 local
    /// references, 20,000 instructions or 60,000 bytes of IL; a multiply-add weighs 2 and takes about 25 bytes of IL and one or two locals.
    /// </summary>
    public const int MethodWeight = 500;

    // Auto: a layer of more weights costs more to build and to fetch as code than loops cost to run; so do many smaller ones together.
    private const long LayerWeights = 1_024;
    private const long NetworkWeights = 4_096;

    /// <summary>Which layers become loops.</summary>
    public static bool[] Tiled(NetworkTopology topology)
    {
        bool[] tiled = new bool[topology.Layers.Count];
        if (topology.Schedule == Schedule.Unrolled)
            return tiled;

        long unrolled = 0;
        foreach (int layer in Enumerable.Range(0, tiled.Length).OrderBy(layer => Weights(topology, layer)))
        {
            unrolled += Weights(topology, layer);
            tiled[layer] = topology.Schedule == Schedule.Tiled || Weights(topology, layer) > LayerWeights || unrolled > NetworkWeights;
        }

        return tiled;
    }

    /// <summary>Whether a definition becomes loops: it belongs to a tiled layer, or sums over the units of one.</summary>
    public static bool IsTiled(Definition definition, NetworkTopology topology, bool[] tiled)
    {
        Family family = definition.Target.Family;
        int layer = family.Kind switch
        {
            FamilyKind.WeightGradient or FamilyKind.BiasGradient => family.Layer - 1,
            FamilyKind.Dropped => family.Layer - 1,
            _ when family.Layer >= 2 => family.Layer - 2,
            _ => topology.Layers.Count - 1,
        };
        return tiled[layer] || definition.Value.Symbols().Any(s => s.Family.Kind == FamilyKind.Weight && tiled[s.Family.Layer - 1]);
    }

    /// <summary>The decision in a line, for the header of the generated file.</summary>
    public static string Explain(NetworkTopology topology, bool[] tiled) => tiled.Count(t => t) switch
    {
        0 => "unrolled",
        var count when count == tiled.Length => "tiled",
        _ => "layers " + string.Join(", ", Enumerable.Range(0, tiled.Length).Where(l => tiled[l]).Select(l => l + 1)) + " tiled (large), the others unrolled",
    };

    private static long Weights(NetworkTopology topology, int layer) => (long)topology.FanIn(layer) * topology.Layers[layer].Units;
}
