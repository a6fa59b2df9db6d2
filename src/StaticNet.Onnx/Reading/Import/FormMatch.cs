namespace StaticNet.Onnx;

/// <summary>What a form stands for in a graph.</summary>
/// <param name="Z">The name of the pre-activation; null: not met yet.</param>
/// <param name="Alpha">α; null: not met yet, or none.</param>
internal readonly record struct FormMatch(ByteRange? Z, double? Alpha);
