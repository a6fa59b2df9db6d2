using System.Globalization;

namespace StaticNet.Generator.Files;

/// <summary>The members of an object, taken one by one; what nobody takes is unknown.</summary>
internal sealed class JsonFields
{
    private readonly string _path;
    private readonly Dictionary<string, JsonValue> _left = [];

    private JsonFields(string path) => _path = path;

    /// <summary>The members of an object.</summary>
    /// <param name="path">What messages call the object; empty: nothing.</param>
    /// <param name="value">The object.</param>
    /// <exception cref="FormatException">It is none, or has a member twice.</exception>
    public static JsonFields Of(string path, JsonValue value)
    {
        var fields = new JsonFields(path);
        if (value.Kind != JsonKind.Object)
            throw new FormatException($"{(path.Length > 0 ? path : "it")} is no object");
        foreach (KeyValuePair<string, JsonValue> member in value.Members)
        {
            if (fields._left.ContainsKey(member.Key))
                throw new FormatException($"{fields.Place(member.Key)} is there twice");
            fields._left.Add(member.Key, member.Value);
        }

        return fields;
    }

    /// <summary>A member that must be there.</summary>
    public JsonValue Required(string name, JsonKind kind) => Optional(name, kind) ?? throw new FormatException($"{Place(name)} is missing");

    /// <summary>Whether a member is there that nobody has taken.</summary>
    public bool Has(string name) => _left.ContainsKey(name);

    /// <summary>A size, at least 1.</summary>
    public int Count(string name) => int.TryParse(Required(name, JsonKind.Number).Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= 1
        ? count
        : throw new FormatException($"{Place(name)} is no number of at least 1");

    /// <summary>A member of an enum, by its name.</summary>
    public T Enum<T>(string name)
        where T : struct, Enum
    {
        string text = Required(name, JsonKind.String).Text;
        return System.Enum.GetNames(typeof(T)).Contains(text)
            ? (T)System.Enum.Parse(typeof(T), text)
            : throw new FormatException($"{Place(name)} is \"{SafetensorsFile.Shown(text)}\", and there is no such {typeof(T).Name}");
    }

    /// <summary>A number; null: it is not there.</summary>
    public double? Number(string name) => Optional(name, JsonKind.Number) is { } value ? Number(name, value) : null;

    /// <summary>Numbers; none where there is no list.</summary>
    public double[] Numbers(string name) => [.. (Optional(name, JsonKind.List)?.Items ?? []).Select(item => Number(name, item))];

    /// <summary>True where it says so.</summary>
    public bool Truth(string name) => Optional(name, JsonKind.Word)?.Text == "true";

    /// <summary>Refuses what was not taken.</summary>
    public void RequireNoOther()
    {
        if (_left.Count > 0)
            throw new FormatException($"{Place(SafetensorsFile.Shown(_left.Keys.First()))} is unknown to this version of StaticNet");
    }

    private JsonValue? Optional(string name, JsonKind kind)
    {
        if (!_left.TryGetValue(name, out JsonValue? value))
            return null;
        _left.Remove(name);
        return value.Kind == kind ? value : throw new FormatException($"{Place(name)} is no {kind.ToString().ToLowerInvariant()}");
    }

    private double Number(string name, JsonValue value) =>
        value.Kind == JsonKind.Number && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw new FormatException($"{Place(name)} is no number");

    private string Place(string name) => _path.Length > 0 ? $"{_path}.{name}" : name;
}
