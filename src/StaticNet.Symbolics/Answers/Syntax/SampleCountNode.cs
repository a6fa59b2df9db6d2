namespace StaticNet.Symbolics.Answers;

/// <summary>m, the number of samples.</summary>
internal sealed class SampleCountNode : AnswerNode
{
    public override AnswerNode With(params AnswerNode[] children) => this;
}
