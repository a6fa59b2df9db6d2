using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>[j = k] of two indices.</summary>
internal sealed class SameIndexNode(Subscript left, Subscript right) : AnswerNode
{
    public Subscript Left { get; } = left;

    public Subscript Right { get; } = right;

    public override AnswerNode With(params AnswerNode[] children) => this;
}
