namespace StaticNet.Onnx;

/// <summary>A tensor of a model, whose values stay in the file.</summary>
/// <param name="Name">Its name; empty for that of an attribute.</param>
/// <param name="Type">The type of its elements; one that is not named there has no values here.</param>
/// <param name="Shape">Its dimensions.</param>
/// <param name="Count">The number of its elements.</param>
/// <param name="Values">Where they lie; a list of integers or truth values that is not in raw bytes is a packed one.</param>
/// <param name="Stride">The bytes from one to the next, more than they take where each has a tag of its own; 0: a packed list of varints.</param>
internal sealed record GraphTensor(ByteRange Name, ElementType Type, long[] Shape, int Count, ByteRange Values, int Stride);
