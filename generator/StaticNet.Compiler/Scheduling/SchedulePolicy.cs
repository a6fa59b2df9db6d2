using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Which way a network is computed, decided once: one sample, and a batch. The head of a generated file is written from it.</summary>
/// <param name="Topology">The network.</param>
/// <param name="InLoops">The layers that become loops for one sample where their units do not lie in vectors.</param>
/// <param name="HasVectors">Whether the units of one sample lie in vectors.</param>
/// <param name="HasBlocks">Whether a batch is computed in blocks; else sample by sample.</param>
/// <param name="IsWhole">Whether a block is computed by one straight-line method a result; else in tiles.</param>
/// <param name="BlockSamples">The samples of a block.</param>
/// <param name="BlockFrom">From so many samples on the loss and the gradient of a batch are computed in blocks.</param>
/// <param name="OutputsFrom">From so many samples on its outputs are.</param>
/// <param name="OutputsFromWide">The same where vectors have 512 bits.</param>
internal sealed record SchedulePolicy(
    NetworkTopology Topology, IReadOnlyList<bool> InLoops, bool HasVectors, bool HasBlocks, bool IsWhole, int BlockSamples, int BlockFrom, int OutputsFrom, int OutputsFromWide)
{
    // One sample. A layer of more weights costs more to build and to fetch as code than loops cost to run; so do many smaller ones together.
    private const long LayerWeights = 1_024;
    private const long NetworkWeights = 4_096;

    // A loss or a softmax of so many values is straight-line code. Of more the JIT inlines not all, and what it does not inline is not optimised at first.
    private const int StraightTerms = 32;

    // Units for which vectors pay.
    private const int VectorUnits = 4;

    /// <summary>Decides.</summary>
    /// <param name="derivation">The equations.</param>
    public static SchedulePolicy Of(NetworkDerivation derivation)
    {
        NetworkTopology topology = derivation.Topology;
        bool isWhole = BatchPolicy.IsWholeInLanes(derivation);
        return new(
            topology, Loops(topology), HasUnitVectors(topology), BatchPolicy.HasBlocks(topology), isWhole, BatchPolicy.BlockSamples(topology, isWhole),
            BatchPolicy.FromSamples(topology), BatchPolicy.OutputsFromSamples(topology), BatchPolicy.OutputsFromSamples(topology, isWide: true));
    }

    /// <summary>
    /// Whether the units of a single sample lie in lanes: some layer has four or more, a quarter of a vector of floats. In straight-line code and in lanes 4-8-3 takes
    /// 70 and 41, 4-16-16-3 280 and 80, 4-32-32-2 (in loops) 3,600 and 95; 2-2-1 would take 22 and 20, and stays straight-line code to be read.
    /// What is left is latency: the chains of 4-16-16-3, as long as its sums, take about 280 cycles one after the other.
    /// </summary>
    public static bool HasUnitVectors(NetworkTopology topology) =>
        topology.Schedule is Schedule.Auto or Schedule.Lanes && topology.Layers.Any(layer => layer.Units >= VectorUnits);

    /// <summary>Whether all of a network is straight-line code for a single sample, number by number. A gradient weighs two at least: what is far too large is not written out to be weighed.</summary>
    public static bool IsStraight(NetworkDerivation derivation) => derivation.Topology.Schedule != Schedule.Tiled
        && derivation.Topology.ParameterCount <= Machine.MethodWeight / 2 && Cost.OfStraight(derivation) <= Machine.MethodWeight;

    /// <summary>Whether a definition becomes loops for one sample: it belongs to such a layer, sums over the units of one, or over many values.</summary>
    /// <param name="definition">The definition.</param>
    public bool IsLoop(Definition definition)
    {
        IndexedVariable variable = definition.Target.Variable;
        int layer = variable.Kind switch
        {
            VariableKind.WeightGradient or VariableKind.BiasGradient => variable.Layer - 1,
            VariableKind.MaskedInput => variable.Layer - 1,
            _ when variable.Layer >= 2 => variable.Layer - 2,
            _ => Topology.Layers.Count - 1,
        };
        return InLoops[layer]
            || (Topology.Schedule == Schedule.Auto && definition.Value.Nodes().OfType<ReductionExpr>().Any(reduction => reduction.Bound.Count > StraightTerms))
            || definition.Value.Symbols().Any(s => s.Variable.Kind == VariableKind.Weight && InLoops[s.Variable.Layer - 1]);
    }

    /// <summary>How one sample is computed, in a line.</summary>
    public string OfSample()
    {
        string rest = InLoops.Count(isLoop => isLoop) switch
        {
            0 => "unrolled",
            var count when count == InLoops.Count => "tiled",
            _ => "layers " + string.Join(", ", Enumerable.Range(0, InLoops.Count).Where(l => InLoops[l]).Select(l => l + 1)) + " tiled (large), the others unrolled",
        };
        return HasVectors ? "units in the lanes of vectors and parts of them, else " + rest : rest;
    }

    /// <summary>How a batch is computed, in a line.</summary>
    /// <param name="program">The batch, laid out.</param>
    public string OfBatch(LaneProgram program)
    {
        string wide = OutputsFromWide == OutputsFrom ? "" : string.Format(CultureInfo.InvariantCulture, ", with 512 bits from {0}", OutputsFromWide);
        string outputs = OutputsFrom == BlockFrom && OutputsFromWide == OutputsFrom ? "" : string.Format(CultureInfo.InvariantCulture, ", outputs from {0}{1}", OutputsFrom, wide);
        string start = string.Format(CultureInfo.InvariantCulture, "from {0} samples on{1}: {2} samples in the lanes of a vector, {3} a block, ", BlockFrom, outputs, program.Lanes, BlockSamples);
        if (program.Backward.Count == 1)
            return start + "in straight-line code";
        string[] transposed = [.. program.Backward.OfType<UnitGradientLanes>().Select(block => TextPrinter.Array(block.Definition.Target.Variable))];
        return start + "in tiles of units and samples" + (transposed.Length == 0 ? "" : $"; {string.Join(", ", transposed)} with the units in lanes");
    }

    // Which layers become loops where their units do not lie in vectors.
    private static bool[] Loops(NetworkTopology topology)
    {
        bool[] tiled = new bool[topology.Layers.Count];
        if (topology.Schedule == Schedule.Unrolled)
            return tiled;

        long unrolled = 0;
        foreach (int layer in Enumerable.Range(0, tiled.Length).OrderBy(layer => Cost.Weights(topology, layer)))
        {
            unrolled += Cost.Weights(topology, layer);
            tiled[layer] = topology.Schedule == Schedule.Tiled || Cost.Weights(topology, layer) > LayerWeights || unrolled > NetworkWeights;
        }

        return tiled;
    }
}
