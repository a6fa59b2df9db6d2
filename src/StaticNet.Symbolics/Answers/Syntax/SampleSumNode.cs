namespace StaticNet.Symbolics.Answers;

/// <summary>Σₛ of a body over the samples.</summary>
internal sealed class SampleSumNode(AnswerNode body) : AnswerNode(body)
{
    public override AnswerNode With(params AnswerNode[] children) => new SampleSumNode(children[0]) { Start = Start, End = End };
}
