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
            LaneBlock? last = blocks.Count > 0 ? blocks[blocks.Count - 1] : null;
            if (isWhole || BatchPolicy.IsStraightInLanes(definition, topology))
                AddStraight(blocks, last as StraightLanes, definition);
            else if (last is TileLanes tile && Joins(definition, tile))
                blocks[blocks.Count - 1] = Shared(tile with { Definitions = [.. tile.Definitions, definition] });
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
