namespace StaticNet.Onnx;

/// <summary>A layer as it stands in a graph.</summary>
/// <param name="Data">The name of the value that it takes.</param>
/// <param name="Place">The place of its first node: what makes the data comes before.</param>
/// <param name="Node">The node that multiplies.</param>
/// <param name="Weights">Its weights.</param>
/// <param name="Biases">Its biases.</param>
internal sealed record DenseLayer(ByteRange Data, int Place, GraphNode Node, ParameterBlock Weights, ParameterBlock Biases);
