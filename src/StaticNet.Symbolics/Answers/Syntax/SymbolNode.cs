using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>A value of the network, at its indices.</summary>
internal sealed class SymbolNode(IndexedVariable variable, params Subscript[] indices) : AnswerNode
{
    public IndexedVariable Variable { get; } = variable;

    public IReadOnlyList<Subscript> Indices { get; } = indices;

    public override AnswerNode With(params AnswerNode[] children) => this;
}
