namespace StaticNet.Onnx;

/// <summary>An input or an output of a graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its dimensions, −1 for one that has a name or none; null: not said.</param>
internal sealed record GraphValue(ByteRange Name, ElementType Type, long[]? Shape);
