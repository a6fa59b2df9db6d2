using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>Σₖ or maxₖ of a body.</summary>
internal sealed class ReductionNode(Reduction reduction, string index, int count, AnswerNode body) : AnswerNode(body)
{
    public Reduction Reduction { get; } = reduction;

    public string Index { get; } = index;

    public int Count { get; } = count;

    public override AnswerNode With(params AnswerNode[] children) => new ReductionNode(Reduction, Index, Count, children[0]) { Start = Start, End = End };
}
