using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Lays the program of a network out for blocks of samples: what is straight-line code, what runs in tiles, which values stay in registers.
/// </summary>
internal static class LaneScheduler
{
    public static LaneProgram? Schedule(NetworkDerivation derivation, SchedulePolicy policy, CancellationToken cancellation)
    {
        NetworkTopology topology = derivation.Topology;
        if (!policy.HasBlocks)
            return null;
        bool whole = policy.IsWhole;
        var known = new List<LaneBlock>();
        IReadOnlyList<LaneBlock> Blocks(Func<IndexedVariable, bool> wanted) =>
            Build(Reachability.Needed(derivation.CompiledProgram, wanted), topology, whole, known, cancellation);

        IReadOnlyList<LaneBlock> forward = Blocks(f => ScheduledProgram.IsOutput(f, topology));
        IReadOnlyList<LaneBlock> loss = Blocks(f => f.Kind == VariableKind.Loss);
        IReadOnlyList<LaneBlock> backward = Blocks(f => f.Kind == VariableKind.Loss || ScheduledProgram.IsGradient(f));
        int lanes = Machine.Lanes(topology);
        return new(
            lanes, policy.BlockSamples, policy.BlockFrom, forward, loss, backward,
            LaneLayout.Of(derivation, [forward, loss, backward], lanes, policy.BlockSamples, whole));
    }

    private static IReadOnlyList<LaneBlock> Build(
        IReadOnlyList<Definition> definitions, NetworkTopology topology, bool whole, List<LaneBlock> known, CancellationToken cancellation)
    {
        var blocks = new List<LaneBlock>();
        foreach (Definition definition in definitions)
        {
            cancellation.ThrowIfCancellationRequested();
            LaneBlock? last = blocks.Count > 0 ? blocks[blocks.Count - 1] : null;
            if (whole || BatchPolicy.IsStraightInLanes(definition, topology))
                AddStraight(blocks, last as StraightLanes, definition, whole, topology.Precision);
            else if (last is TileLanes tile && Joins(definition, tile))
                blocks[blocks.Count - 1] = Shared(known, tile with { Definitions = [.. tile.Definitions, definition] });
            else
                blocks.Add(Shared(known, Tile(definition, topology)));
        }

        return [.. blocks.Select(block => block is StraightLanes ? Shared(known, block) : block)];
    }

    private static void AddStraight(List<LaneBlock> blocks, StraightLanes? open, Definition definition, bool whole, Precision precision)
    {
        List<Statement> statements = [.. Scheduler.Unroll(definition)];
        if (open is null || (!whole && open.Statements.Sum(s => s.Weight) + statements.Sum(s => s.Weight) > Machine.StraightWeight))
            blocks.Add(new StraightLanes([definition], statements, whole, precision));
        else
            blocks[blocks.Count - 1] = open with { Definitions = [.. open.Definitions, definition], Statements = [.. open.Statements, .. statements] };
    }

    // The same block is one method, whichever result needs it.
    private static LaneBlock Shared(List<LaneBlock> known, LaneBlock block)
    {
        if (known.Find(other => other.GetType() == block.GetType() && other.Definitions.SequenceEqual(block.Definitions)) is { } same)
            return same;
        known.Add(block);
        return block;
    }

    private static LaneBlock Tile(Definition definition, NetworkTopology topology)
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
