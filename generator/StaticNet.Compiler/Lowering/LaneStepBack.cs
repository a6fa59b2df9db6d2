using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Σₖ δₖ θₖⱼ of one sample as C# adds it up where the products lie in the lanes of a vector: each lane its own, then the lanes by a tree, and a last product that has no lane. The
/// same additions here are the same bits. A lane that holds nothing is left out: it would add 0, which changes the sign of a 0 at most, and none of those reaches a result.
/// </summary>
/// <param name="sum">The sum, and the name that it has.</param>
/// <param name="rest">What is made of it; null: it is δ itself.</param>
/// <param name="lanes">The numbers of a vector.</param>
internal sealed class LaneStepBack(DotBlock sum, Definition? rest, int lanes)
{
    private readonly SampleIndices _indices = new();

    /// <summary>The step back of a definition; null: C# takes it unit by unit too.</summary>
    public static LaneStepBack? Of(Definition definition, NetworkTopology topology)
    {
        if (!SchedulePolicy.HasUnitVectors(topology))
            return null;
        int lanes = Machine.Lanes(topology);
        IReadOnlyList<Block> blocks = new UnitLowering(lanes).Lower(definition);
        return blocks.Count > 0 && blocks[0] is DotBlock dot ? new(dot, blocks.Skip(1).OfType<UnitBlock>().FirstOrDefault()?.Definitions[0], lanes) : null;
    }

    /// <summary>The statements for a unit.</summary>
    /// <param name="unit">Which one; the index of a loop.</param>
    /// <param name="isUnrolled">Whether δ has no memory that a loop could read.</param>
    public IReadOnlyList<Nest> Lower(AffineIndex unit, bool isUnrolled)
    {
        ReductionExpr reduction = sum.Sum;
        int terms = reduction.Bound.Count, whole = terms / lanes * lanes, last = LastLane(terms);
        int used = Math.Min(lanes, last);
        string index = reduction.Hint == unit.Loop ? "k" : reduction.Hint;
        var expressions = new ExpressionLowering(_indices.Read);
        LocalValue Lane(int lane) => new(NameTable.Array(sum.Definition.Target.Variable) + "p" + Numeral.Of(lane + 1), new([unit]), SampleIndices.SampleIndex);
        Assign Step(int lane, AffineIndex term)
        {
            _indices.Bind(reduction.Bound, term);
            return new(Lane(lane), expressions.Accumulate(Reduction.Sum, Lane(lane), 1, reduction.Body), Declares: false);
        }

        List<Nest> nests = [.. Enumerable.Range(0, used).Select(lane => new Assign(Lane(lane), new NumberValue(0), Declares: true))];
        if (isUnrolled)
            nests.AddRange(Enumerable.Range(0, whole).Select(term => Step(term % lanes, AffineIndex.Fixed(term))));
        else if (whole > 0)
            nests.Add(new Loop(index, new(0, whole, lanes), [.. Enumerable.Range(0, lanes).Select(lane => Step(lane, new AffineIndex(index, lane)))]));
        foreach ((int first, int width) in Parts(terms).Where(part => part.Width > 1))
            nests.AddRange(Enumerable.Range(0, width).Select(lane => Step(lane, AffineIndex.Fixed(first + lane))));

        Value total = Joined(0, 1, used, Lane);
        if (last < terms)
        {
            _indices.Bind(reduction.Bound, AffineIndex.Fixed(last));
            total = expressions.Accumulate(Reduction.Sum, total, 1, reduction.Body);
        }

        nests.Add(new Define(_indices.Element(sum.Definition.Target), total));
        if (rest is not null)
            nests.Add(new Define(_indices.Element(rest.Target), expressions.Lower(ConstantFolding.Fold(rest.Value))));
        return nests;
    }

    // The lanes from one on, so many apart: those of even indices, then those of odd ones, down to one lane. The upper half of the vector is added to the lower first.
    private Value Joined(int first, int apart, int used, Func<int, LocalValue> lane)
    {
        if (apart == lanes || first + apart >= used)
            return lane(first);
        return new BinaryValue(BinaryOperator.Add, Joined(first, apart * 2, used, lane), Joined(first + apart, apart * 2, used, lane));
    }

    // A single product that is left over has no lane.
    private int LastLane(int terms) => Parts(terms).LastOrDefault() is { Width: 1 } single ? single.First : terms;

    // Behind whole vectors half a one, a quarter, and what is left.
    private IEnumerable<(int First, int Width)> Parts(int terms)
    {
        int first = terms / lanes * lanes;
        foreach (int width in new[] { lanes / 2, lanes / 4 }.Where(width => (terms % lanes & width) > 0))
        {
            yield return (first, width);
            first += width;
        }

        if (first < terms)
            yield return (first, terms - first);
    }
}
