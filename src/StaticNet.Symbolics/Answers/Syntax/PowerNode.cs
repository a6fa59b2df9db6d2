namespace StaticNet.Symbolics.Answers;

/// <summary>uⁿ.</summary>
internal sealed class PowerNode(AnswerNode basis, int exponent) : AnswerNode(basis)
{
    public int Exponent { get; } = exponent;

    public override AnswerNode With(params AnswerNode[] children) => new PowerNode(children[0], Exponent) { Start = Start, End = End };
}
