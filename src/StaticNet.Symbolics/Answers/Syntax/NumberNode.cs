namespace StaticNet.Symbolics.Answers;

/// <summary>A number, exact.</summary>
internal sealed class NumberNode(Precise value) : AnswerNode
{
    public Precise Value { get; } = value;

    public override AnswerNode With(params AnswerNode[] children) => this;
}
