namespace StaticNet.Generator.Files;

/// <summary>A value of a JSON text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What a string says, or a number or a word as it is written; empty for others.</param>
/// <param name="Items">Of a list, in its order.</param>
/// <param name="Members">Of an object, in its order; names may be there twice.</param>
internal sealed record JsonValue(JsonKind Kind, string Text, JsonValue[] Items, KeyValuePair<string, JsonValue>[] Members)
{
    /// <summary>A string, a number or a word.</summary>
    public static JsonValue Of(JsonKind kind, string text) => new(kind, text, [], []);
}
