using System.Text.Json;

namespace StaticNet.Models;

/// <summary>Compares the tensors that a header lists with those that are expected: the same ones, side by side without gap or overlap.</summary>
/// <param name="expected">Of different names.</param>
/// <param name="owner">What messages call the one who expects them.</param>
/// <param name="file">What messages call the file.</param>
internal sealed class TensorMatching(IReadOnlyList<TensorShape> expected, string owner, string file)
{
    private const int MostListed = 6;

    private readonly Dictionary<string, int> _indices = expected.Select((tensor, index) => (tensor.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index);
    private readonly long[] _begins = [.. Enumerable.Repeat(-1L, expected.Count)];

    /// <summary>Takes the next tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reader">Is at the name; then at the end of the tensor's object.</param>
    /// <exception cref="ModelFormatException">It is unknown, listed twice, or of another type, shape or length.</exception>
    public void Add(string name, ref Utf8JsonReader reader)
    {
        if (!_indices.TryGetValue(name, out int index))
        {
            throw new ModelFormatException(
                $"{file}: the tensor \"{SafetensorsHeader.Shown(name)}\" is none of {owner}, which has {Listed(expected)}. If it has the same layers, TensorNames says what they are called.", name);
        }

        if (_begins[index] >= 0)
            throw new ModelFormatException($"{file}: the tensor \"{name}\" is listed twice.", name);
        TensorShape tensor = expected[index];
        (bool hasType, bool hasShape, bool hasOffsets) = (false, false, false);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!hasType && reader.ValueTextEquals("dtype"u8))
                hasType = RequireType(tensor, ref reader);
            else if (!hasShape && reader.ValueTextEquals("shape"u8))
                hasShape = RequireShape(tensor, ref reader);
            else if (!hasOffsets && reader.ValueTextEquals("data_offsets"u8))
                hasOffsets = ReadOffsets(tensor, index, ref reader);
            else
                throw Malformed(tensor, $"has \"{SafetensorsHeader.Shown(reader.GetString()!)}\", or has it twice");
        }

        if (!(hasType && hasShape && hasOffsets))
            throw Malformed(tensor, "needs a dtype, a shape and data_offsets");
    }

    /// <summary>The indices of the expected tensors, in the order in which they lie in the file.</summary>
    /// <exception cref="ModelFormatException">One is missing, or does not begin where the one before it ends.</exception>
    public int[] Order()
    {
        TensorShape[] missing = [.. expected.Where((_, index) => _begins[index] < 0)];
        if (missing.Length > 0)
            throw new ModelFormatException($"{file} does not hold {Listed(missing)} of {owner}.", missing[0].Name);
        int[] order = [.. Enumerable.Range(0, expected.Count)];

        // A tensor without numbers lies before the one that begins at the same byte.
        Array.Sort(order, (a, b) => (_begins[a], expected[a].Length).CompareTo((_begins[b], expected[b].Length)));
        long end = 0;
        foreach (int index in order)
        {
            if (_begins[index] != end)
            {
                throw new ModelFormatException(
                    FormattableString.Invariant($"{file}: the tensor \"{expected[index].Name}\" begins at byte {_begins[index]} of the data, but the one before it ends at {end}: tensors lie side by side."),
                    expected[index].Name);
            }

            end += expected[index].Length;
        }

        return order;
    }

    private bool RequireType(TensorShape tensor, ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
            throw Malformed(tensor, "has a dtype that is no string");
        string type = reader.GetString()!;
        return type == tensor.Type
            ? true
            : throw Malformed(tensor, $"is of {SafetensorsHeader.Shown(type)}, but {owner} has {tensor.Type}: convert it where it was saved, or compile a network of that precision");
    }

    private bool RequireShape(TensorShape tensor, ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            throw Malformed(tensor, "has a shape that is no list");
        int axis = 0;
        bool isSame = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
        {
            isSame &= axis < tensor.Sizes.Count && reader.TryGetInt64(out long size) && size == tensor.Sizes[axis];
            axis++;
        }

        if (reader.TokenType != JsonTokenType.EndArray)
            throw Malformed(tensor, "has a shape of others than numbers");
        return isSame && axis == tensor.Sizes.Count
            ? true
            : throw Malformed(tensor, $"does not have the shape [{string.Join(", ", tensor.Sizes)}] that {owner} needs");
    }

    private bool ReadOffsets(TensorShape tensor, int index, ref Utf8JsonReader reader)
    {
        long begin = 0, end = 0;
        bool isPair = reader.Read() && reader.TokenType == JsonTokenType.StartArray
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out begin)
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out end)
            && reader.Read() && reader.TokenType == JsonTokenType.EndArray
            && begin >= 0 && end >= begin;
        if (!isPair)
            throw Malformed(tensor, "has data_offsets that are no two ascending counts");
        if (end - begin != tensor.Length)
            throw Malformed(tensor, FormattableString.Invariant($"takes {end - begin} bytes by its data_offsets, but {tensor.Length} by its shape"));
        _begins[index] = begin;
        return true;
    }

    private ModelFormatException Malformed(TensorShape tensor, string problem) => new($"{file}: the tensor \"{tensor.Name}\" {problem}.", tensor.Name);

    private static string Listed(IReadOnlyList<TensorShape> tensors) =>
        string.Join(", ", tensors.Take(MostListed))
        + (tensors.Count > MostListed ? FormattableString.Invariant($" and {tensors.Count - MostListed} more") : "");
}
