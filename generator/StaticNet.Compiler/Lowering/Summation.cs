using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers a sum or maximum for one unit and one vector of samples: an accumulator a segment, and what joins them.</summary>
/// <param name="sum">The sum.</param>
/// <param name="target">The value that it is in.</param>
/// <param name="letter">What sets its name apart from that of the value; empty: it is the value.</param>
internal sealed class Summation(SegmentedSum sum, SymbolExpr target, string letter)
{
    private readonly SampleIndices _indices = new();
    private readonly string _index = sum.Reduction.Hint == target.Indices.OfType<RunningIndex>().FirstOrDefault()?.Name ? "k" : sum.Reduction.Hint;

    /// <summary>The sum or maximum.</summary>
    public ReductionExpr Reduction => sum.Reduction;

    /// <summary>The segments that it is cut into.</summary>
    public IReadOnlyList<SumSegment> Segments => sum.Segments;

    /// <summary>The local of the sum, its segments joined.</summary>
    public LocalValue Joined => Local(letter);

    /// <summary>What stands for it in the value.</summary>
    public Expr Name => Reduction.Pool.Symbol(IndexedVariable.Of(VariableKind.Temporary, 0, Joined.Name));

    /// <summary>What the sum begins with.</summary>
    public Value First => Begin(sum.Segments[0]).Value;

    /// <summary>What joins the segments; none: there is one.</summary>
    public IEnumerable<Nest> Join => sum.IsCut ? [new Assign(Joined, JoinValue.Of(Reduction.Reduction, sum.Segments.Select(Local)), Declares: true)] : [];

    /// <summary>Segment after segment.</summary>
    /// <param name="areSpilled">Whether all but the last wait in memory for it.</param>
    public IEnumerable<Segment> InTurn(bool areSpilled) => sum.Segments.Select((segment, n) => new Segment(
        areSpilled && n < sum.Segments.Count - 1,
        [Begin(segment), new Loop(_index, new(segment.FirstAdded, segment.End, 1), [Add(segment, new AffineIndex(_index))])]));

    /// <summary>All segments side by side.</summary>
    public Segment Interleaved()
    {
        var segments = new InterleavedSegments(sum.Segments);
        return new(IsSpilled: false,
        [
            .. sum.Segments.Select(Begin),
            .. segments.Shared(_index, 0, (segment, term) => [Add(segment, term)]),
            .. segments.Unrolled(segments.SharedRounds, (segment, term) => [Add(segment, AffineIndex.Fixed(term))]),
        ]);
    }

    private Assign Begin(SumSegment segment) => Accumulator(segment).Begin();

    private Assign Add(SumSegment segment, AffineIndex term)
    {
        _indices.Bind(Reduction.Bound, term);
        return Accumulator(segment).Add(Reduction.Body);
    }

    private SegmentAccumulator Accumulator(SumSegment segment) => new(segment, Local(segment), new ExpressionLowering(_indices.Read));

    private LocalValue Local(SumSegment segment) => sum.IsCut ? Local((letter.Length == 0 ? "s" : letter) + Numeral.Of(segment.Number + 1)) : Joined;

    private LocalValue Local(string suffix) => new(NameTable.Array(target.Variable) + suffix, _indices.Indices(target), SampleIndices.SampleIndex);
}
