namespace StaticNet.Data;

/// <summary>Text of a file as a message quotes it.</summary>
internal static class Quoted
{
    private const int ShownCharacters = 60;
    private const char ControlPictures = '\u2400';

    /// <summary>The beginning of a text, with a picture in place of each control character.</summary>
    public static string Beginning(ReadOnlySpan<char> text)
    {
        Span<char> shown = stackalloc char[ShownCharacters];
        int length = Math.Min(text.Length, ShownCharacters);
        for (int i = 0; i < length; i++)
            shown[i] = text[i] < ' ' ? (char)(ControlPictures + text[i]) : text[i];
        return text.Length <= ShownCharacters ? shown[..length].ToString() : $"{shown[..length]}…";
    }

    /// <summary>The beginning of a list.</summary>
    public static string List(IEnumerable<string> names) => Beginning(string.Join(", ", names.Take(ShownCharacters)));
}
