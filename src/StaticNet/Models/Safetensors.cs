using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticNet.Models;

/// <summary>Writes and reads files of tensors in the format of Hugging Face's safetensors: a JSON header, then the numbers side by side, little-endian.</summary>
internal static class Safetensors
{
    // The format asks that the numbers begin at a multiple of 8.
    private const int Alignment = 8;

    // What a header may have beside half of the bytes of its tensors. Its texts take up to six times their bytes in memory, so that a file never takes more than twice its own
    // bytes and 1 MB.
    private const int HeaderAllowance = 1 << 18;

    // A file up to this length is read in one piece: of the 37 µs that 4-64-64-2 took (19 kB, AMD EPYC, 2026-11), reading it in parts was a quarter.
    private const int WholeBytes = 1 << 16;

    private static readonly JsonWriterOptions _compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Replaces a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="metadata">Texts by key.</param>
    /// <param name="tensors">In the order in which they are to lie.</param>
    /// <exception cref="IOException">It cannot be written; what was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; what was there is untouched.</exception>
    public static void Save(string path, IReadOnlyDictionary<string, string> metadata, IReadOnlyList<StoredTensor> tensors)
    {
        byte[] header = HeaderOf(metadata, ModelDigest.Of(metadata, tensors), tensors);
        AtomicFile.Write(path, header.Length + DataLength(tensors), stream => Write(stream, header, tensors));
    }

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="metadata">Texts by key.</param>
    /// <param name="tensors">In the order in which they are to lie.</param>
    public static void Save(Stream stream, IReadOnlyDictionary<string, string> metadata, IReadOnlyList<StoredTensor> tensors) =>
        Write(stream, HeaderOf(metadata, ModelDigest.Of(metadata, tensors), tensors), tensors);

    /// <summary>Opens a file for reading from its first byte to its last.</summary>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    public static Stream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        // Without a buffer of its own: what is read of a file is larger, or is the header.
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        long length = stream.CanSeek ? stream.Length : 0;
        if (length is 0 or > WholeBytes)
            return stream;
        using (stream)
            return PooledStream.Of(stream, (int)length);
    }

    /// <summary>The longest header that is read or written beside tensors of so many bytes.</summary>
    public static long LongestHeader(long dataLength) => Math.Min((dataLength / 2) + HeaderAllowance, Array.MaxLength);

    /// <summary>
    /// Checks that a file holds exactly these tensors, and as many bytes as they need where it can say how many there are: what they go to is to be made after that.
    /// </summary>
    /// <param name="stream">Is behind the header.</param>
    /// <param name="header">What was read before.</param>
    /// <param name="shapes">Of different names.</param>
    /// <param name="owner">What messages call the one who expects them.</param>
    /// <returns>The indices of the tensors, in the order in which they lie.</returns>
    /// <exception cref="ModelFormatException">The file holds others, or more, or ends before; what differs is named.</exception>
    public static int[] Match(Stream stream, SafetensorsHeader header, IReadOnlyList<TensorShape> shapes, string owner)
    {
        int[] order = header.Order(shapes, owner);
        long needed = shapes.Sum(shape => shape.Length);
        if (stream.CanSeek && stream.Length - stream.Position is var there && there != needed)
        {
            string problem = there < needed ? "is truncated" : "goes on after its last tensor";
            throw new ModelFormatException(FormattableString.Invariant($"{header.File} {problem}: its tensors have {needed} bytes, {there} are there."));
        }

        return order;
    }

    /// <summary>Reads the tensors, up to the end of the stream. On an exception some of what they go to may be overwritten.</summary>
    /// <param name="stream">Is behind the header.</param>
    /// <param name="header">What was read before.</param>
    /// <param name="tensors">As they were matched.</param>
    /// <param name="order">What <see cref="Match"/> returned.</param>
    /// <param name="checksDigest">Whether the file must have its digest, as every file of StaticNet's does.</param>
    /// <exception cref="ModelFormatException">The file ends before, or goes on, or has another digest, or a number is not finite and must be.</exception>
    public static void Read(Stream stream, SafetensorsHeader header, IReadOnlyList<StoredTensor> tensors, int[] order, bool checksDigest)
    {
        if (checksDigest)
        {
            ReadDigested(stream, header, tensors, order);
        }
        else
        {
            foreach (int index in order)
                tensors[index].Read(stream, header.File);
        }

        if (stream.ReadByte() >= 0)
            throw new ModelFormatException($"{header.File} goes on after its last tensor.");
    }

    private static void ReadDigested(Stream stream, SafetensorsHeader header, IReadOnlyList<StoredTensor> tensors, int[] order)
    {
        string said = header.Metadata(ModelMetadata.Digest)
            ?? throw new ModelFormatException($"{header.File} has no \"{ModelMetadata.Digest}\" in its metadata, as StaticNet's files do: it was changed, or saved by something else.");
        var digest = new ModelDigest();
        foreach ((string key, string text) in header.Texts)
        {
            if (key != ModelMetadata.Digest)
                digest.Add(key, text);
        }

        foreach (int index in order)
            digest.Add(tensors[index].Shape.Name, "");
        using Stream through = digest.Through(stream);
        foreach (int index in order)
            tensors[index].Read(through, header.File);
        if (digest.Text() != said)
        {
            throw new ModelFormatException(
                $"{header.File} has changed since it was saved: its CRC-32C is {digest.Text()}, not {SafetensorsHeader.Shown(said)}. ModelReading.Tensors reads parameters that were changed on purpose.");
        }
    }

    private static long DataLength(IReadOnlyList<StoredTensor> tensors) => tensors.Sum(tensor => tensor.Shape.Length);

    private static void Write(Stream stream, byte[] header, IReadOnlyList<StoredTensor> tensors)
    {
        stream.Write(header);
        foreach (StoredTensor tensor in tensors)
            tensor.Write(stream);
    }

    private static byte[] HeaderOf(IReadOnlyDictionary<string, string> metadata, string digest, IReadOnlyList<StoredTensor> tensors)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, _compact))
        {
            writer.WriteStartObject();
            writer.WriteStartObject(SafetensorsHeader.MetadataName);
            foreach ((string key, string value) in metadata)
                writer.WriteString(key, value);
            writer.WriteString(ModelMetadata.Digest, digest);
            writer.WriteEndObject();
            long begin = 0;
            foreach (StoredTensor tensor in tensors)
            {
                WriteTensor(writer, tensor.Shape, begin);
                begin += tensor.Shape.Length;
            }

            writer.WriteEndObject();
        }

        int padded = (json.WrittenCount + Alignment - 1) / Alignment * Alignment;
        long longest = LongestHeader(DataLength(tensors));
        if (padded > longest)
            throw new ArgumentException(FormattableString.Invariant($"The names take {padded} bytes, but beside these tensors at most {longest} would be read: give shorter names."), nameof(metadata));
        var header = new byte[sizeof(ulong) + padded];
        BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)padded);
        json.WrittenSpan.CopyTo(header.AsSpan(sizeof(ulong)));
        header.AsSpan(sizeof(ulong) + json.WrittenCount).Fill((byte)' ');
        return header;
    }

    private static void WriteTensor(Utf8JsonWriter writer, TensorShape tensor, long begin)
    {
        writer.WriteStartObject(tensor.Name);
        writer.WriteString("dtype"u8, tensor.Type);
        writer.WriteStartArray("shape"u8);
        foreach (int size in tensor.Sizes)
            writer.WriteNumberValue(size);
        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets"u8);
        writer.WriteNumberValue(begin);
        writer.WriteNumberValue(begin + tensor.Length);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
