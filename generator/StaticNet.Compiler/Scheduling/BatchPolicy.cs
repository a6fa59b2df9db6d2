using StaticNet.Runtime.V1;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Decides how the equations of a batch run. The figures beside the constants are ns a sample for a gradient, measured on one Zen 5 core whose multiply-adds peak at 256 GFLOP/s; they were taken
/// on a busy machine and are good to a tenth.
/// </summary>
internal static class BatchPolicy
{
    // A batch. Up to this weight the whole network is one method, its lane sums in registers or beside them: 2-2-1 1.3; 4-8-3 is past it, and
    // takes 3.5 either way. Variables of so few values join the straight-line code of a larger network, as the head of a softmax does.
    private const int WholeWeight = 250;
    private const int WholeParameters = 100;
    private const int StraightSize = 4;

    // The values of so many samples stay in the cache: 4-16-16-3 with 32, 64, 128 samples 15.9, 14.5, 14.2; 4-64-64-2 127, 125, 126;
    // 784-128-10 1990, 1920, 1860. What is in registers takes a shard at once.
    private const int BlockedSamples = 64;

    // Rows are a number a sample of a block: so many for a shard, for a block and for a short one are 34, 67 and 268 MB of floats a thread. Beyond the last the samples are computed one by one.
    private const long MostRowsOfShard = 32_768;
    private const long MostRows = 262_144;
    private const long MostRowsOfShort = 4_194_304;
    private const int ShardSamples = 256;
    private const int ShortSamples = 16;

    // More weights than these have no sums of their own, a vector each, to add up.
    private const long MostSums = 100_000;

    // A block costs what its vectors of 16 samples cost, however few there are. One by one 2-2-1 24, 4-16-16-3 85, 4-32-32-2 123, 4-64-64-2 340,
    // 784-128-10 7,400; a block of 16 72, 395, 900, 2,800, 41,000. What does not fit the first cache is fetched and stored again for every sample one by one: of six samples a gradient takes in a block, of
    // one by one, 0.83 of the time of 100-200-100-1, 0.87 of 256-256-10, with 256 bits 0.78 and 0.85; of five 0.72 of 784-300-10 with both, 0.81 and 0.71 of 1-785-521-111 (Zen 5).
    private const int FromSmall = 5;
    private const int FromMedium = 8;
    private const int FromLarge = 6;
    private const int FromLargest = 5;

    // Of doubles a block has half as many: 299-345-120-545 takes 63 µs a sample one by one and 267 µs a block, 28-21-233-3-5-1 GELU 4.0 and 20 (Zen 4). Of four samples a block takes 0.6 of the time of
    // 400-400-10, 0.9 of 100-100-100-10, 1.05 of 300-1024-10; with 256 bits 0.6, 0.75, 1.04 (Zen 5).
    private const int FromMediumDouble = 5;
    private const int FromLargeDouble = 4;
    private const int SmallParameters = 1_000;
    private const int LargeParameters = 10_000;
    private const int LargestParameters = 150_000;

    // With 512 bits the outputs of few samples of a layer of more than 128 inputs lie in the vectors. Of four samples a block takes, of the time of one by one, 0.5 of 784-300-10, 784-128-10, 512-512-512, 0.8 of
    // 256-256-10, in double 0.5 of 400-400-10 and 300-1024-10, but 1.02 of 200-200-10 and 1.6 of 100-100-100-10 (Zen 5).
    private const int OutputsFromWide = 4;
    private const int WideWeights = 50_000;

    /// <summary>Whether a batch is computed in blocks.</summary>
    public static bool HasBlocks(NetworkTopology topology) => topology.Schedule != Schedule.Unrolled && Cost.Rows(topology) <= MostRowsOfShort;

    /// <summary>
    /// Whether δ is transposed so that the units lie in lanes for the gradient of a layer, in vectors of which the last may be filled in part. A weight and block of 64
    /// samples take 32 cycles a vector of units then. Else each weight has a vector of lane sums: two cycles to add and, wherever it lies, to fetch and to store it. Lane sums
    /// of 4-64-64-2 are 295 KB, to clear, to stream through the cache and to add up: 149, transposed 120; 4-16-16-3 14.3, 13.2.
    /// </summary>
    public static bool TransposesDelta(int units, int inputs, NetworkTopology topology)
    {
        long weights = (long)units * inputs;
        double transposed = BlockedSamples / 2.0 * ((units + Machine.Lanes(topology) - 1) / Machine.Lanes(topology));
        double sum = BlockedSamples / 2.0 / Machine.Lanes(topology);
        double memory = weights <= Machine.SumsInFirst ? 1.5 : weights <= Machine.SumsInSecond ? 4 : 8;
        return inputs >= 8 && (weights > MostSums || transposed < units * (sum + memory));
    }

    /// <summary>Whether a block of samples is computed by one straight-line method a result.</summary>
    public static bool IsWholeInLanes(NetworkDerivation derivation) => derivation.Topology.Schedule != Schedule.Tiled
        && derivation.Topology.ParameterCount <= WholeParameters
        && Cost.OfStraight(derivation) <= WholeWeight;

    /// <summary>Whether a definition becomes straight-line code over blocks of samples: few values that are made of few. The gradients of a layer are sums that the runtime takes, however few they are.</summary>
    public static bool IsStraightInLanes(Definition definition, NetworkTopology topology) => topology.Schedule != Schedule.Tiled
        && definition.Target.Variable.Size <= StraightSize
        && definition.Value.Nodes().OfType<ReductionExpr>().All(reduction => reduction.Bound.Count <= StraightSize)
        && !definition.Value.Symbols().Any(s => s.Variable.Kind == VariableKind.Weight)
        && !ScheduledProgram.IsGradient(definition.Target.Variable);

    /// <summary>The samples of a block. Where the weights of a layer do not stay in the second cache it is a whole shard: they come from further away once a shard.</summary>
    public static int BlockSamples(NetworkTopology topology, bool whole)
    {
        long rows = Cost.Rows(topology);
        bool isLarge = Enumerable.Range(0, topology.Layers.Count).Any(layer => Cost.Weights(topology, layer) > Machine.WeightsInSecond);
        return whole || (isLarge && rows <= MostRowsOfShard) ? ShardSamples : rows <= MostRows ? BlockedSamples : ShortSamples;
    }

    /// <summary>From so many samples on the loss and the gradient of a shard are computed in blocks; where a schedule is forced, always.</summary>
    public static int FromSamples(NetworkTopology topology) =>
        topology.Schedule != Schedule.Auto || topology.ParameterCount < LargeParameters ? OutputsFromSamples(topology)
        : topology.Precision == Precision.Double ? FromLargeDouble
        : topology.ParameterCount < LargestParameters ? FromLarge : FromLargest;

    /// <summary>The same for the outputs, whose bits are the same either way: one by one they read the weights and store none, and five samples of 784-128-10 take half the time of a block.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="isWide">Whether vectors have 512 bits.</param>
    public static int OutputsFromSamples(NetworkTopology topology, bool isWide = false) =>
        topology.Schedule != Schedule.Auto ? 1 : topology.ParameterCount < SmallParameters ? FromSmall : isWide && AreFewFast(topology) ? OutputsFromWide
        : topology.Precision == Precision.Double ? FromMediumDouble : FromMedium;

    // Most of the weights belong to layers of which the runtime computes few samples so, and they are many.
    private static bool AreFewFast(NetworkTopology topology)
    {
        int[] layers = [.. Enumerable.Range(0, topology.Layers.Count)];
        long all = layers.Sum(layer => Cost.Weights(topology, layer));
        long wide = layers.Where(layer => TileSizes.HoldsOutputs(topology.Layers[layer].Units, topology.FanIn(layer), SegmentedSum.Count(topology.FanIn(layer)), Machine.Lanes(topology)))
            .Sum(layer => Cost.Weights(topology, layer));
        return wide >= WideWeights && 2 * wide > all;
    }
}
