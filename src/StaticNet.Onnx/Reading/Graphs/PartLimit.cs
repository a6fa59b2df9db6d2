namespace StaticNet.Onnx;

/// <summary>
/// Counts what a graph consists of, and refuses one with more than a chain of dense layers has: a node of a few bytes becomes an object of a hundred, and a
/// file of such nodes would take many times its size.
/// </summary>
internal sealed class PartLimit
{
    /// <summary>The most nodes, inputs, outputs, attributes, tensors and dimensions together: some 200 layers with GELU, 500 with ReLU.</summary>
    public const int Parts = 8192;

    private int _left = Parts;

    /// <summary>Counts parts that are about to be allocated.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="OnnxException">There are too many.</exception>
    public int Take(int count)
    {
        if (count > _left)
            throw new OnnxException(FormattableString.Invariant($"The graph has more than {Parts} nodes, inputs, outputs, attributes and tensors: StaticNet reads chains of dense layers."));
        _left -= count;
        return count;
    }
}
