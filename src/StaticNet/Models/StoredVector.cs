using System.Numerics;

namespace StaticNet.Models;

/// <summary>A tensor whose numbers lie as in the file: biases, weights as Keras has them, and what an optimizer remembers.</summary>
/// <param name="shape">What it is called; as long as the values.</param>
/// <param name="values">Read when writing, overwritten when reading.</param>
/// <param name="allowsNonFinite">Whether NaN and ∞ may be read.</param>
internal sealed class StoredVector<T>(TensorShape shape, Memory<T> values, bool allowsNonFinite = true) : StoredNumbers<T>(shape, allowsNonFinite)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override void Write(Stream stream) => WriteAll(stream, values.Span);

    public override void Read(Stream stream, string file) => ReadAll(stream, values.Span, first: 0, file);
}
