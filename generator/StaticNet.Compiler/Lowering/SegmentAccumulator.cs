using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>The local that adds up a segment of a sum or maximum.</summary>
/// <param name="segment">The segment.</param>
/// <param name="local">The local.</param>
/// <param name="expressions">How its terms are lowered.</param>
internal sealed class SegmentAccumulator(SumSegment segment, LocalValue local, ExpressionLowering expressions)
{
    /// <summary>It begins.</summary>
    public Assign Begin() => new(local, segment.Start is { } start ? expressions.Lower(start) : new NumberValue(0), Declares: true);

    /// <summary>It takes one more term.</summary>
    public Assign Add(Expr term) => new(local, expressions.Accumulate(segment.Sum.Reduction, local, 1, term), Declares: false);
}
