namespace StaticNet.Symbolics.Answers;

/// <summary>The largest of its parts.</summary>
internal sealed class MaximumNode(params AnswerNode[] values) : AnswerNode(values)
{
    public override AnswerNode With(params AnswerNode[] children) => new MaximumNode(children) { Start = Start, End = End };
}
