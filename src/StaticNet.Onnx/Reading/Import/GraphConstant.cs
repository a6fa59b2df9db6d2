namespace StaticNet.Onnx;

/// <summary>A tensor as a node sees it.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="IsTransposed">Whether its two dimensions are swapped on the way.</param>
internal sealed record GraphConstant(GraphTensor Tensor, bool IsTransposed);
