using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticNet.Models;

/// <summary>Reads a JSON text out of the metadata of a file, which may hold anything.</summary>
/// <param name="text">The text.</param>
/// <param name="file">What messages call the file.</param>
/// <param name="key">What they call the text.</param>
internal sealed class JsonText(string text, string file, string key)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    /// <summary>Takes the value of a member of the object.</summary>
    /// <param name="reader">Is at the value, and at its end afterwards.</param>
    /// <param name="name">The member.</param>
    public delegate void Visit(ref Utf8JsonReader reader, string name);

    /// <summary>A list of strings as JSON.</summary>
    public static string Of(IReadOnlyList<string> strings)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (string text in strings)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    /// <summary>Visits every member of the object that the text is.</summary>
    /// <exception cref="ModelFormatException">It is none.</exception>
    public void VisitObject(Visit visit)
    {
        try
        {
            var reader = new Utf8JsonReader(_utf8);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw Malformed("it is no object");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                visit(ref reader, name);
            }

            reader.Read();
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw Malformed(failure.Message);
        }
    }

    /// <summary>The list of strings that the text is.</summary>
    /// <param name="most">The most there may be.</param>
    /// <exception cref="ModelFormatException">It is none, or has more.</exception>
    public string[] Strings(int most)
    {
        try
        {
            var reader = new Utf8JsonReader(_utf8);
            if (!reader.Read())
                throw Malformed("it is empty");
            string[] strings = Strings(ref reader, most);
            reader.Read();
            return strings;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw Malformed(failure.Message);
        }
    }

    /// <summary>A list of strings.</summary>
    /// <param name="reader">Is at it, and at its end afterwards.</param>
    /// <param name="most">The most there may be.</param>
    public string[] Strings(ref Utf8JsonReader reader, int most)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Malformed("a list of strings is none");
        var strings = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            if (strings.Count == most)
                throw Malformed(FormattableString.Invariant($"a list has more than {most} strings"));
            strings.Add(reader.GetString()!);
        }

        return reader.TokenType == JsonTokenType.EndArray ? [.. strings] : throw Malformed("a list of strings holds something else");
    }

    /// <summary>A list of numbers.</summary>
    /// <param name="reader">Is at it, and at its end afterwards.</param>
    /// <param name="count">How many there must be.</param>
    public double[] Numbers(ref Utf8JsonReader reader, int count)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Malformed("a list of numbers is none");
        var numbers = new double[count];
        int read = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
        {
            if (read == count)
                throw Malformed(FormattableString.Invariant($"a list has more than {count} numbers"));
            numbers[read++] = Number(ref reader);
        }

        return reader.TokenType == JsonTokenType.EndArray && read == count
            ? numbers
            : throw Malformed(FormattableString.Invariant($"a list of {count} numbers has {read}"));
    }

    /// <summary>A number; one that a double cannot hold is ±∞.</summary>
    /// <param name="reader">Is at it.</param>
    public double Number(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double number) ? number : throw Malformed("a number is none");

    /// <summary>What is wrong with the text.</summary>
    public ModelFormatException Malformed(string problem) => new($"{file}: \"{key}\" in the metadata cannot be read: {problem.TrimEnd('.')}.");
}
