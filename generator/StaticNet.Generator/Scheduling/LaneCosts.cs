using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Generator;

/// <summary>Decides how a block of samples is computed, with the reasons.</summary>
internal static class LaneCosts
{
    /// <summary>The weight of the statements of one straight-line method; all of it is inlined, exp and its kin included.</summary>
    public const int StraightWeight = 200;

    /// <summary>The accumulators of a tile.</summary>
    // At least 8 hide the latency of the multiply-add (4 cycles, 2 a cycle), and with 2 vectors of values and a
    // weight they must fit the 32 registers.
    public const int MostAccumulators = 24;

    // Straight-line code of a whole network keeps everything in registers or just beside them.
    private const int WholeWeight = 250;

    private const int StraightSize = 4;

    // A vector of lane sums a parameter.
    private const int MostParameters = 200_000;

    /// <summary>Whether a batch is computed in blocks.</summary>
    public static bool HasBlocks(NetworkTopology topology) => topology.Schedule != Schedule.Unrolled && topology.ParameterCount <= MostParameters;

    /// <summary>Whether the network is one straight-line method a result.</summary>
    public static bool IsWhole(NetworkDerivation derivation) => derivation.Topology.Schedule != Schedule.Tiled
        && derivation.Topology.ParameterCount <= 100
        && derivation.Program.SelectMany(Scheduler.Unroll).Sum(s => s.Weight) <= WholeWeight;

    /// <summary>Whether a definition becomes straight-line code: few values that are made of few.</summary>
    public static bool IsStraight(Definition definition, NetworkTopology topology) => topology.Schedule != Schedule.Tiled
        && definition.Target.Family.Size <= StraightSize
        && definition.Value.Nodes().OfType<ReductionExpr>().All(reduction => reduction.Bound.Count <= StraightSize)
        && !definition.Value.Symbols().Any(s => s.Family.Kind == FamilyKind.Weight)
        && definition.Target.Family.Kind != FamilyKind.WeightGradient;

    /// <summary>The samples of a block: what is in registers takes a shard at once; else all values of a block stay in the cache.</summary>
    public static int BlockSamples(bool whole) => whole ? 256 : 64;

    /// <summary>From so many samples on a shard is computed in blocks.</summary>
    public static int FromSamples(NetworkTopology topology, bool whole) => topology.Schedule == Schedule.Auto ? whole ? 4 : 8 : 1;

    /// <summary>The decision in a line, for the header of the generated file.</summary>
    public static string Explain(LaneProgram program)
    {
        string start = string.Format(
            CultureInfo.InvariantCulture, "a batch of {0} and more: {1} samples in the lanes of a vector, {2} a block, ", program.FromSamples, program.Lanes, program.BlockSamples);
        if (program.Backward.Count == 1)
            return start + "in straight-line code";
        string[] turned = [.. program.Backward.OfType<UnitGradientLanes>().Select(block => TextPrinter.Array(block.Definition.Target.Family))];
        return start + "in tiles of units and samples" + (turned.Length == 0 ? "" : $"; {string.Join(", ", turned)} with the units in lanes, which fill whole vectors");
    }

    /// <summary>The units of a tile with two vectors of samples.</summary>
    public static int TileUnits(int units)
    {
        int most = MostAccumulators / LaneProgram.TileVectors;
        if (units <= most)
            return units;
        // A divisor leaves no smaller tile at the end.
        for (int tile = 8; tile >= 4; tile--)
        {
            if (units % tile == 0)
                return tile;
        }

        return 8;
    }

    /// <summary>The numbers of a vector of 512 bits.</summary>
    public static int Lanes(NetworkTopology topology) => topology.Precision == Precision.Double ? 8 : 16;

    /// <summary>The tile of a gradient with the units in the lanes; null where the units do not fill vectors, or the inputs are too few.</summary>
    public static (int Vectors, int Inputs)? UnitGradientTile(Family family, NetworkTopology topology)
    {
        int lanes = Lanes(topology), units = family.Shape[0], inputs = family.Shape[1];
        if (units % lanes != 0 || inputs < 8)
            return null;
        (int Vectors, int Inputs) best = (1, 1);
        double least = double.MaxValue;
        for (int vectors = 1; vectors <= 4; vectors++)
        {
            for (int tile = 1; units / lanes % vectors == 0 && tile * vectors <= MostAccumulators && tile <= inputs; tile++)
            {
                double cost = units / lanes / vectors * Pieces(inputs, tile).Sum(piece => piece.Count * UnitGradientCost(vectors, piece.Size));
                if (cost < least)
                    (best, least) = ((vectors, tile), cost);
            }
        }

        return best;
    }

    // Cycles a sample: two multiply-adds, two loads a cycle, and the latency where the accumulators are few.
    private static double UnitGradientCost(int vectors, int inputs) =>
        Math.Max(Math.Max(vectors * inputs / 2.0, (vectors + inputs) / 2.0), 4) + (vectors * inputs / 64.0) + 0.5;

    /// <summary>The tile of a gradient: each step loads a vector an index and multiplies each with each.</summary>
    public static (int Units, int Inputs) GradientTile(Family family)
    {
        int units = family.Shape[0];
        int inputs = family.Shape.Count > 1 ? family.Shape[1] : 1;
        (int Units, int Inputs) best = (1, 1);
        double least = double.MaxValue;
        for (int u = 1; u <= Math.Min(units, 12); u++)
        {
            for (int i = 1; i <= Math.Min(inputs, 12) && u * i <= 20; i++)
            {
                double cost = GradientCost(units, inputs, u, i);
                if (cost < least)
                    (best, least) = ((u, i), cost);
            }
        }

        return best;
    }

    // Cycles a vector of samples: two multiply-adds a cycle, two loads a cycle, and the latency where the accumulators are few.
    private static double GradientCost(int units, int inputs, int u, int i)
    {
        double cost = 0;
        foreach ((int Count, int Size) row in Pieces(units, u))
        {
            foreach ((int Count, int Size) column in Pieces(inputs, i))
            {
                double accumulators = row.Size * column.Size;
                // The accumulators themselves are loaded and stored once in four vectors.
                double memory = ((row.Size + column.Size + (accumulators / 4)) / 2) + (accumulators / 16);
                cost += row.Count * column.Count * (Math.Max(Math.Max(accumulators / 2, memory), 2) + 0.5);
            }
        }

        return cost;
    }

    private static IEnumerable<(int Count, int Size)> Pieces(int extent, int tile)
    {
        yield return (extent / tile, tile);
        if (extent % tile > 0)
            yield return (1, extent % tile);
    }
}
