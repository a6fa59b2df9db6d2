using System.Buffers;
using System.Text;
using System.Text.Json;
using StaticNet.Data;

namespace StaticNet.Models;

/// <summary>
/// A scaling as JSON: {"kind":"standardization","means":[…],"deviations":[…]} or {"kind":"minMax","minima":[…],"maxima":[…],"low":0,"high":1}. Numbers come back as the same bits.
/// </summary>
internal static class ScalingJson
{
    private const string Standard = "standardization";
    private const string MinMax = "minMax";

    public static string Of(Scaling scaling)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            if (scaling is MinMaxScaling range)
            {
                writer.WriteString("kind", MinMax);
                Write(writer, "minima", range.Minima);
                Write(writer, "maxima", range.Maxima);
                writer.WriteNumber("low", range.Low);
                writer.WriteNumber("high", range.High);
            }
            else
            {
                writer.WriteString("kind", Standard);
                Write(writer, "means", scaling.Offsets);
                Write(writer, "deviations", scaling.Scales);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    /// <summary>A scaling from a text of a file's.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="columns">How many it must have.</param>
    /// <param name="file">What messages call the file.</param>
    /// <param name="key">What they call the text.</param>
    /// <exception cref="ModelFormatException">It is none, or has another number of columns.</exception>
    public static Scaling Parse(string text, int columns, string file, string key)
    {
        var parts = new JsonText(text, file, key);
        string? kind = null;
        var lists = new Dictionary<string, double[]>();
        var numbers = new Dictionary<string, double>();
        parts.VisitObject((ref reader, name) =>
        {
            switch (name)
            {
                case "kind" when kind is null && reader.TokenType == JsonTokenType.String:
                    kind = reader.GetString();
                    break;
                case "means" or "deviations" or "minima" or "maxima" when !lists.ContainsKey(name):
                    lists[name] = parts.Numbers(ref reader, columns);
                    break;
                case "low" or "high" when !numbers.ContainsKey(name):
                    numbers[name] = parts.Number(ref reader);
                    break;
                default:
                    throw parts.Malformed($"\"{SafetensorsHeader.Shown(name)}\" is unknown, there twice, or of another kind");
            }
        });
        try
        {
            return (kind, lists.Count, numbers.Count) switch
            {
                (Standard, 2, 0) when lists.TryGetValue("means", out double[]? means) && lists.TryGetValue("deviations", out double[]? deviations) => new Standardization(means, deviations),
                (MinMax, 2, 2) when lists.TryGetValue("minima", out double[]? minima) && lists.TryGetValue("maxima", out double[]? maxima) =>
                    MinMaxScaling.Of(minima, maxima, numbers["low"], numbers["high"]),
                _ => throw parts.Malformed("it is neither a standardization nor a scaling to a range"),
            };
        }
        catch (ArgumentException impossible)
        {
            throw parts.Malformed(impossible.Message);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<double> values)
    {
        writer.WriteStartArray(name);
        foreach (double value in values)
            writer.WriteNumberValue(value);
        writer.WriteEndArray();
    }
}
