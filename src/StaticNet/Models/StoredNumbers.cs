using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StaticNet.Numerics;

namespace StaticNet.Models;

/// <summary>A tensor of <see cref="float"/> or <see cref="double"/>.</summary>
/// <param name="shape">What it is called, and how it is shaped.</param>
/// <param name="allowsNonFinite">Whether NaN and ∞ may be read.</param>
internal abstract class StoredNumbers<T>(TensorShape shape, bool allowsNonFinite) : StoredTensor(shape)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int ChunkBytes = 1 << 16;

    // Of small layers a chunk and what it goes to lie in the first cache together.
    private const int SmallChunkBytes = 1 << 12;

    // Rows of a chunk side by side in memory fill a cache line.
    private const int RowsOfLine = 16;

    /// <summary>As many rows as are read at a time, at least one.</summary>
    protected static int RowsOfChunk(int columns)
    {
        int row = columns * Unsafe.SizeOf<T>();
        return Math.Max(1, Math.Min(ChunkBytes / row, Math.Max(RowsOfLine, SmallChunkBytes / row)));
    }

    /// <summary>Writes numbers as they lie.</summary>
    protected static void WriteAll(Stream stream, ReadOnlySpan<T> values)
    {
        if (BitConverter.IsLittleEndian)
        {
            stream.Write(MemoryMarshal.AsBytes(values));
            return;
        }

        T[] reversed = ArrayPool<T>.Shared.Rent(ChunkBytes / Unsafe.SizeOf<T>());
        for (; !values.IsEmpty; values = values[Math.Min(values.Length, reversed.Length)..])
        {
            Span<T> chunk = reversed.AsSpan(0, Math.Min(values.Length, reversed.Length));
            values[..chunk.Length].CopyTo(chunk);
            Reverse(chunk);
            stream.Write(MemoryMarshal.AsBytes(chunk));
        }

        ArrayPool<T>.Shared.Return(reversed);
    }

    /// <summary>Reads numbers as they lie.</summary>
    /// <param name="stream">Is at the first.</param>
    /// <param name="values">Overwritten.</param>
    /// <param name="first">How many of the tensor's were read before.</param>
    /// <param name="file">What messages call the file.</param>
    protected void ReadAll(Stream stream, Span<T> values, long first, string file)
    {
        try
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(values));
        }
        catch (EndOfStreamException end)
        {
            throw new ModelFormatException($"{file} is truncated: it ends inside the tensor \"{Shape.Name}\".", Shape.Name, end);
        }

        if (!BitConverter.IsLittleEndian)
            Reverse(values);
        if (!allowsNonFinite && Finite.IndexOfViolation<T>(values) is >= 0 and int at)
        {
            throw new ModelFormatException(
                FormattableString.Invariant($"{file}: the tensor \"{Shape.Name}\" holds {values[at]} at {Indices(first + at)}; what is not finite must be allowed (AllowsNonFinite)."), Shape.Name);
        }
    }

    // "[1, 2]", counted from 0.
    private string Indices(long index)
    {
        var indices = new long[Shape.Sizes.Count];
        for (int axis = indices.Length - 1; axis >= 0; axis--)
            (index, indices[axis]) = Math.DivRem(index, Shape.Sizes[axis]);
        return $"[{string.Join(", ", indices)}]";
    }

    private static void Reverse(Span<T> values)
    {
        if (typeof(T) == typeof(double))
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<T, long>(values), MemoryMarshal.Cast<T, long>(values));
        else
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<T, int>(values), MemoryMarshal.Cast<T, int>(values));
    }
}
