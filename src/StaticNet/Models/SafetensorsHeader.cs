using System.Buffers.Binary;
using System.Numerics;
using System.Text.Json;

namespace StaticNet.Models;

/// <summary>
/// The header of a safetensors file: eight bytes of length, then JSON with the type, shape and place of every tensor, and texts about the file. What it says of
/// tensors is kept as its bytes and looked through when they are asked for, so that a hostile file takes little more memory than it has bytes.
/// </summary>
internal sealed class SafetensorsHeader
{
    /// <summary>The key of what is said about a file as a whole.</summary>
    public const string MetadataName = "__metadata__";

    private const int LengthBytes = 8;
    private const int ChunkBytes = 1 << 16;

    // Each takes some 80 bytes beside its characters.
    private const int MostTexts = 4096;

    private readonly byte[] _json;
    private readonly OrderedDictionary<string, string> _metadata = [];

    // Where the tensors begin in a file whose metadata come first, as most do; 0 in others.
    private int _tensorsBegin;
    private JsonReaderState _tensorsState;

    private SafetensorsHeader(byte[] json, string file)
    {
        (_json, File) = (json, file);
    }

    /// <summary>What messages call the file.</summary>
    public string File { get; }

    /// <summary>The bytes before the first tensor.</summary>
    public long End => LengthBytes + _json.Length;

    /// <summary>Reads a header.</summary>
    /// <param name="stream">Is at the file's first byte.</param>
    /// <param name="file">What messages call the file.</param>
    /// <param name="longest">The most bytes that the JSON may have.</param>
    /// <exception cref="ModelFormatException">The file is no safetensors file, is truncated, or its header is longer.</exception>
    public static SafetensorsHeader Read(Stream stream, string file, long longest)
    {
        Span<byte> prefix = stackalloc byte[LengthBytes];
        int read = stream.ReadAtLeast(prefix, LengthBytes, throwOnEndOfStream: false);
        if (read < LengthBytes)
            throw new ModelFormatException(FormattableString.Invariant($"{file} has {read} bytes, fewer than the 8 that a safetensors file begins with."));
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > (ulong)longest)
        {
            throw new ModelFormatException(
                FormattableString.Invariant($"{file} is no safetensors file of this network: its header would have {length} bytes, where at most {longest} are expected."));
        }

        if (stream.CanSeek && (long)length > stream.Length - stream.Position)
            throw Truncated(file, length, stream.Length - stream.Position);
        var header = new SafetensorsHeader(ReadJson(stream, (int)length, file), file);
        header.ReadStructure();
        return header;
    }

    /// <summary>The metadata, in the order of the file.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts => _metadata;

    /// <summary>The text of a key of the metadata; null where there is none.</summary>
    public string? Metadata(string key) => _metadata.GetValueOrDefault(key);

    /// <summary>The indices of the expected tensors, in the order in which they lie in the file, which holds exactly these.</summary>
    /// <param name="expected">Of different names.</param>
    /// <param name="owner">What messages call the one who expects them.</param>
    /// <exception cref="ModelFormatException">A tensor is unknown, missing, of another type or shape, or does not lie where the one before it ends; it is named.</exception>
    public int[] Order(IReadOnlyList<TensorShape> expected, string owner)
    {
        var matching = new TensorMatching(expected, owner, File);
        VisitTensors((ref reader, name) => matching.Add(name, ref reader));
        return matching.Order();
    }

    /// <summary>The tensors of one axis whose names begin so, as what reads them cannot know how many there are or how long they are.</summary>
    /// <param name="prefix">Of their names.</param>
    /// <exception cref="ModelFormatException">One has no list of one size.</exception>
    public IReadOnlyList<TensorShape> Vectors<T>(string prefix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var vectors = new List<TensorShape>();
        VisitTensors((ref reader, name) =>
        {
            int length = -1;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isShape = reader.ValueTextEquals("shape"u8);
                reader.Read();
                Utf8JsonReader list = reader;
                if (isShape && list.TokenType == JsonTokenType.StartArray
                    && list.Read() && list.TokenType == JsonTokenType.Number && list.TryGetInt32(out int size) && size >= 0
                    && list.Read() && list.TokenType == JsonTokenType.EndArray)
                    length = size;
                reader.Skip();
            }

            if (!name.StartsWith(prefix, StringComparison.Ordinal))
                return;
            if (length < 0)
                throw new ModelFormatException($"{File}: the tensor \"{Shown(name)}\" is no vector, whose shape is [its length].", name);
            vectors.Add(TensorShape.Of<T>(name, length));
        });
        return vectors;
    }

    /// <summary>The keys of the metadata that begin so.</summary>
    public IEnumerable<string> MetadataKeys(string prefix) => _metadata.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>A name of a file's, cut where it is long.</summary>
    internal static string Shown(string name) => name.Length <= 80 ? name : $"{name[..80]}…";

    private delegate void Visit(ref Utf8JsonReader reader, string name);

    private static byte[] ReadJson(Stream stream, int length, string file)
    {
        // A stream that cannot say how long it is may claim any length: room is made as its bytes come.
        var json = new byte[stream.CanSeek ? length : Math.Min(length, ChunkBytes)];
        for (int read = 0; read < length;)
        {
            if (read == json.Length)
                Array.Resize(ref json, (int)Math.Min(length, 2L * json.Length));
            int more = stream.Read(json, read, json.Length - read);
            if (more == 0)
                throw Truncated(file, (ulong)length, read);
            read += more;
        }

        return json;
    }

    private static ModelFormatException Truncated(string file, ulong length, long there) =>
        new(FormattableString.Invariant($"{file} is truncated, or no safetensors file: its header has {length} bytes, of which {there} are there."));

    // All that does not depend on who reads: JSON from end to end, an object of objects, metadata of strings.
    private void ReadStructure()
    {
        try
        {
            var reader = new Utf8JsonReader(_json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new ModelFormatException($"{File} is no safetensors file: its header is no JSON object.");
            (bool hasMetadata, bool isFirst) = (false, true);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isMetadata = reader.ValueTextEquals(MetadataName);
                string? name = isMetadata ? MetadataName : reader.GetString();
                if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                    throw new ModelFormatException($"{File}: \"{Shown(name!)}\" in the header is no object.");
                if (isMetadata && hasMetadata)
                    throw new ModelFormatException($"{File} has metadata twice.");
                hasMetadata |= isMetadata;
                if (!isMetadata)
                {
                    reader.Skip();
                    isFirst = false;
                    continue;
                }

                ReadMetadata(ref reader);
                if (isFirst)
                    (_tensorsBegin, _tensorsState) = ((int)reader.BytesConsumed, reader.CurrentState);
            }

            // Only blanks may follow; the reader throws where others do.
            reader.Read();
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw NoText(failure);
        }
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                throw new ModelFormatException($"{File}: \"{Shown(key)}\" in the metadata is no string.");
            if (_metadata.Count == MostTexts)
                throw new ModelFormatException(FormattableString.Invariant($"{File}: the metadata has more than {MostTexts} texts."));
            if (!_metadata.TryAdd(key, reader.GetString()!))
                throw new ModelFormatException($"{File}: the metadata has \"{Shown(key)}\" twice.");
        }
    }

    // The visitor leaves the reader at the end of the tensor's object.
    private void VisitTensors(Visit visit)
    {
        try
        {
            var reader = new Utf8JsonReader(_json.AsSpan(_tensorsBegin), isFinalBlock: true, _tensorsState);
            if (_tensorsBegin == 0)
                reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                if (name == MetadataName)
                    reader.Skip();
                else
                    visit(ref reader, name);
            }
        }
        catch (InvalidOperationException failure)
        {
            throw NoText(failure);
        }
    }

    // The reader reports what is no UTF-8 as an invalid operation.
    private ModelFormatException NoText(Exception failure) =>
        new($"{File} is no safetensors file: its header is no JSON. {failure.Message}", innerException: failure);
}
