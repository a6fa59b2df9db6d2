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
    private readonly Dictionary<string, int> _segments = [];
    private readonly LaneMemory _memory = new(program.Layout);

    /// <summary>The methods that compute the family; the first one calls the others.</summary>
    public static IReadOnlyList<NestMethod> Lower(TileLanes block, LaneProgram program, string method)
    {
        List<NestMethod> methods = [.. new TileLowering(block, program, method).Methods("long end", isRest: false)];
        // Less than the vectors side by side is left over: in a method of its own, which a batch of whole tiles does not compile. The JIT takes a quarter
        // less for the first of 784-128-10, and inlines only so much in one method.
        if (block.Vectors > 1)
            methods.AddRange(new TileLowering(block with { Vectors = 1 }, program, Rest(method)).Methods("long s, long end", isRest: true));
        return methods;
    }

    private static string Rest(string method) => method + "Rest";

    private IEnumerable<NestMethod> Methods(string range, bool isRest)
    {
        yield return new(method, range, [.. Equations(), .. Finish(isRest || !IsByUnits ? BySamples(isRest) : ByUnits())]);
        for (int segment = 0; segment < block.Passes; segment++)
            yield return new(Pass(segment), "long s", PassOf(segment));
    }

    // Where nothing is summed a unit goes through all samples before the next.
    private bool IsByUnits => block.Vectors == 1 && block.Unit is not null && !block.HasReductions;

    private IReadOnlyList<Nest> ByUnits() => [Tile(), Units([Samples(0, Body())])];

    private IReadOnlyList<Nest> BySamples(bool isRest)
    {
        List<Nest> calls = [.. Enumerable.Range(0, block.Passes).Select(segment => CallMethod.Of(Pass(segment), "ref w", "ref v", "s"))];
        Nest loop = Samples(null, [.. calls, .. block.Unit is null ? Body() : [Units(Body())]]);
        if (isRest)
            return [Tile(), loop];
        Nest rest = new IfLeftOver(CallMethod.Of(Rest(method), "ref w", "ref v", "s", "end"));
        return block.Vectors == 1 ? [Tile(), new BeginSamples(SampleIndices.Sample), loop] : [Tile(), new BeginSamples(SampleIndices.Sample), loop, rest];
    }

    // One segment of the sums of all units, which waits for the others.
    private IReadOnlyList<Nest> PassOf(int segment)
    {
        List<Nest> nests = [];
        foreach (Definition definition in block.Definitions)
        {
            var lowering = new DefinitionLowering(definition, block, program);
            foreach (Summation sum in lowering.Summations.Where(sum => block.PassesBySegment(sum.Reduction)))
            {
                int terms = sum.Reduction.Bound.Count;
                nests.Add(new Remark(new Equation(definition, writeOut: false).ToText()));
                nests.Add(new Remark($"of the sum {sum.Reduction.Hint} = {Text(Segments.Start(terms, segment) + 1)}…{Text(Segments.Start(terms, segment + 1))}"));
                _segments[lowering.AccumulatorName(sum, segment)] = segment;
                nests.Add(Units([lowering.Segment(sum, segment, isSpilled: true)]));
            }
        }

        // The samples are those of the caller's loop.
        return Finish([Samples(null, nests)])[0].Body;
    }

    private IReadOnlyList<Nest> Body()
    {
        List<Nest> nests = [];
        foreach (Definition definition in block.Definitions)
        {
            var lowering = new DefinitionLowering(definition, block, program);
            foreach (Summation sum in lowering.Summations)
            {
                int first = block.PassesBySegment(sum.Reduction) ? sum.Segments - 1 : 0;
                for (int segment = 0; segment < sum.Segments; segment++)
                {
                    if (segment < first)
                        _segments[lowering.AccumulatorName(sum, segment)] = segment;
                    else
                        nests.Add(lowering.Segment(sum, segment, isSpilled: segment < sum.Segments - 1 && block.Parks(sum.Reduction)));
                }
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
        nests = SpillSegments.Reload(nests, local => Elsewhere(local));
        nests = new SpillSegments((local, number) => Elsewhere(local) ?? Access.Of("v", program.Layout.ParkPlace + (number * program.Lanes))).Apply(nests);
        nests = SingleRounds.Apply(nests);
        return new LoadElements(_memory).Apply(nests);
    }

    // Where passes follow one another the sums of all units wait.
    private Access? Elsewhere(LocalValue accumulator)
    {
        if (!_segments.TryGetValue(accumulator.Name, out int segment))
            return null;
        int vector = accumulator.Sample!.Offset / program.Lanes;
        return Access.Of(
            "v",
            program.Layout.ParkPlace + (((segment * block.Unit!.Count * block.Vectors) + vector) * program.Lanes),
            new AccessTerm(accumulator.Indices[0], block.Vectors * program.Lanes));
    }

    private Loop Samples(int? first, IReadOnlyList<Nest> body) => new(SampleIndices.Sample, new(first, null, program.Lanes), body);

    private Loop Units(IReadOnlyList<Nest> body) => new(block.Unit!.Name, new(0, block.Unit.Count, 1), body);

    private IEnumerable<Nest> Equations() => block.Definitions.Select(definition => new Remark(new Equation(definition, writeOut: false).ToText()));

    private Remark Tile() => new(
        $"{(block.Unit is null || block.Units == 1 ? "" : Text(block.Units) + " units × ")}{Text(block.Vectors * program.Lanes)} samples at once"
        + (block.Passes > 0 ? $", the sums in {Text(block.Passes + 1)} passes" : ""));

    private string Pass(int segment) => $"{method}Pass{Text(segment + 1)}";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
