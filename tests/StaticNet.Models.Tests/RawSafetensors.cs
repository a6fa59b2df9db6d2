using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;

namespace StaticNet.Models.Tests;

/// <summary>A safetensors file taken apart and put together again by hand, however wrong; it shares nothing with the code under test.</summary>
internal sealed class RawSafetensors
{
    private RawSafetensors(JsonObject header, byte[] data)
    {
        (Header, Data) = (header, data);
    }

    public JsonObject Header { get; }

    public byte[] Data { get; set; }

    public JsonObject Metadata => Header["__metadata__"]!.AsObject();

    public static RawSafetensors Of(byte[] file)
    {
        int length = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(file));
        return new(JsonNode.Parse(Encoding.UTF8.GetString(file.AsSpan(8, length)))!.AsObject(), file[(8 + length)..]);
    }

    /// <summary>The numbers of a tensor, rows first.</summary>
    public float[] Numbers(string name)
    {
        int[] offsets = [.. Header[name]!["data_offsets"]!.AsArray().Select(offset => (int)offset!)];
        return [.. Enumerable.Range(0, (offsets[1] - offsets[0]) / 4).Select(i => BinaryPrimitives.ReadSingleLittleEndian(Data.AsSpan(offsets[0] + (4 * i))))];
    }

    /// <summary>The digest that the file should have, CRC-32C of every key and text but its own, the names of the tensors, and the numbers; a byte of 0 after each of the first.</summary>
    public string Digest()
    {
        var text = new StringBuilder();
        foreach ((string key, JsonNode? value) in Metadata.Where(member => member.Key != "staticnet.crc32c"))
            text.Append(key).Append('\0').Append((string?)value).Append('\0');
        foreach ((string name, _) in Header.Where(member => member.Key != "__metadata__"))
            text.Append(name).Append("\0\0");
        uint crc = uint.MaxValue;
        foreach (byte b in (byte[])[.. Encoding.UTF8.GetBytes(text.ToString()), .. Data])
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0x82F63B78);
        }

        return $"{~crc:X8}";
    }

    public byte[] ToArray() => File(Header.ToJsonString(), Data);

    /// <summary>A file of any header text.</summary>
    public static byte[] File(string header, byte[] data, ulong? length = null)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        var prefix = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, length ?? (ulong)json.Length);
        return [.. prefix, .. json, .. data];
    }
}
