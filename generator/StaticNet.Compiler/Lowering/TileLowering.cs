using System.Globalization;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers a family of values of a block of samples, with what is made of it unit by unit: sample by sample and unit by unit first, every sum in the
/// order of its segments, then in tiles of units and samples whose values stay in registers.
/// </summary>
/// <param name="block">The family.</param>
/// <param name="program">The network in lanes.</param>
/// <param name="method">The name of the method.</param>
internal sealed class TileLowering(TileLanes block, LaneProgram program, string method)
{
    private readonly LaneMemory _memory = new(program.Layout);

    /// <summary>The methods that compute the family; the first one calls the others.</summary>
    public static IReadOnlyList<NestMethod> Lower(TileLanes block, LaneProgram program, string method)
    {
        var lowering = new TileLowering(block, program, method);
        if (block.WeightedSum is { } sum)
            return [new(method, "", [.. lowering.Equations(), lowering.Tiled(sum)])];
        List<NestMethod> methods = [new(method, "long end", lowering.Whole())];
        // Less than the vectors side by side is left over: in a method of its own, which a batch of whole tiles does not compile.
        if (block.Vectors > 1)
        {
            var rest = new TileLowering(block with { Vectors = 1 }, program, Rest(method));
            methods.Add(new(Rest(method), "long s, long end", [.. rest.Equations(), .. rest.Finish([rest.Tile(), rest.BySamples()])]));
        }

        return methods;
    }

    private static string Rest(string method) => method + "Rest";

    private IReadOnlyList<Nest> Whole()
    {
        // Where nothing is summed a unit goes through all samples before the next.
        if (block.Vectors == 1 && block.Unit is not null && !block.HasReductions)
            return [.. Equations(), .. Finish([Tile(), Units([Samples(0, Body())])])];
        List<Nest> nests = [Tile(), new BeginSamples(SampleIndices.Sample), BySamples()];
        if (block.Vectors > 1)
            nests.Add(new IfLeftOver(CallMethod.Of(Rest(method), "ref w", "ref v", "s", "end")));
        return [.. Equations(), .. Finish(nests)];
    }

    private Loop BySamples() => Samples(null, block.Unit is null ? Body() : [Units(Body())]);

    private TiledSums Tiled(WeightedSum sum)
    {
        var lowering = new DefinitionLowering(block.Definitions[0], block, program);
        Summation summation = lowering.Summations[0];
        IndexVariable unit = block.Unit!, term = sum.Sum.Bound;
        var indices = new SampleIndices();
        IEnumerable<Nest> made = block.Definitions.Skip(1).Select(definition => new DefinitionLowering(definition, block, program).Result());
        return new(
            method, unit.Name, unit.Count, term.Name, term.Count, summation.Segments,
            ((BroadcastValue)_memory.Read(indices.Element(sum.Weight))).From,
            _memory.At(indices.Element(sum.Row)),
            program.Layout.WaitingPlace,
            lowering.First(summation).Rewrite(value => value is ElementValue element ? _memory.Read(element) : value),
            lowering.Joined(summation),
            new LoadElements(_memory).Apply([lowering.Result(isJoined: true), .. made]));
    }

    private IReadOnlyList<Nest> Body()
    {
        List<Nest> nests = [];
        foreach (Definition definition in block.Definitions)
        {
            var lowering = new DefinitionLowering(definition, block, program);
            foreach (Summation sum in lowering.Summations)
            {
                for (int segment = 0; segment < sum.Segments; segment++)
                    nests.Add(lowering.Segment(sum, segment, isSpilled: segment < sum.Segments - 1 && block.Spills(sum.Reduction)));
            }

            nests.Add(lowering.Result());
        }

        return nests;
    }

    private IReadOnlyList<Nest> Finish(IReadOnlyList<Nest> nests)
    {
        if (block.Unit is { } unit)
        {
            List<(int First, int End, int Units)> tiles = [.. TileShapes.Tiles(unit.Count, block.Units)];
            nests = SplitRange.Apply(nests, unit.Name, [.. tiles.Select(tile => (tile.First, tile.End))]);
            nests = UnrollAndJam.Apply(nests, unit.Name, loop => tiles.First(tile => tile.First == loop.Range.First).Units);
        }

        nests = UnrollAndJam.Apply(nests, SampleIndices.Sample, block.Vectors);
        nests = new SpillSegments((_, number) => Access.Of("v", program.Layout.WaitingPlace + (number * program.Lanes))).Apply(nests);
        nests = SingleRounds.Apply(nests);
        return new LoadElements(_memory).Apply(nests);
    }

    private Loop Samples(int? first, IReadOnlyList<Nest> body) => new(SampleIndices.Sample, new(first, null, program.Lanes), body);

    private Loop Units(IReadOnlyList<Nest> body) => new(block.Unit!.Name, new(0, block.Unit.Count, 1), body);

    private IEnumerable<Nest> Equations() => block.Definitions.Select(definition => new Remark(new Equation(definition, writeOut: false).ToText()));

    private Remark Tile() => new($"{(block.Unit is null || block.Units == 1 ? "" : Text(block.Units) + " units × ")}{Text(block.Vectors * program.Lanes)} samples at once");

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
