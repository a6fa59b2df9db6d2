using System.Buffers.Binary;
using System.Text.Json;
using StaticNet.Models;

namespace StaticNet.Tool.Sources;

/// <summary>The topology that StaticNet writes into the metadata of the safetensors that it saves; read to find the network, which then reads the file strictly.</summary>
internal static class SafetensorsTopology
{
    // A header describes a few tensors and a topology.
    private const long LongestHeader = 1 << 20;

    /// <summary>Whether a file says what network it is of.</summary>
    public static bool IsIn(string path)
    {
        using JsonDocument header = Header(path);
        return Find(header) is not null;
    }

    /// <summary>The network of a file.</summary>
    /// <exception cref="ModelFormatException">It does not say, or says what is no network.</exception>
    public static NetworkTopology Read(string path)
    {
        using JsonDocument header = Header(path);
        string text = Find(header) ?? throw new ModelFormatException("its metadata have no topology, since another program wrote it: give the network, and the file with --model.");
        try
        {
            using var json = JsonDocument.Parse(text);
            JsonElement root = json.RootElement;
            string name = header.RootElement.GetProperty("__metadata__").TryGetProperty("staticnet.network", out JsonElement given) ? given.GetString() ?? "" : "";
            var topology = new NetworkTopology(
                name.Length > 0 ? name : "Network",
                root.GetProperty("inputs").GetInt32(),
                new([.. root.GetProperty("layers").EnumerateArray().Select(Layer)]),
                root.TryGetProperty("loss", out JsonElement loss) ? Loss(loss) : null,
                Enum.Parse<Precision>(root.GetProperty("precision").GetString()!),
                root.TryGetProperty("schedule", out JsonElement schedule) ? Enum.Parse<Schedule>(schedule.GetString()!) : Schedule.Auto);
            if (topology.InputSize < 1 || topology.Layers.Count == 0 || topology.Layers.Any(layer => layer.Units < 1))
                throw new FormatException("a network has at least one input, one layer, and one unit in each.");
            // The checks of a network given as text.
            return TextNetwork.Checked(topology);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            throw new ModelFormatException($"the topology in its metadata cannot be read: {error.Message}", innerException: error);
        }
    }

    private static LayerSpec Layer(JsonElement layer)
    {
        var penalty = new Penalty(Number(layer, "l1") ?? 0, Number(layer, "l2") ?? 0, layer.TryGetProperty("biases", out JsonElement biases) && biases.GetBoolean());
        return new(layer.GetProperty("units").GetInt32(), Enum.Parse<Activation>(layer.GetProperty("activation").GetString()!), Number(layer, "alpha"), penalty, Number(layer, "dropout") ?? 0);
    }

    private static LossSpec Loss(JsonElement loss)
    {
        double[] weights = loss.TryGetProperty("classWeights", out JsonElement given) ? [.. given.EnumerateArray().Select(weight => weight.GetDouble())] : [];
        return new(Enum.Parse<LossFunction>(loss.GetProperty("function").GetString()!), Number(loss, "delta"), Number(loss, "labelSmoothing"), new(weights), Number(loss, "positiveWeight"));
    }

    private static double? Number(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;

    private static string? Find(JsonDocument header) =>
        header.RootElement.ValueKind == JsonValueKind.Object && header.RootElement.TryGetProperty("__metadata__", out JsonElement metadata) && metadata.ValueKind == JsonValueKind.Object
            && metadata.TryGetProperty("staticnet.topology", out JsonElement topology) && topology.ValueKind == JsonValueKind.String ? topology.GetString() : null;

    private static JsonDocument Header(string path)
    {
        using FileStream stream = File.OpenRead(path);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        if (stream.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) < length.Length || BinaryPrimitives.ReadUInt64LittleEndian(length) is var count && count > (ulong)Math.Min(LongestHeader, stream.Length))
            throw new ModelFormatException("it is no safetensors file, or not all of one.");
        byte[] header = new byte[(int)BinaryPrimitives.ReadUInt64LittleEndian(length)];
        try
        {
            stream.ReadExactly(header);
            return JsonDocument.Parse(header);
        }
        catch (Exception error) when (error is JsonException or EndOfStreamException)
        {
            throw new ModelFormatException("its header cannot be read: it is damaged, or no safetensors file.", innerException: error);
        }
    }
}
