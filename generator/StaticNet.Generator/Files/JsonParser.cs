using System.Globalization;
using System.Text;

namespace StaticNet.Generator.Files;

/// <summary>Reads JSON as RFC 8259 has it. The framework's own reader is not known to every compiler's host.</summary>
internal sealed class JsonParser
{
    // As deep as the framework's reader goes.
    private const int DeepestLevel = 64;

    private readonly string _text;
    private int _place;

    private JsonParser(string text) => _text = text;

    /// <summary>The value that a text is.</summary>
    /// <exception cref="FormatException">It is none; the place is named.</exception>
    public static JsonValue Parse(string text)
    {
        var parser = new JsonParser(text);
        JsonValue value = parser.Value(DeepestLevel);
        return parser.Next() == '\0' && parser._place == text.Length ? value : throw parser.Unexpected();
    }

    private JsonValue Value(int levels)
    {
        char next = Next();
        if (next is '{' or '[' && levels == 0)
            throw new FormatException(FormattableString.Invariant($"the JSON is nested deeper than {DeepestLevel} levels"));
        return next switch
        {
            '{' => Object(levels - 1),
            '[' => List(levels - 1),
            '"' => JsonValue.Of(JsonKind.String, String()),
            '-' or (>= '0' and <= '9') => JsonValue.Of(JsonKind.Number, Number()),
            _ => JsonValue.Of(JsonKind.Word, Word()),
        };
    }

    private JsonValue Object(int levels)
    {
        List<KeyValuePair<string, JsonValue>> members = [];
        _place++;
        while (Next() != '}')
        {
            if (members.Count > 0)
                Take(',');
            if (Next() != '"')
                throw Unexpected();
            string name = String();
            Take(':');
            members.Add(new(name, Value(levels)));
        }

        _place++;
        return new(JsonKind.Object, "", [], [.. members]);
    }

    private JsonValue List(int levels)
    {
        List<JsonValue> items = [];
        _place++;
        while (Next() != ']')
        {
            if (items.Count > 0)
                Take(',');
            items.Add(Value(levels));
        }

        _place++;
        return new(JsonKind.List, "", [.. items], []);
    }

    private string String()
    {
        var text = new StringBuilder();
        for (_place++; _place < _text.Length && _text[_place] != '"'; _place++)
        {
            if (_text[_place] < ' ')
                throw Unexpected();
            text.Append(_text[_place] == '\\' ? Escaped() : _text[_place]);
        }

        Take('"');
        return text.ToString();
    }

    // Leaves the place at the last character of the escape.
    private char Escaped()
    {
        char letter = ++_place < _text.Length ? _text[_place] : throw Unexpected();
        if (letter == 'u')
        {
            if (_place + 4 >= _text.Length || !ushort.TryParse(_text.Substring(_place + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
                throw Unexpected();
            _place += 4;
            return (char)code;
        }

        int index = "\"\\/bfnrt".IndexOf(letter);
        return index >= 0 ? "\"\\/\b\f\n\r\t"[index] : throw Unexpected();
    }

    private string Number()
    {
        int start = _place;
        while (_place < _text.Length && _text[_place] is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
            _place++;
        string number = _text.Substring(start, _place - start);
        bool isNumber = double.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);
        return isNumber ? number : throw new FormatException(FormattableString.Invariant($"the JSON has {number} for a number at character {start}"));
    }

    private string Word()
    {
        foreach (string word in (string[])["true", "false", "null"])
        {
            if (string.CompareOrdinal(_text, _place, word, 0, word.Length) == 0)
            {
                _place += word.Length;
                return word;
            }
        }

        throw Unexpected();
    }

    private void Take(char expected)
    {
        if (Next() != expected)
            throw Unexpected();
        _place++;
    }

    // The next character that is no blank; 0 at the end.
    private char Next()
    {
        while (_place < _text.Length && _text[_place] is ' ' or '\t' or '\n' or '\r')
            _place++;
        return _place < _text.Length ? _text[_place] : '\0';
    }

    private FormatException Unexpected() => new(_place < _text.Length
        ? FormattableString.Invariant($"the JSON has {(int)_text[_place]:X4} at character {_place}, where something else must be")
        : "the JSON ends too early");
}
