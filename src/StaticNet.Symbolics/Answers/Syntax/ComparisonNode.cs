namespace StaticNet.Symbolics.Answers;

/// <summary>u &lt; v, u ≤ v, u &gt; v, u ≥ v, u = v or u ≠ v: 1 where it holds, else 0. It is a mask where it stands as a factor.</summary>
internal sealed class ComparisonNode(string sign, AnswerNode left, AnswerNode right) : AnswerNode(left, right)
{
    public string Operator { get; } = sign;

    public override AnswerNode With(params AnswerNode[] children) => new ComparisonNode(Operator, children[0], children[1]) { Start = Start, End = End };
}
