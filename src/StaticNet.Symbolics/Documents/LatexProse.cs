using System.Text;

namespace StaticNet.Symbolics.Documents;

/// <summary>A line of prose with mathematics in Unicode as LaTeX: the words as they are, the mathematics between $.</summary>
internal static class LatexProse
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾";
    private const string SuperscriptsIn = "0123456789()";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙₚₛₕ";
    private const string SubscriptsIn = "0123456789ijknpsh";

    private static readonly Dictionary<char, string> Commands = new()
    {
        ['∂'] = "\\partial ", ['Σ'] = "\\sum", ['→'] = "\\to", ['−'] = "-", ['½'] = "\\tfrac{1}{2}",
        ['{'] = "\\{", ['}'] = "\\}",
    };

    /// <summary>The line as LaTeX.</summary>
    public static string Of(string line)
    {
        var pieces = new List<(bool IsMath, string Text)>();
        foreach (string word in line.Split(' '))
        {
            string bare = word.TrimEnd(',', ':', '.', ';');
            bool isMath = IsMath(bare);
            string written = (isMath ? Math(bare) : Escape(bare)) + word.Substring(bare.Length);
            // Neighbours in mathematics are one formula, unless a comma sets them apart.
            if (isMath && pieces.Count > 0 && pieces[pieces.Count - 1] is (true, var before) && !before.EndsWith(",", StringComparison.Ordinal))
                pieces[pieces.Count - 1] = (true, before.TrimEnd() + (IsOperator(bare) || EndsInOperator(before) ? " " : " \\, ") + written);
            else
                pieces.Add((isMath, written));
        }

        return string.Join(" ", pieces.Select(piece => piece.IsMath ? Delimited(piece.Text) : piece.Text));
    }

    private static bool IsOperator(string word) => word is "=" or "+" or "−" or "→" or ">";

    private static bool EndsInOperator(string formula) =>
        new[] { "=", "+", "-", "\\to", ">" }.Any(sign => formula.TrimEnd().EndsWith(sign, StringComparison.Ordinal));

    private static string Delimited(string formula)
    {
        string bare = formula.TrimEnd(',', ':', '.', ';');
        return $"${bare.TrimEnd()}${formula.Substring(bare.Length)}";
    }

    private static bool IsMath(string word) =>
        word.Any(letter => letter > '\u007F' && letter != '·') || word is "=" or "+" or "[k" or "j]" or ">" || word.Trim('(', ']').All(char.IsDigit);

    private static string Math(string word)
    {
        var text = new StringBuilder();
        int symbol = 0;
        for (int place = 0; place < word.Length; place++)
        {
            if (Script(word, ref place, Superscripts, SuperscriptsIn) is { Length: > 0 } above)
            {
                // A layer stands above already: the power goes outside a group.
                if (text.ToString(symbol, text.Length - symbol).Contains("^"))
                    text.Insert(symbol, '{').Append('}');
                text.Append($"^{{{above}}}");
            }
            else if (Script(word, ref place, Subscripts, SubscriptsIn) is { Length: > 0 } below)
                text.Append($"_{{{below}}}");
            else
            {
                symbol = text.Length;
                text.Append(Commands.TryGetValue(word[place], out string? command) ? command : Letter(word[place]));
            }
        }

        return text.ToString();
    }

    // The run of raised or lowered characters at a place, on the line; the place moves to its last one.
    private static string Script(string word, ref int place, string from, string to)
    {
        var run = new StringBuilder();
        int next = place;
        for (; next < word.Length && (from.IndexOf(word[next]) >= 0 || (run.Length > 0 && word[next] == ',' && next + 1 < word.Length)); next++)
            run.Append(word[next] == ',' ? ',' : to[from.IndexOf(word[next])]);
        if (run.Length > 0)
            place = next - 1;
        return run.ToString();
    }

    private static string Letter(char letter) => Printing.Alphabet.IsLetter(letter) ? Printing.Alphabet.Latex(letter.ToString()) + (letter > '\u007F' ? " " : "") : letter.ToString();

    private static string Escape(string word) => word.Replace("_", "\\_").Replace("&", "\\&").Replace("%", "\\%").Replace("#", "\\#").Replace("$", "\\$").Replace("{", "\\{").Replace("}", "\\}").Replace("·", "$\\cdot$");
}
