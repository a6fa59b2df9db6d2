namespace StaticNet.Onnx;

/// <summary>A named setting of a node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Which of the values is meant.</param>
/// <param name="Number">The bits of a float.</param>
/// <param name="Integer">An integer.</param>
/// <param name="Text">A text.</param>
/// <param name="Tensor">The message of a tensor.</param>
/// <param name="Message">The whole attribute, from which a list is read.</param>
internal readonly record struct NodeAttribute(ByteRange Name, AttributeType Type, uint Number, long Integer, ByteRange Text, ByteRange Tensor, ByteRange Message);
