using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>Where the weights or the biases of a layer lie in the file of a model. Used by generated code.</summary>
/// <param name="start">The offset of the first number; −1: there is none, and all are 0.</param>
/// <param name="stride">The bytes from one number to the next.</param>
/// <param name="inputs">The inputs of the layer; 1 for biases.</param>
/// <param name="units">The units of the layer.</param>
/// <param name="isUnitMajor">Whether the numbers of a unit lie together, [units, inputs], as PyTorch has them; else those of an input do.</param>
/// <example>See the generated file of a network that carries <c>[Model]</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ModelBlock(int start, int stride, int inputs, int units, bool isUnitMajor)
{
    /// <summary>The offset of the first number; −1: there is none, and all are 0.</summary>
    public int Start { get; } = start;

    /// <summary>The bytes from one number to the next.</summary>
    public int Stride { get; } = stride;

    /// <summary>The inputs of the layer; 1 for biases.</summary>
    public int Inputs { get; } = inputs;

    /// <summary>The units of the layer.</summary>
    public int Units { get; } = units;

    /// <summary>Whether the numbers of a unit lie together.</summary>
    public bool IsUnitMajor { get; } = isUnitMajor;
}
