namespace StaticNet.Onnx;

/// <summary>An operation of a graph.</summary>
/// <param name="Name">Its name, which may be empty.</param>
/// <param name="Operator">What it does: Gemm, Relu.</param>
/// <param name="Domain">Whose operator that is; empty: ONNX's own.</param>
/// <param name="Inputs">The names of the values it takes; one left out is empty.</param>
/// <param name="Outputs">The names of the values it makes.</param>
/// <param name="Attributes">Its settings.</param>
internal sealed record GraphNode(
    ByteRange Name, ByteRange Operator, ByteRange Domain, ByteRange[] Inputs, ByteRange[] Outputs, NodeAttribute[] Attributes);
