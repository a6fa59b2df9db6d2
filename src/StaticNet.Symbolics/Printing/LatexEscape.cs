using System.Globalization;
using System.Text;

namespace StaticNet.Symbolics.Printing;

/// <summary>Words as LaTeX sets them, whatever a user called his class: nothing in them is a command, and nothing stops an old compiler.</summary>
internal static class LatexEscape
{
    private static readonly Dictionary<char, string> Commands = new()
    {
        ['\\'] = "\\textbackslash{}", ['{'] = "\\{", ['}'] = "\\}", ['_'] = "\\_", ['&'] = "\\&", ['%'] = "\\%", ['#'] = "\\#", ['$'] = "\\$",
        ['^'] = "\\^{}", ['~'] = "\\~{}", ['<'] = "$<$", ['>'] = "$>$", ['·'] = "$\\cdot$", ['−'] = "$-$", ['…'] = "\\dots{}", ['×'] = "$\\times$",
        ['ß'] = "\\ss{}", ['æ'] = "\\ae{}", ['Æ'] = "\\AE{}", ['ø'] = "\\o{}", ['Ø'] = "\\O{}", ['ł'] = "\\l{}", ['Ł'] = "\\L{}", ['ı'] = "\\i{}",
    };

    // The accents that may stand above or below a letter, as characters that combine with it.
    private static readonly Dictionary<char, string> Accents = new()
    {
        ['\u0300'] = "\\`", ['\u0301'] = "\\'", ['\u0302'] = "\\^", ['\u0303'] = "\\~", ['\u0304'] = "\\=", ['\u0306'] = "\\u", ['\u0307'] = "\\.",
        ['\u0308'] = "\\\"", ['\u030A'] = "\\r", ['\u030B'] = "\\H", ['\u030C'] = "\\v", ['\u0327'] = "\\c",
    };

    /// <summary>The words; a letter that the fonts of LaTeX lack stands as its number in Unicode.</summary>
    public static string Of(string words)
    {
        var text = new StringBuilder();
        string taken = words.Normalize(NormalizationForm.FormD);
        for (int place = 0; place < taken.Length; place++)
        {
            char letter = taken[place];
            if (place + 1 < taken.Length && letter < '\u0080' && char.IsLetter(letter) && Accents.TryGetValue(taken[place + 1], out string? accent))
            {
                text.Append($"{accent}{{{letter}}}");
                place++;
            }
            else if (Commands.TryGetValue(letter, out string? command))
                text.Append(command);
            else if (letter is >= ' ' and < '\u007F')
                text.Append(letter);
            else if (Alphabet.IsLetter(letter))
                text.Append($"${Alphabet.Latex(letter.ToString())}$");
            else
                text.Append($"\\texttt{{U+{((int)letter).ToString("X4", CultureInfo.InvariantCulture)}}}");
        }

        return text.ToString();
    }
}
