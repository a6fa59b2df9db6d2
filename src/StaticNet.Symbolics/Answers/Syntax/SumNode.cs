namespace StaticNet.Symbolics.Answers;

/// <summary>A sum of terms, each with its sign; −u is a sum of one term.</summary>
internal sealed class SumNode(IReadOnlyList<bool> negative, params AnswerNode[] terms) : AnswerNode(terms)
{
    public IReadOnlyList<bool> Negative { get; } = negative;

    public override AnswerNode With(params AnswerNode[] children) => new SumNode(Negative, children) { Start = Start, End = End };
}
