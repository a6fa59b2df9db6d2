using StaticNet.Symbolics.Answers;

namespace StaticNet.Tool.Output;

/// <summary>The name that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest of some names; null: none is near.</summary>
    public static string? Of(string word, IEnumerable<string> names)
    {
        string? nearest = names.MinBy(name => NearestName.Distance(word, name));
        return nearest is not null && NearestName.Distance(word, nearest) <= Math.Max(2, word.Length / 3) ? nearest : null;
    }

    /// <summary>"; did you mean tanh?", or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> names) => Of(word, names) is { } name ? $"; did you mean {name}?" : "";
}
