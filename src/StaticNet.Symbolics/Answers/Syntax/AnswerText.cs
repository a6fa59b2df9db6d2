using System.Text;

namespace StaticNet.Symbolics.Answers;

/// <summary>
/// An answer with the three ways of writing brought into one, which is nearly LaTeX: θ⁽¹⁾₁₁ becomes \theta^{(1)}_{11}. Every sign remembers its
/// place in the answer. A command ends with <see cref="CommandEnd"/> where a Unicode sign stood for it.
/// </summary>
internal sealed class AnswerText
{
    /// <summary>Ends a command whatever follows it.</summary>
    public const char CommandEnd = '\u0001';

    // Print sets these off from an equation: how far its indices run, and why it came out so simple.
    private const string Remark = "        ";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁻⁺ˢ";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉₍₎₋₊ₛᵢⱼₖₙₚₕ";
    private const string SuperscriptMeanings = "0123456789()-+s";
    private const string SubscriptMeanings = "0123456789()-+sijknph";

    private static readonly HashSet<string> Spaces = ["left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "quad", "displaystyle", "limits", "mathstrut"];
    private static readonly HashSet<string> Fonts = ["operatorname", "mathrm", "text", "textrm", "mathit", "mathbf", "mathbb", "boldsymbol"];

    private static readonly Dictionary<string, string> Signs = new()
    {
        ["cdot"] = "*", ["times"] = "*", ["ast"] = "*", ["div"] = "/", ["le"] = "≤", ["leq"] = "≤", ["ge"] = "≥", ["geq"] = "≥", ["ne"] = "≠", ["neq"] = "≠",
        ["lt"] = "<", ["gt"] = ">", ["vert"] = "|", ["lvert"] = "|", ["rvert"] = "|", ["lbrack"] = "[", ["rbrack"] = "]", ["tfrac"] = "\\frac\u0001", ["dfrac"] = "\\frac\u0001",
    };

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['−'] = "-", ['–'] = "-", ['—'] = "-", ['·'] = "*", ['⋅'] = "*", ['×'] = "*", ['∙'] = "*", ['∗'] = "*", ['÷'] = "/", ['∕'] = "/", ['½'] = "(1/2)", ['⅓'] = "(1/3)", ['¼'] = "(1/4)",
        ['Σ'] = "\\sum\u0001", ['∑'] = "\\sum\u0001", ['∂'] = "\\partial\u0001", ['√'] = "\\sqrt\u0001", ['ã'] = "\\tilde{a}", ['\''] = "′", ['’'] = "′", ['\u00A0'] = " ", ['\t'] = " ", ['$'] = " ",
    };

    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];
    private readonly string _answer;

    public AnswerText(string answer)
    {
        _answer = answer;
        for (int place = 0; place < answer.Length && !IsRemark(place);)
            place = Read(place);
        _origins.Add(answer.Length);
        Text = _text.ToString();
    }

    /// <summary>The answer in the one way.</summary>
    public string Text { get; }

    /// <summary>The place in the answer of a sign of the text, from 0.</summary>
    public int Origin(int place) => _origins[Math.Min(place, _origins.Count - 1)];

    private bool IsRemark(int place) => string.CompareOrdinal(_answer, place, Remark, 0, Remark.Length) == 0 && _answer.Substring(0, place).Trim().Length > 0;

    private int Read(int place)
    {
        char sign = _answer[place];
        if (sign == '\\')
            return ReadCommand(place);
        if (Superscripts.IndexOf(sign) >= 0)
            return ReadScript(place, "^{", Superscripts, SuperscriptMeanings);
        if (Subscripts.IndexOf(sign) >= 0)
            return ReadScript(place, "_{", Subscripts, SubscriptMeanings);
        if (sign == '*' && place + 1 < _answer.Length && _answer[place + 1] == '*')
        {
            Write("^", place);
            return place + 2;
        }

        if (place + 1 < _answer.Length && _answer[place + 1] == '\u0303')
        {
            Write($"\\tilde{{{sign}}}", place);
            return place + 2;
        }

        Write(Letters.TryGetValue(sign, out string? meaning) ? meaning
            : Greek.Name(sign) is { } name ? $"\\{name}{CommandEnd}"
            : char.IsWhiteSpace(sign) ? " "
            : sign.ToString(), place);
        return place + 1;
    }

    // A comma between two subscripts belongs to them: θ⁽¹⁾₁,₁₁.
    private int ReadScript(int place, string open, string signs, string meanings)
    {
        Write(open, place);
        for (; place < _answer.Length; place++)
        {
            char sign = _answer[place];
            bool isComma = sign == ',' && place + 1 < _answer.Length && open[0] == '_' && signs.IndexOf(_answer[place + 1]) >= 0;
            if (!isComma && signs.IndexOf(sign) < 0)
                break;
            Write(isComma ? "," : meanings[signs.IndexOf(sign)].ToString(), place);
        }

        Write("}", place - 1);
        return place;
    }

    private int ReadCommand(int place)
    {
        int end = place + 1;
        while (end < _answer.Length && IsLatin(_answer[end]))
            end++;
        string name = _answer.Substring(place + 1, end - place - 1);
        if (name.Length == 0)
        {
            // \, \; \! \: are spaces, \\ ends a row, \{ is a brace.
            char next = end < _answer.Length ? _answer[end] : ' ';
            Write(next is '{' or '}' or '|' ? next.ToString() : next == '\\' ? ";" : " ", place);
            return Math.Min(end + 1, _answer.Length);
        }

        if (name == "qquad")
            return _answer.Length;
        if (Spaces.Contains(name))
            Write(" ", place);
        else if (Signs.TryGetValue(name, out string? sign))
            Write(sign, place);
        else if (Fonts.Contains(name) && end < _answer.Length && _answer[end] == '{' && _answer.IndexOf('}', end) is var close and > 0)
            return ReadWord(place, _answer.Substring(end + 1, close - end - 1).Trim(), close + 1);
        else
            Write($"\\{Greek.Plain(name)}{CommandEnd}", place);
        return end;
    }

    private int ReadWord(int place, string word, int end)
    {
        Write(word.All(IsLatin) ? $"\\{word}{CommandEnd}" : word, place);
        return end;
    }

    private static bool IsLatin(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private void Write(string text, int origin)
    {
        _text.Append(text);
        for (int n = 0; n < text.Length; n++)
            _origins.Add(origin);
    }
}
