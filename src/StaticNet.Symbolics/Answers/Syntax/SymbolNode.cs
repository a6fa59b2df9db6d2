using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>A value of the network, at its indices.</summary>
internal sealed class SymbolNode(Family family, params Subscript[] indices) : AnswerNode
{
    public Family Family { get; } = family;

    public IReadOnlyList<Subscript> Indices { get; } = indices;

    public override AnswerNode With(params AnswerNode[] children) => this;
}
