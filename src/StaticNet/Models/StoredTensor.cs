namespace StaticNet.Models;

/// <summary>A tensor of a safetensors file, and where its numbers come from or go to.</summary>
/// <param name="shape">What it is called, and how it is shaped.</param>
internal abstract class StoredTensor(TensorShape shape)
{
    /// <summary>What it is called, and how it is shaped.</summary>
    public TensorShape Shape { get; } = shape;

    /// <summary>Writes the numbers, rows first, little-endian.</summary>
    public abstract void Write(Stream stream);

    /// <summary>Reads them.</summary>
    /// <param name="stream">Is at the first.</param>
    /// <param name="file">What messages call the file.</param>
    /// <exception cref="ModelFormatException">The file ends before they do, or one is not finite and must be.</exception>
    public abstract void Read(Stream stream, string file);
}
