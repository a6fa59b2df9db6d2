using System.Text.RegularExpressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>Names of values and functions, and what a name that is none may have meant.</summary>
internal sealed partial class AnswerParser
{
    // Names that are read by their own rules.
    private static readonly string[] Words = ["e", "exp", "max", "Max", "sum", "frac", "begin", "tilde", "pi", "m"];

    // The longest name that begins here; letters that stand side by side are factors: ya is y a.
    private string? Name()
    {
        bool isCommand = Peek() == '\\';
        int start = isCommand ? _place + 1 : _place;
        int end = start;
        while (end < _text.Length && IsLatin(_text[end]))
            end++;
        if (end == start)
            return null;
        string letters = _text.Substring(start, end - start);
        string? name = letters;
        // "dJ" begins no name: what is derived was read before.
        while (name.Length > 0 && !IsKnown(name, isCommand))
            name = isCommand ? "" : name.Substring(0, name.Length - 1);
        if (name.Length == 0 || (letters.Length > name.Length && !CanSplit(letters)))
            throw Error(Suggestion(letters));
        _place = start + name.Length;
        if (isCommand && Peek() == AnswerText.CommandEnd)
            _place++;
        if (name == "tilde")
        {
            Match letter = TildeForm.Match(_text, _place);
            if (!letter.Success)
                throw Error("{x} or {a}");
            _place += letter.Length;
            return AnswerNames.Tilde + letter.Groups["letter"].Value;
        }

        return name;
    }

    private bool IsKnown(string name, bool isCommand) =>
        Array.IndexOf(Words, name) >= 0 || Function(name) is not null || _names.Of(name).Count > 0 || (isCommand && _names.Of(Greek.Plain(name)).Count > 0);

    // Letters side by side are read as factors where each is a name; of a longer word most are none, and it is a slip of the pen.
    private bool CanSplit(string letters) => letters.Length <= 3 && letters.All(letter => IsKnown(letter.ToString(), isCommand: false));

    private string Suggestion(string word)
    {
        string[] known = [.. _names.All.Where(name => !name.StartsWith(AnswerNames.Tilde, StringComparison.Ordinal)), .. AnswerFunction.All.SelectMany(function => function.Names).Where(name => name.All(IsLatin)), "max", "sum"];
        string nearest = known.OrderBy(name => NearestName.Distance(name, word)).First();
        string hint = NearestName.Distance(nearest, word) <= Math.Max(1, word.Length / 3) ? $"; did you mean {nearest}?" : "";
        return $"a name of this network or of a function, not {(word.Length > 20 ? word.Substring(0, 20) + "…" : word)}{hint}";
    }

    private static AnswerFunction? Function(string name) => AnswerFunction.All.FirstOrDefault(function => function.Names.Any(each => each == name || Greek.Named(each) == name));

    private static readonly Regex TildeForm = new(@"\G\s*\{\s*(?<letter>[ax])\s*\}", RegexOptions.CultureInvariant);
}
