namespace StaticNet.Symbolics.Answers;

/// <summary>f(u).</summary>
internal sealed class CallNode(AnswerFunction function, AnswerNode argument) : AnswerNode(argument)
{
    public AnswerFunction Function { get; } = function;

    public override AnswerNode With(params AnswerNode[] children) => new CallNode(Function, children[0]) { Start = Start, End = End };
}
