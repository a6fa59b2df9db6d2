namespace StaticNet.Symbolics.Answers;

/// <summary>A product of factors, some of which divide.</summary>
internal sealed class ProductNode(IReadOnlyList<bool> divides, params AnswerNode[] factors) : AnswerNode(factors)
{
    public IReadOnlyList<bool> Divides { get; } = divides;

    public override AnswerNode With(params AnswerNode[] children) => new ProductNode(Divides, children) { Start = Start, End = End };
}
