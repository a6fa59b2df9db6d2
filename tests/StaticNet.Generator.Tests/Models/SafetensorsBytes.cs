using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StaticNet.Generator.Tests.Models;

/// <summary>A file as <c>net.Save</c> writes it, for 2-2-1 tanh/identity, and what tests make of it.</summary>
internal sealed class SafetensorsBytes
{
    public const string Digest = "staticnet.crc32c";

    public const string Topology =
        """{"inputs":2,"layers":[{"units":2,"activation":"Tanh"},{"units":1,"activation":"Identity"}],"loss":{"function":"SquaredError"},"precision":"Single"}""";

    private readonly JsonObject _metadata = new() { ["format"] = "pt", ["staticnet.version"] = "0.2.0", ["staticnet.topology"] = Topology };
    private readonly List<(string Name, string Type, int[] Shape, float[] Values)> _tensors =
    [
        ("0.weight", "F32", [2, 2], [0.5f, -1, 0.25f, 2]),
        ("0.bias", "F32", [2], [0.125f, -0.5f]),
        ("2.weight", "F32", [1, 2], [1, -2]),
        ("2.bias", "F32", [1], [0.75f]),
    ];

    private bool _isSigned = true;

    /// <summary>Changes what the file says about itself.</summary>
    public SafetensorsBytes Say(string key, JsonNode? text)
    {
        _metadata[key] = text;
        return this;
    }

    /// <summary>Says less; without its digest the file gets no other.</summary>
    public SafetensorsBytes Remove(string key)
    {
        _isSigned &= key != Digest;
        _metadata.Remove(key);
        return this;
    }

    /// <summary>Changes a part of the topology's text.</summary>
    public SafetensorsBytes InTopology(string before, string after) => Say("staticnet.topology", Topology.Replace(before, after, StringComparison.Ordinal));

    /// <summary>Changes a tensor.</summary>
    public SafetensorsBytes Tensor(int place, string? name = null, string? type = null, int[]? shape = null, float[]? values = null)
    {
        (string Name, string Type, int[] Shape, float[] Values) old = _tensors[place];
        _tensors[place] = (name ?? old.Name, type ?? old.Type, shape ?? old.Shape, values ?? old.Values);
        return this;
    }

    /// <summary>Leaves a tensor out.</summary>
    public SafetensorsBytes Drop(int place)
    {
        _tensors.RemoveAt(place);
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="shift">What is added to where every tensor but the first begins and ends.</param>
    public byte[] Bytes(int shift = 0)
    {
        byte[] data = [.. _tensors.SelectMany(tensor => tensor.Values).SelectMany(BitConverter.GetBytes)];
        if (_isSigned)
            _metadata[Digest] = Crc(data);
        var header = new JsonObject { ["__metadata__"] = _metadata.DeepClone() };
        int begin = 0;
        foreach ((string name, string type, int[] shape, float[] values) in _tensors)
        {
            int end = begin + (sizeof(float) * values.Length), by = begin == 0 ? 0 : shift;
            header[name] = new JsonObject { ["dtype"] = type, ["shape"] = JsonSerializer.SerializeToNode(shape), ["data_offsets"] = new JsonArray(begin + by, end + by) };
            begin = end;
        }

        byte[] json = Encoding.UTF8.GetBytes(header.ToJsonString()), length = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)json.Length);
        return [.. length, .. json, .. data];
    }

    // CRC-32C over the texts, the names and the numbers.
    private string Crc(byte[] data)
    {
        IEnumerable<string> texts = _metadata.Where(text => text.Key != Digest).SelectMany(text => new[] { text.Key, text.Value?.ToString() ?? "" });
        IEnumerable<string> names = _tensors.SelectMany(tensor => new[] { tensor.Name, "" });
        uint crc = uint.MaxValue;
        foreach (byte b in (byte[])[.. texts.Concat(names).SelectMany(text => Encoding.UTF8.GetBytes(text + "\0")), .. data])
            crc = BitOperations.Crc32C(crc, b);
        return (~crc).ToString("X8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
