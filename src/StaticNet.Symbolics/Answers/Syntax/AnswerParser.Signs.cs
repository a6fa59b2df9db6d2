using System.Text.RegularExpressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>The next sign or word, and where it stands in the answer.</summary>
internal sealed partial class AnswerParser
{
    private char Peek() => _place < _text.Length ? _text[_place] : '\0';

    private bool Take(char sign)
    {
        SkipSpaces();
        if (Peek() != sign)
            return false;
        _place++;
        return true;
    }

    private bool TakeWord(string word)
    {
        SkipSpaces();
        Match match = WordForm.Match(_text, _place);
        if (!match.Success || match.Groups["word"].Value != word)
            return false;
        _place += match.Length;
        return true;
    }

    private void Expect(char sign)
    {
        SkipSpaces();
        if (!Take(sign))
            throw Error($"'{sign}' or an operator");
    }

    private void SkipSpaces()
    {
        while (Peek() is ' ' or AnswerText.CommandEnd or '&')
            _place++;
    }

    private static bool IsLatin(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private int Origin(int place) => _source.Origin(place);

    private int EndOrigin => _place == 0 ? 0 : Origin(_place - 1) + 1;

    private AnswerSyntaxException Error(string expected, int? place = null)
    {
        int at = place ?? _place;
        while (at < _text.Length && _text[at] is ' ' or AnswerText.CommandEnd)
            at++;
        return new(_answer, Origin(at) + 1, expected);
    }

    private static readonly Regex WordForm = new("\\G\\\\?(?<word>[A-Za-z]+)\u0001?", RegexOptions.CultureInvariant);
}
