using System.Globalization;
using System.Text;

namespace StaticNet.Symbolics.Page;

/// <summary>Writes values as JSON that may stand in a script of a page: nothing in it can end the script or begin an element.</summary>
internal static class PageJson
{
    /// <summary>Strings, numbers, lists, and objects as dictionaries.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => Number(number),
        IEnumerable<KeyValuePair<string, string>> table => Object(table.Select(pair => (pair.Key, (object?)pair.Value))),
        IEnumerable<KeyValuePair<string, object?>> table => Object(table.Select(pair => (pair.Key, pair.Value))),
        IEnumerable<double> numbers => $"[{string.Join(",", numbers.Select(Number))}]",
        IEnumerable<int> numbers => $"[{string.Join(",", numbers.Select(n => Of(n)))}]",
        IEnumerable<object?> items => $"[{string.Join(",", items.Select(Of))}]",
        _ => throw new ArgumentException($"{value.GetType().Name} has no form in JSON.", nameof(value)),
    };

    private static string Object(IEnumerable<(string Key, object? Value)> members) =>
        $"{{{string.Join(",\n", members.Select(member => $"{Quoted(member.Key)}:{Of(member.Value)}"))}}}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // A script ends at </script and is confused by <!-- and <script; elsewhere < stands for itself, which keeps MathML short.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (int n = 0; n < text.Length; n++)
        {
            char next = n + 1 < text.Length ? text[n + 1] : ' ';
            quoted.Append(text[n] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '<' when next == '/' => "<\\",
                '<' when next is '!' or 's' or 'S' => "\\u003c",
                < ' ' or '\u2028' or '\u2029' or (>= '\ud800' and <= '\udfff') => string.Format(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)text[n]),
                _ => text[n].ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
