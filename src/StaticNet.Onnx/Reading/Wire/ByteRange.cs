namespace StaticNet.Onnx;

/// <summary>A part of a file. Names stay where they are and are compared there: decoded, those of a hostile file would take twice its size.</summary>
/// <param name="Start">The place of its first byte.</param>
/// <param name="Length">The number of bytes.</param>
internal readonly record struct ByteRange(int Start, int Length)
{
    /// <summary>The place behind the last byte.</summary>
    public int End => Start + Length;
}
