namespace StaticNet.Onnx;

/// <summary>Where the weights or the biases of a layer lie in a file.</summary>
/// <param name="Tensor">The tensor's name.</param>
/// <param name="Start">The place of the first number; −1: there is no tensor, and all are 0.</param>
/// <param name="Stride">The bytes from one number to the next.</param>
/// <param name="Inputs">The inputs of the layer; 1 for biases.</param>
/// <param name="Units">The units of the layer.</param>
/// <param name="IsUnitMajor">Whether the numbers of a unit lie together, [units, inputs], as PyTorch has them; else those of an input do.</param>
internal readonly record struct ParameterBlock(ByteRange Tensor, int Start, int Stride, int Inputs, int Units, bool IsUnitMajor)
{
    /// <summary>The place of a number in the file.</summary>
    /// <param name="input">0-based.</param>
    /// <param name="unit">0-based.</param>
    public int PlaceOf(int input, int unit) => Start + (Stride * (IsUnitMajor ? (unit * Inputs) + input : (input * Units) + unit));
}
