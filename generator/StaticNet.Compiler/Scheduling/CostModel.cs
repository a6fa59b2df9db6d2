using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Decides how the equations are run, by layer and by the number of samples. The figures beside the constants are ns a sample for a gradient,
/// measured on one Zen 5 core whose multiply-adds peak at 256 GFLOP/s; they were taken on a busy machine and are good to a tenth.
/// </summary>
internal static class CostModel
{
    /// <summary>
    /// The weight of the statements of one method. The JIT stops inlining near 512 locals and stops optimising at 2,000 locals, 8,000 local
    /// references, 20,000 instructions or 60,000 bytes of IL; a multiply-add weighs 2 and takes about 25 bytes of IL and one or two locals.
    /// </summary>
    public const int MethodWeight = 500;

    /// <summary>The same for a method that computes two vectors of samples side by side, exp and its kin inlined in both.</summary>
    public const int StraightWeight = 200;

    // One sample. A layer of more weights costs more to build and to fetch as code than loops cost to run; so do many smaller ones together.
    private const long LayerWeights = 1_024;
    private const long NetworkWeights = 4_096;

    // A batch. Up to this weight the whole network is one method, its lane sums in registers or beside them: 2-2-1 1.3; 4-8-3 is past it, and
    // takes 3.5 either way. Families of so few values join the straight-line code of a larger network, as the head of a softmax does.
    private const int WholeWeight = 250;
    private const int WholeParameters = 100;
    private const int InlinedInstructions = 1_400;
    private const int StraightSize = 4;

    /// <summary>Gradients of one sample with the units in lanes: up to so many vectors are a statement each, more are a loop.</summary>
    public const int UnrolledGradients = 16;

    // One sample, sums over inputs. A multiply-add reads a vector of weights and an input in all lanes: with one vector of units that is two reads of 512
    // bits, as many as a cycle has, and Dense 16→16 takes 4.4 ns. Inputs are there early, and better loaded as vectors and spread by permutations, of which
    // a cycle has four: 3.5, and Dense 64→64 39.5 → 34.2. What a layer before has yet to compute is better read back from memory, value by value: a
    // permutation that waits for it takes one of the 114 places for instructions that wait, a load does not. Outputs of 4-16-16-3 24.6 from memory
    // and 28.4 by permutations, of 4-32-16-4 tanh 36 and 40; but up to eight values, without a scratch then: gradient of 4-8-3 40.3 → 38.7. In loops the reads are
    // too many again, outputs of 4-64-64-2 68 → 64. Straight-line code, to which a loop adds half as much, is inlined up to 512 locals.
    private const int UnrolledTerms = 32;
    private const int UnrolledMultiplyAdds = 64;

    // A loss or a softmax of so many values is straight-line code. Of more the JIT inlines not all, and what it does not inline is not optimised at first.
    private const int StraightTerms = 32;

    // Floats; in double the two segments of two units would be a vector of 256 bits.
    private const int PairedLanes = 16;

    /// <summary>From so many inputs on they are loaded as vectors, four inputs of which are spread over the lanes at a time.</summary>
    public const int SpreadTerms = 8;

    // The units of a layer for which lanes pay.
    private const int LaneUnits = 4;

    // Those for which vectors of 256 bits pay.
    private const int NarrowUnits = 8;

    // The values of so many samples stay in the cache: 4-16-16-3 with 32, 64, 128 samples 15.9, 14.5, 14.2; 4-64-64-2 127, 125, 126;
    // 784-128-10 1990, 1920, 1860. What is in registers takes a shard at once.
    private const int BlockedSamples = 64;

    // Where the weights of a layer do not stay in the second cache, a block is a whole shard: they come from further away once a shard.
    private const long WeightsInSecond = 262_144;

    // Rows are a number a sample of a block: so many for a shard, for a block and for a short one are 34, 67 and 268 MB of floats a thread. Beyond the last the samples are computed one by one.
    private const long MostRowsOfShard = 32_768;
    private const long MostRows = 262_144;
    private const long MostRowsOfShort = 4_194_304;
    private const int ShardSamples = 256;
    private const int ShortSamples = 16;

    // Lane sums, a vector a weight: so many stay in the first cache, and so many in the second.
    private const long SumsInFirst = 512;
    private const long SumsInSecond = 16_384;
    private const long MostSums = 100_000;

    // A block costs what its vectors of 16 samples cost, however few there are. One by one 2-2-1 24, 4-16-16-3 85, 4-32-32-2 123, 4-64-64-2 340,
    // 784-128-10 7,400; a block of 16 72, 395, 900, 2,800, 41,000.
    private const int FromSmall = 5;
    private const int FromLarge = 8;

    // Of doubles a block has half as many: 299-345-120-545 takes 63 µs a sample one by one and 267 µs a block, 28-21-233-3-5-1 GELU 4.0 and 20 (Zen 4).
    private const int FromLargeDouble = 5;
    private const int SmallParameters = 1_000;

    /// <summary>Whether the sums over so many inputs of one sample are straight-line code, for so many vectors of units.</summary>
    public static bool IsUnrolled(int terms, int vectors) => terms <= UnrolledTerms && terms * vectors <= UnrolledMultiplyAdds;

    /// <summary>Whether a loop over so many inputs spreads four at a time: the weights of more than that do not lie in the first cache, whose reads are saved.</summary>
    public static bool IsSpreadInLoop(int terms) => Segments.Count(terms) <= 2;

    /// <summary>
    /// Whether the two segments of the sums of two units share a chain. 64 multiply-adds in two chains wait for one another, and with their operands they fill
    /// what can wait, so that the next sample does not begin: outputs of 4-64-64-2 64 and, with 32 in one chain, 58.
    /// </summary>
    public static bool ArePaired(int terms, int lanes) => lanes == PairedLanes && terms > UnrolledTerms && Segments.Count(terms) == 2 && terms % PairedLanes == 0;

    /// <summary>The numbers of a vector of 512 bits, which is two or four on a machine with narrower ones.</summary>
    public static int Lanes(NetworkTopology topology) => topology.Precision == Precision.Double ? 8 : 16;

    /// <summary>
    /// Whether the units of a single sample lie in lanes: some layer has four or more, a quarter of a vector of floats. In straight-line code and in lanes 4-8-3 takes
    /// 70 and 41, 4-16-16-3 280 and 80, 4-32-32-2 (in loops) 3,600 and 95; 2-2-1 would take 22 and 20, and stays straight-line code to be read.
    /// What is left is latency: the chains of 4-16-16-3, as long as its sums, take about 280 cycles one after the other.
    /// </summary>
    public static bool HasUnitLanes(NetworkTopology topology) =>
        topology.Schedule is Schedule.Auto or Schedule.Lanes && topology.Layers.Any(layer => layer.Units >= LaneUnits);

    /// <summary>
    /// Whether a single sample is straight-line code where vectors have no 512 bits: layers of few units, and exp and its kin for none but single ones. Gradients with
    /// AVX2 in straight-line code and by vectors: 4-4 7.4 and 10, 6-6 17 and 28; 8-8 26 and 14, 4-8-3 95 and 60; of tanh 2-4-1 34 and 29, 2-8-1 82 and 34.
    /// </summary>
    /// <param name="topology">The network.</param>
    /// <param name="inLanes">What is computed for the units side by side.</param>
    public static bool IsStraightInNarrow(NetworkTopology topology, IEnumerable<Definition> inLanes) =>
        topology.Layers.All(layer => layer.Units < NarrowUnits) && inLanes.All(definition => OperationCounter.Count(definition.Value).Transcendentals == 0);

    /// <summary>Whether a batch is computed in blocks.</summary>
    public static bool HasBlocks(NetworkTopology topology) => topology.Schedule != Schedule.Unrolled && RowCount(topology) <= MostRowsOfShort;

    /// <summary>
    /// Whether δ is turned so that the units lie in lanes for the gradient of a layer, in vectors of which the last may be filled in part. A weight and block of 64
    /// samples take 32 cycles a vector of units then. Else each weight has a vector of lane sums: two cycles to add and, wherever it lies, to fetch and to store it. Lane sums
    /// of 4-64-64-2 are 295 KB, to clear, to stream through the cache and to add up: 149, turned 120; 4-16-16-3 14.3, 13.2.
    /// </summary>
    public static bool TurnsGradient(int units, int inputs, NetworkTopology topology)
    {
        long weights = (long)units * inputs;
        double turned = BlockedSamples / 2.0 * ((units + Lanes(topology) - 1) / Lanes(topology));
        double sum = BlockedSamples / 2.0 / Lanes(topology);
        double memory = weights <= SumsInFirst ? 1.5 : weights <= SumsInSecond ? 4 : 8;
        return inputs >= 8 && (weights > MostSums || turned < units * (sum + memory));
    }

    /// <summary>Whether the network in lanes is one straight-line method a result.</summary>
    public static bool IsWholeInLanes(NetworkDerivation derivation) => derivation.Topology.Schedule != Schedule.Tiled
        && derivation.Topology.ParameterCount <= WholeParameters
        && derivation.CompiledProgram.SelectMany(Scheduler.Unroll).Sum(s => s.Weight) <= WholeWeight;

    // What a local that a pass does not use takes of what the JIT inlines, which it stops at 512 locals: the outputs of 3-5-2 with SiLU beside 42 values of its loss and gradients take 5.7 ns a sample with
    // four vectors and 4.0 with two, the loss of 2-3-3 beside 31 takes 16.1 and 3.8; the loss of 2-3-2 in double beside 25 takes 12.5 and 8.4 (Zen 4).
    private const int InstructionsOfLocal = 6;

    /// <summary>
    /// The most vectors of a group for which the JIT inlines all of straight-line code, which it does up to about 1,400 instructions. What all of a network is made of waits for its own results: outputs of 2-2-1 1.45 ns a sample
    /// with two and 1.25 with four. The gradient of 3-4-2 with GELU takes 91 with two, of which the JIT does not inline all, and 22 with one (Zen 4).
    /// </summary>
    /// <param name="statements">What is computed.</param>
    /// <param name="isWhole">Whether it is all that computes a result.</param>
    /// <param name="precision">The number type: functions of doubles are about twice as long.</param>
    /// <param name="besides">The values of other passes of the same text.</param>
    public static int Vectors(IReadOnlyList<Statement> statements, bool isWhole, Precision precision, int besides = 0)
    {
        int others = statements.Sum(s => s.Weight * 3 / 2);
        int functions = statements.SelectMany(s => s.Expressions).SelectMany(e => e.Nodes()).OfType<CallExpr>().Sum(call => Instructions(call.Function.Name));
        int length = precision == Precision.Double ? 2 : 1;
        int inlined = InlinedInstructions - (InstructionsOfLocal * length * besides);
        return isWhole && 4 * (others + functions) <= inlined ? 4 : 2 * (others + (length * functions)) <= inlined ? 2 : 1;
    }

    private static int Instructions(string function) => function switch
    {
        "NormalDistribution" => 95,
        "NormalDensity" or "Sin" or "Cos" => 65,
        "Softplus" or "Log1p" => 50,
        "Tanh" or "Sigmoid" or "Log" or "Expm1" => 30,
        "Exp" => 17,
        _ => 3,
    };

    /// <summary>Whether a definition in lanes becomes straight-line code: few values that are made of few. The gradients of a layer are sums that the runtime takes, however few they are.</summary>
    public static bool IsStraightInLanes(Definition definition, NetworkTopology topology) => topology.Schedule != Schedule.Tiled
        && definition.Target.Family.Size <= StraightSize
        && definition.Value.Nodes().OfType<ReductionExpr>().All(reduction => reduction.Bound.Count <= StraightSize)
        && !definition.Value.Symbols().Any(s => s.Family.Kind == FamilyKind.Weight)
        && definition.Target.Family.Kind is not (FamilyKind.WeightGradient or FamilyKind.BiasGradient);

    /// <summary>The samples of a block.</summary>
    public static int BlockSamples(NetworkTopology topology, bool whole)
    {
        long rows = RowCount(topology);
        bool isLarge = Enumerable.Range(0, topology.Layers.Count).Any(layer => Weights(topology, layer) > WeightsInSecond);
        return whole || (isLarge && rows <= MostRowsOfShard) ? ShardSamples : rows <= MostRows ? BlockedSamples : ShortSamples;
    }

    /// <summary>From so many samples on a shard is computed in blocks; where a schedule is forced, always.</summary>
    public static int FromSamples(NetworkTopology topology) =>
        topology.Schedule != Schedule.Auto ? 1 : topology.ParameterCount < SmallParameters ? FromSmall : topology.Precision == Precision.Double ? FromLargeDouble : FromLarge;

    /// <summary>Which layers become loops where their units do not lie in lanes.</summary>
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

    /// <summary>Whether a definition becomes loops: it belongs to a tiled layer, sums over the units of one, or over many values.</summary>
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
        return tiled[layer]
            || (topology.Schedule == Schedule.Auto && definition.Value.Nodes().OfType<ReductionExpr>().Any(reduction => reduction.Bound.Count > StraightTerms))
            || definition.Value.Symbols().Any(s => s.Family.Kind == FamilyKind.Weight && tiled[s.Family.Layer - 1]);
    }

    /// <summary>The decision for one sample in a line, for the header of the generated file.</summary>
    public static string Explain(NetworkTopology topology, bool[] tiled)
    {
        string rest = tiled.Count(t => t) switch
        {
            0 => "unrolled",
            var count when count == tiled.Length => "tiled",
            _ => "layers " + string.Join(", ", Enumerable.Range(0, tiled.Length).Where(l => tiled[l]).Select(l => l + 1)) + " tiled (large), the others unrolled",
        };
        return HasUnitLanes(topology) ? "units in the lanes of vectors and parts of them, else " + rest : rest;
    }

    /// <summary>The decision for a batch in a line.</summary>
    public static string Explain(LaneProgram program)
    {
        string start = string.Format(
            CultureInfo.InvariantCulture, "from {0} samples on: {1} samples in the lanes of a vector, {2} a block, ", program.FromSamples, program.Lanes, program.BlockSamples);
        if (program.Backward.Count == 1)
            return start + "in straight-line code";
        string[] turned = [.. program.Backward.OfType<UnitGradientLanes>().Select(block => TextPrinter.Array(block.Definition.Target.Family))];
        return start + "in tiles of units and samples" + (turned.Length == 0 ? "" : $"; {string.Join(", ", turned)} with the units in lanes");
    }

    private static long RowCount(NetworkTopology topology) => topology.InputSize + (4 * topology.Layers.Sum(layer => (long)layer.Units));

    private static long Weights(NetworkTopology topology, int layer) => (long)topology.FanIn(layer) * topology.Layers[layer].Units;
}
