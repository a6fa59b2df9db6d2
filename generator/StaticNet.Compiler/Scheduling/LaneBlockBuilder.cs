using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Gathers the definitions of a result into blocks over samples. What several results need is one block.</summary>
/// <param name="topology">The network.</param>
/// <param name="isWhole">Whether all that a result takes is straight-line code.</param>
internal sealed class LaneBlockBuilder(NetworkTopology topology, bool isWhole)
{
    private readonly List<LaneBlock> _known = [];

    /// <summary>The blocks of a result, in order.</summary>
    /// <param name="definitions">What it takes.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<LaneBlock> Build(IReadOnlyList<Definition> definitions, CancellationToken cancellation)
    {
        var blocks = new List<LaneBlock>();
        foreach (Definition definition in definitions)
        {
            cancellation.ThrowIfCancellationRequested();
            if (isWhole || BatchPolicy.IsStraightInLanes(definition, topology))
                AddStraight(blocks, blocks.Count > 0 ? blocks[blocks.Count - 1] as StraightLanes : null, definition);
            else if (JoinedBy(definition, blocks) is { } joined)
                blocks[joined] = Shared(((TileLanes)blocks[joined]).With(definition));
            else
                blocks.Add(Shared(Tile(definition)));
        }

        return [.. blocks.Select(block => block is StraightLanes ? Shared(block) : block)];
    }

    private void AddStraight(List<LaneBlock> blocks, StraightLanes? open, Definition definition)
    {
        List<Statement> statements = [.. Unrolling.Of(definition)];
        if (open is null || (!isWhole && open.Statements.Sum(s => s.Weight) + statements.Sum(s => s.Weight) > Machine.StraightWeight))
            blocks.Add(new StraightLanes([definition], statements, isWhole, topology.Precision));
        else
            blocks[blocks.Count - 1] = open with { Definitions = [.. open.Definitions, definition], Statements = [.. open.Statements, .. statements] };
    }

    // The same block is one method, whichever result needs it.
    private LaneBlock Shared(LaneBlock block)
    {
        if (_known.Find(other => other.GetType() == block.GetType() && other.Definitions.SequenceEqual(block.Definitions)) is { } same)
            return same;
        _known.Add(block);
        return block;
    }

    private LaneBlock Tile(Definition definition)
    {
        if (ScheduledProgram.IsGradient(definition.Target.Variable))
        {
            return UnitGradientLanes.Factors(definition) is not null && BatchPolicy.TransposesDelta(definition.Target.Variable.Shape[0], definition.Target.Variable.Shape[1], topology)
                ? new UnitGradientLanes(definition)
                : new GradientLanes(definition);
        }

        if (definition.Target.Indices.Count == 0)
            return new TileLanes([definition], 1, LaneProgram.TileVectors);
        return TileLanes.HasReduction(definition)
            ? new TileLanes([definition], TileShapes.TileUnits(definition.Target.Variable.Size), LaneProgram.TileVectors)
            : new TileLanes([definition], 1, 1);
    }

    // The tile that takes it in: the last block, or one before it if no block between computes what it reads. A value of units goes past values of a sample, into a tile that sums nothing; a sum over units goes past any.
    private static int? JoinedBy(Definition definition, IReadOnlyList<LaneBlock> blocks)
    {
        HashSet<IndexedVariable> read = [.. definition.Value.Symbols().Select(symbol => symbol.Variable)];
        bool isOfSample = definition.Target.Indices.Count == 0;
        for (int n = blocks.Count - 1; n >= 0; n--)
        {
            if (blocks[n] is TileLanes tile && (isOfSample ? JoinsSums(definition, tile, read) : Joins(definition, tile) && (n == blocks.Count - 1 || !tile.HasReductions)))
                return n;
            if (blocks[n].Definitions.Any(other => read.Contains(other.Target.Variable) || (!isOfSample && other.Target.Indices.Count > 0)))
                return null;
        }

        return null;
    }

    // Sums of a sample over the same units are added up in one loop over them, while the accumulators fit the registers.
    private static bool JoinsSums(Definition definition, TileLanes tile, HashSet<IndexedVariable> read) =>
        tile.Unit is null && TileLanes.SumOfSample(definition) is { } sum && tile.Definitions.All(other => TileLanes.SumOfSample(other)?.Bound == sum.Bound && !read.Contains(other.Target.Variable))
        && SegmentedSum.Count(sum.Bound.Count) * (tile.Definitions.Count + 1) <= TileShapes.MostAccumulators;

    // What is made of the values of the tile, unit by unit, is made while they are in registers; but transcendental functions want registers of their own.
    private static bool Joins(Definition definition, TileLanes tile)
    {
        if (tile.Unit is not { } unit || !definition.Indices.SequenceEqual([unit]) || TileLanes.HasReduction(definition))
            return false;
        if (ScheduledProgram.IsGradient(definition.Target.Variable))
            return false;
        return !tile.HasReductions || OperationCounter.Count(definition.Value).Transcendentals == 0;
    }
}
