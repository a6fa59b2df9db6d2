namespace StaticNet.Onnx;

/// <summary>An operator applied to operands.</summary>
/// <param name="Operator">ONNX's name.</param>
/// <param name="Operands">What it is applied to.</param>
/// <param name="Settings">Its attributes.</param>
internal sealed record OperatorForm(string Operator, Form[] Operands, Setting[] Settings) : Form
{
    /// <summary>Whether two operands may be swapped.</summary>
    public bool IsCommutative => Operands.Length == 2 && Operator is "Add" or "Mul" or "Min" or "Max";
}
