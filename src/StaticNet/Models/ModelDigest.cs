using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace StaticNet.Models;

/// <summary>
/// CRC-32C over what a file says about itself, the names of its tensors and their numbers, kept in its metadata: a file in which a bit has changed by accident is refused, also where it would
/// still be a model. Processors compute it at 8 bytes in three cycles; SHA-256 took 50 µs for the 19 kB of a 4-64-64-2 (Xeon without instructions for it, 2026-11), as long as all else.
/// </summary>
internal sealed class ModelDigest
{
    private uint _crc = uint.MaxValue;

    /// <summary>What a file is to say.</summary>
    /// <param name="metadata">But for the digest itself, in the order in which it is written.</param>
    /// <param name="tensors">In the order in which they lie.</param>
    public static string Of(IReadOnlyDictionary<string, string> metadata, IReadOnlyList<StoredTensor> tensors)
    {
        var digest = new ModelDigest();
        foreach ((string key, string value) in metadata)
            digest.Add(key, value);
        foreach (StoredTensor tensor in tensors)
            digest.Add(tensor.Shape.Name, "");
        using Stream through = digest.Through(Stream.Null);
        foreach (StoredTensor tensor in tensors)
            tensor.Write(through);
        return digest.Text();
    }

    /// <summary>Adds a text, or the name of a tensor without one.</summary>
    public void Add(string key, string value)
    {
        Add(key);
        Add(value);
    }

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        // In a local: a field would be stored and loaded between two steps, which takes longer than the step.
        uint crc = _crc;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte b in bytes)
            crc = BitOperations.Crc32C(crc, b);
        _crc = crc;
    }

    /// <summary>A stream that adds what passes.</summary>
    public Stream Through(Stream stream) => new DigestStream(stream, this);

    /// <summary>The digest in hexadecimal digits.</summary>
    public string Text() => (~_crc).ToString("X8", CultureInfo.InvariantCulture);

    // A byte of 0 sets texts apart.
    private void Add(string text)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        int length = Encoding.UTF8.GetBytes(text, bytes);
        bytes[length] = 0;
        Add(bytes.AsSpan(0, length + 1));
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
