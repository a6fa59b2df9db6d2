namespace StaticNet.Symbolics.Answers;

/// <summary>∂u/∂v.</summary>
internal sealed class PartialNode(SymbolNode of, SymbolNode by) : AnswerNode
{
    public SymbolNode Of { get; } = of;

    public SymbolNode By { get; } = by;

    public override AnswerNode With(params AnswerNode[] children) => this;
}
