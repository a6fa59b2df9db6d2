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
        IReadOnlyList<Block> blocks = UnitLowering.Of(topology)?.Lower(definition) ?? [];
        return blocks.Count > 0 && blocks[0] is DotBlock dot ? new(dot, blocks.Skip(1).OfType<UnitBlock>().FirstOrDefault()?.Definitions[0], Machine.Lanes(topology)) : null;
    }

    /// <summary>The statements for a unit.</summary>
    /// <param name="unit">Which one; the index of a loop.</param>
    /// <param name="isUnrolled">Whether δ has no memory that a loop could read.</param>
    public IReadOnlyList<Nest> Lower(AffineIndex unit, bool isUnrolled)
    {
        var products = new LanesOfProducts(sum.Sum.Bound.Count, lanes);
        string index = sum.Sum.Hint == unit.Loop ? "k" : sum.Sum.Hint;
        var expressions = new ExpressionLowering(_indices.Read);
        LocalValue Lane(int lane) => new(NameTable.Array(sum.Definition.Target.Variable) + "p" + Numeral.Of(lane + 1), new([unit]), SampleIndices.SampleIndex);
        Assign Add(int lane, AffineIndex term)
        {
            _indices.Bind(sum.Sum.Bound, term);
            return new(Lane(lane), expressions.Add(Lane(lane), sum.Sum.Body), Declares: false);
        }

        List<Nest> nests = [.. Enumerable.Range(0, products.Used).Select(lane => new Assign(Lane(lane), new NumberValue(0), Declares: true))];
        if (isUnrolled)
            nests.AddRange(Enumerable.Range(0, products.Whole).Select(term => Add(term % lanes, AffineIndex.Fixed(term))));
        else if (products.Whole > 0)
            nests.Add(new Loop(index, new(0, products.Whole, lanes), [.. Enumerable.Range(0, lanes).Select(lane => Add(lane, new AffineIndex(index, lane)))]));
        foreach ((int first, int width) in products.Parts)
            nests.AddRange(Enumerable.Range(0, width).Select(lane => Add(lane, AffineIndex.Fixed(first + lane))));

        Value total = products.Joined(Lane);
        if (products.Single is { } last)
        {
            _indices.Bind(sum.Sum.Bound, AffineIndex.Fixed(last));
            total = expressions.Add(total, sum.Sum.Body);
        }

        nests.Add(new Define(_indices.Element(sum.Definition.Target), total));
        if (rest is not null)
            nests.Add(new Define(_indices.Element(rest.Target), expressions.Lower(ConstantFolding.Fold(rest.Value))));
        return nests;
    }
}
