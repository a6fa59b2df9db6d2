namespace StaticNet.Symbolics.Answers;

/// <summary>{u if p, else v}.</summary>
internal sealed class CasesNode(AnswerNode condition, AnswerNode positive, AnswerNode otherwise) : AnswerNode(condition, positive, otherwise)
{
    public override AnswerNode With(params AnswerNode[] children) => new CasesNode(children[0], children[1], children[2]) { Start = Start, End = End };
}
