using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticNet.Models;

/// <summary>
/// A topology as JSON, but for its name: {"inputs":4,"layers":[{"units":16,"activation":"ReLU"},{"units":3,"activation":"Softmax"}],"loss":{"function":"CategoricalCrossEntropy"},"precision":"Single"}.
/// What is at its default is left out, so that equal topologies have equal texts.
/// </summary>
internal static class TopologyJson
{
    // A text beyond this is not compared part by part.
    private const int LongestCompared = 1 << 16;

    // What a network is trained with, and does without where it is for inference.
    private static readonly string[] _ofTraining = ["loss", "dropout", "l1", "l2", "biases"];

    // A class has one topology, whose text is written once: it would be a fifteenth of what a small network takes to load.
    private static readonly ConditionalWeakTable<NetworkTopology, string> _texts = [];

    private static readonly JsonWriterOptions _compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(NetworkTopology topology)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, _compact))
        {
            writer.WriteStartObject();
            writer.WriteNumber("inputs", topology.InputSize);
            writer.WriteStartArray("layers");
            foreach (LayerSpec layer in topology.Layers)
                WriteLayer(writer, layer);
            writer.WriteEndArray();
            if (topology.HasLoss)
                WriteLoss(writer, topology.Loss);
            writer.WriteString("precision", topology.Precision.ToString());
            if (topology.Schedule != Schedule.Auto)
                writer.WriteString("schedule", topology.Schedule.ToString());
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    /// <summary>
    /// The first thing in which a text differs from that of a topology: "layers[1].units is 8 in the file, but 16 in IrisNet"; null when they are equal. A network for inference
    /// is that of a file whatever loss, penalties and dropout it was trained with there.
    /// </summary>
    /// <param name="text">From a file: any text.</param>
    /// <param name="topology">The topology.</param>
    public static string? Difference(string text, NetworkTopology topology)
    {
        string own = _texts.GetValue(topology, Of);
        if (text == own)
            return null;
        if (text.Length > LongestCompared)
            return FormattableString.Invariant($"it takes {text.Length} characters in the file, but {own.Length} in {topology.Name}");
        try
        {
            using JsonDocument theirs = JsonDocument.Parse(text), ours = JsonDocument.Parse(own);
            string? difference = Difference("", theirs.RootElement, ours.RootElement, topology);
            return difference is null && !topology.HasLoss ? null : difference ?? $"it is written as {SafetensorsHeader.Shown(text)} in the file";
        }
        catch (JsonException)
        {
            return $"it is no JSON in the file: {SafetensorsHeader.Shown(text)}";
        }
        catch (InvalidOperationException)
        {
            return $"it is no text in the file: {SafetensorsHeader.Shown(text)}";
        }
    }

    /// <summary>A network for inference with the dropout that it was trained with.</summary>
    /// <param name="text">From a file, and without a <see cref="Difference(string, NetworkTopology)"/> from the topology.</param>
    /// <param name="topology">The topology.</param>
    public static NetworkTopology WithDropout(string text, NetworkTopology topology)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        IEnumerable<LayerSpec> layers = topology.Layers.Zip(document.RootElement.GetProperty("layers").EnumerateArray(), (layer, theirs) =>
            theirs.TryGetProperty("dropout", out JsonElement p) && p.ValueKind == JsonValueKind.Number && p.TryGetDouble(out double probability) ? layer with { Dropout = probability } : layer);
        return topology with { Layers = new(layers) };
    }

    private static void WriteLayer(Utf8JsonWriter writer, LayerSpec layer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("units", layer.Units);
        writer.WriteString("activation", layer.Activation.ToString());
        if (layer.Alpha is { } alpha)
            writer.WriteNumber("alpha", alpha);
        if (layer.Dropout != 0)
            writer.WriteNumber("dropout", layer.Dropout);
        if (layer.Penalty.L1 != 0)
            writer.WriteNumber("l1", layer.Penalty.L1);
        if (layer.Penalty.L2 != 0)
            writer.WriteNumber("l2", layer.Penalty.L2);
        if (layer.Penalty.Biases)
            writer.WriteBoolean("biases", true);
        writer.WriteEndObject();
    }

    private static void WriteLoss(Utf8JsonWriter writer, LossSpec loss)
    {
        writer.WriteStartObject("loss");
        writer.WriteString("function", loss.Function.ToString());
        if (loss.Delta is { } delta)
            writer.WriteNumber("delta", delta);
        if (loss.LabelSmoothing is { } smoothing)
            writer.WriteNumber("labelSmoothing", smoothing);
        if (loss.ClassWeights.Count > 0)
        {
            writer.WriteStartArray("classWeights");
            foreach (double weight in loss.ClassWeights)
                writer.WriteNumberValue(weight);
            writer.WriteEndArray();
        }

        if (loss.PositiveWeight is { } positive)
            writer.WriteNumber("positiveWeight", positive);
        writer.WriteEndObject();
    }

    // Neither is deeper than the reader allows, 64.
    private static string? Difference(string path, JsonElement theirs, JsonElement ours, NetworkTopology topology)
    {
        string name = topology.Name;
        if (theirs.ValueKind != ours.ValueKind || ours.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return theirs.GetRawText() == ours.GetRawText() ? null : $"{path} is {Shown(theirs)} in the file, but {Shown(ours)} in {name}";
        if (ours.ValueKind == JsonValueKind.Array)
        {
            if (theirs.GetArrayLength() != ours.GetArrayLength())
                return FormattableString.Invariant($"there are {theirs.GetArrayLength()} {path} in the file, but {ours.GetArrayLength()} in {name}");
            return theirs.EnumerateArray().Zip(ours.EnumerateArray()).Select((pair, i) => Difference(FormattableString.Invariant($"{path}[{i}]"), pair.First, pair.Second, topology))
                .FirstOrDefault(difference => difference is not null);
        }

        foreach (JsonProperty own in ours.EnumerateObject())
        {
            string place = path.Length == 0 ? own.Name : $"{path}.{own.Name}";
            if (!theirs.TryGetProperty(own.Name, out JsonElement other))
                return $"{place} is not in the file, but {Shown(own.Value)} in {name}";
            if (Difference(place, other, own.Value, topology) is { } difference)
                return difference;
        }

        foreach (JsonProperty other in theirs.EnumerateObject())
        {
            if (!ours.TryGetProperty(other.Name, out _) && (topology.HasLoss || !_ofTraining.Contains(other.Name)))
                return $"{(path.Length == 0 ? "" : path + ".")}{SafetensorsHeader.Shown(other.Name)} is {Shown(other.Value)} in the file, but not in {name}";
        }

        return null;
    }

    private static string Shown(JsonElement value) => SafetensorsHeader.Shown(value.GetRawText());
}
