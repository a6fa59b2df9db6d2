using System.Globalization;
using System.Text;

namespace StaticNet.Generator.Files;

/// <summary>A safetensors file: eight bytes of length, a JSON header with texts about the file and its tensors, then the numbers side by side.</summary>
internal sealed class SafetensorsFile
{
    private const int LengthBytes = 8;
    private const string MetadataName = "__metadata__";

    private readonly int _end;
    private readonly List<KeyValuePair<string, string>> _texts = [];
    private readonly List<SafetensorsTensor> _tensors = [];

    /// <summary>Reads a header.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="FormatException">The file is none, is truncated, or has tensors that do not lie side by side.</exception>
    public SafetensorsFile(byte[] bytes)
    {
        Bytes = bytes;
        if (bytes.Length < LengthBytes)
            throw new FormatException(FormattableString.Invariant($"the file has {bytes.Length} bytes, fewer than the 8 that a safetensors file begins with"));
        ulong length = Onnx.LittleEndian.UInt64(bytes, 0);
        if (length > (ulong)(bytes.Length - LengthBytes))
            throw new FormatException(FormattableString.Invariant($"the file is truncated, or no safetensors file: its header has {length} bytes, of which {bytes.Length - LengthBytes} are there"));
        _end = LengthBytes + (int)length;
        ReadHeader();
        RequireSideBySide();
    }

    /// <summary>The whole file.</summary>
    public byte[] Bytes { get; }

    /// <summary>The tensors, in the order in which they lie.</summary>
    public IReadOnlyList<SafetensorsTensor> Tensors => _tensors;

    /// <summary>A name of a file's, cut where it is long.</summary>
    public static string Shown(string name) => name.Length <= 80 ? name : name.Substring(0, 80) + "…";

    /// <summary>What the file says about itself under a key; null: nothing.</summary>
    public string? Text(string key) => _texts.FirstOrDefault(text => text.Key == key).Value;

    /// <summary>Where a tensor begins in the file.</summary>
    public int PlaceOf(SafetensorsTensor tensor) => _end + (int)tensor.Begin;

    /// <summary>The CRC-32C of the file, as StaticNet computes it: over texts, names and numbers, but not over itself.</summary>
    /// <param name="except">The key that it is kept under.</param>
    public string Digest(string except)
    {
        var crc = new Crc32C();
        foreach (KeyValuePair<string, string> text in _texts.Where(text => text.Key != except))
        {
            crc.Add(text.Key);
            crc.Add(text.Value);
        }

        foreach (SafetensorsTensor tensor in _tensors)
        {
            crc.Add(tensor.Name);
            crc.Add("");
        }

        crc.Add(Bytes, _end, Bytes.Length - _end);
        return crc.Text;
    }

    private void ReadHeader()
    {
        JsonValue header;
        try
        {
            header = JsonParser.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes, LengthBytes, _end - LengthBytes));
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new FormatException($"the file is no safetensors file: {(error is FormatException ? error.Message : "its header is no UTF-8")}");
        }

        if (header.Kind != JsonKind.Object)
            throw new FormatException("the file is no safetensors file: its header is no JSON object");
        HashSet<string> names = [];
        foreach (KeyValuePair<string, JsonValue> member in header.Members)
        {
            if (!names.Add(member.Key))
                throw new FormatException($"the header has \"{Shown(member.Key)}\" twice");
            if (member.Value.Kind != JsonKind.Object)
                throw new FormatException($"\"{Shown(member.Key)}\" in the header is no object");
            if (member.Key == MetadataName)
                ReadMetadata(member.Value);
            else
                _tensors.Add(Tensor(member.Key, member.Value));
        }
    }

    private void ReadMetadata(JsonValue metadata)
    {
        HashSet<string> keys = [];
        foreach (KeyValuePair<string, JsonValue> text in metadata.Members)
        {
            if (text.Value.Kind != JsonKind.String)
                throw new FormatException($"\"{Shown(text.Key)}\" in the metadata is no string");
            if (!keys.Add(text.Key))
                throw new FormatException($"the metadata has \"{Shown(text.Key)}\" twice");
            _texts.Add(new(text.Key, text.Value.Text));
        }
    }

    private static SafetensorsTensor Tensor(string name, JsonValue value)
    {
        string? type = null;
        long[]? shape = null, offsets = null;
        foreach (KeyValuePair<string, JsonValue> member in value.Members)
        {
            switch (member.Key)
            {
                case "dtype" when type is null && member.Value.Kind == JsonKind.String:
                    type = member.Value.Text;
                    break;
                case "shape" when shape is null:
                    shape = Counts(name, member.Value);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = Counts(name, member.Value);
                    break;
                default:
                    throw new FormatException($"the tensor \"{Shown(name)}\" has \"{Shown(member.Key)}\" twice, of another kind than it should be, or should not have it");
            }
        }

        if (type is null || shape is null || offsets?.Length != 2 || offsets[1] < offsets[0] || shape.Any(size => size > int.MaxValue))
            throw new FormatException($"the tensor \"{Shown(name)}\" needs a dtype, a shape and two ascending data_offsets");
        return new(name, type, new(shape.Select(size => (int)size)), offsets[0], offsets[1]);
    }

    private static long[] Counts(string name, JsonValue list) =>
    [
        .. list.Items.Select(item => item.Kind == JsonKind.Number && long.TryParse(item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long count)
            ? count
            : throw new FormatException($"the tensor \"{Shown(name)}\" has a list of other things than counts")),
    ];

    private void RequireSideBySide()
    {
        _tensors.Sort((a, b) => (a.Begin, a.End).CompareTo((b.Begin, b.End)));
        long end = 0;
        foreach (SafetensorsTensor tensor in _tensors)
        {
            if (tensor.Begin != end)
                throw new FormatException(FormattableString.Invariant($"the tensor \"{Shown(tensor.Name)}\" begins at byte {tensor.Begin} of the data, but the one before it ends at {end}: tensors lie side by side"));
            end = tensor.End;
        }

        if (end != Bytes.Length - _end)
            throw new FormatException(FormattableString.Invariant($"the tensors have {end} bytes, and {Bytes.Length - _end} are there"));
    }
}
