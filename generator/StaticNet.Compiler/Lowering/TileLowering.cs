using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers the values of an indexed variable for a block of samples, with what is made of it unit by unit: sample by sample and unit by unit first, every sum in the
/// order of its segments, then in tiles of units and samples whose values stay in registers.
/// </summary>
/// <param name="block">The values, and what they are made of.</param>
/// <param name="program">The program of a block of samples.</param>
internal sealed class TileLowering(TileLanes block, LaneProgram program)
{
    private readonly LaneMemory _memory = new(program.Layout, program.StoresOutputs(block));

    /// <summary>The method that computes them.</summary>
    public static NestMethod Lower(TileLanes block, LaneProgram program, string method)
    {
        var lowering = new TileLowering(block, program);
        IEnumerable<Remark> equations = block.Definitions.Select(Remark.Of);
        if (block.WeightedSum is { } sum)
            return new(method, "", [.. equations, TiledSumLowering.Lower(sum, block, program, method)]);
        // Where nothing is summed a unit goes through all samples before the next.
        return block.IsOfGroups
            ? NestMethod.OfGroup(method, new(block.Vectors, block.Phase >= Phase.Loss, HasSums: false), [.. equations, .. lowering.Finish([Samples(LoopRange.OfGroup(program.Lanes), block.Unit is null ? lowering.Body() : [lowering.Units(lowering.Body())])])])
            : new(method, "long end", [.. equations, .. lowering.Finish([lowering.Units([Samples(LoopRange.OfVectors(program.Lanes), lowering.Body())])])]);
    }

    // One unit and one vector of samples. Segments of one value stand side by side, for nothing else does; those of several units stand beside the same segment of the other units.
    private IReadOnlyList<Nest> Body()
    {
        List<IReadOnlyList<Nest>> definitions = [.. block.Definitions.Select(definition => new DefinitionLowering(definition, program.Layout.Topology).Lower(isInterleaved: block.Unit is null, waits: block.Spills))];
        return block.Unit is null && definitions.Count > 1 ? FuseSums.Apply(definitions) : [.. definitions.SelectMany(nests => nests)];
    }

    private IReadOnlyList<Nest> Finish(IReadOnlyList<Nest> nests)
    {
        if (block.Unit is { } unit)
        {
            List<(int First, int End, int Units)> tiles = [.. TileShapes.Tiles(unit.Count, block.Units)];
            nests = SplitRange.Apply(nests, unit.Name, [.. tiles.Select(tile => (tile.First, tile.End))]);
            nests = UnrollAndJam.Apply(nests, unit.Name, loop => tiles.First(tile => tile.First == loop.Range.First).Units);
        }

        nests = new SpillSegments((_, number) => Access.Of("v", program.Layout.SpilledOffset + (number * block.Vectors * program.Lanes))).Apply(nests);
        nests = SingleRounds.Apply(nests);
        return new LoadElements(_memory).Apply(nests);
    }

    private static Loop Samples(LoopRange range, IReadOnlyList<Nest> body) => new(SampleIndices.Sample, range, body);

    private Loop Units(IReadOnlyList<Nest> body) => new(block.Unit!.Name, new(0, block.Unit.Count, 1), body);
}
