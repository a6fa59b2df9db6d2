using System.Globalization;

namespace StaticNet.Tests.Equations;

/// <content>Symbols with their layers and places, and numbers.</content>
internal sealed partial class PrintedParser
{
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";
    private const char Tilde = '\u0303';                                                 // x̃ is two characters, ã is one
    private const string Digits = "0123456789";
    private const string SubscriptLetters = "ᵢⱼₖₙₚₛ";
    private const string Letters = "ijknpq";

    public PrintedSymbol Symbol()
    {
        int start = _at;
        while ((char.IsLetter(Next) && !SubscriptLetters.Contains(Next)) || Next is '′' or Tilde || (_at > start && char.IsDigit(Next)))
            _at++;
        if (_at == start)
            throw Unreadable();
        if (text.IndexOf('⁽', _at) is var layer and >= 0 && text[_at..layer].All(Subscripts.Contains))  // λ₁⁽²⁾
            _at = text.IndexOf('⁾', layer) + 1;
        string name = text[start.._at];
        int places = _at;
        while (Subscripts.Contains(Next) || SubscriptLetters.Contains(Next) || (Next == ',' && _at + 1 < text.Length && text[_at + 1] != ' '))
            _at++;
        return new(name, [.. Places(text[places.._at], isWeight: name.StartsWith('θ'))]);
    }

    private Func<PrintedValues, double> Number()
    {
        int start = _at;
        while (char.IsDigit(Next) || Next is '/' or '.')
            _at++;
        double[] parts = [.. text[start.._at].Split('/').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
        return _ => parts.Length == 1 ? parts[0] : parts[0] / parts[1];
    }

    // Both places of a weight stand side by side, unless a comma sets them apart.
    private static IEnumerable<string> Places(string subscripts, bool isWeight)
    {
        string plain = string.Concat(subscripts.Select(c =>
            Subscripts.IndexOf(c) is var digit and >= 0 ? Digits[digit] : SubscriptLetters.IndexOf(c) is var letter and >= 0 ? Letters[letter] : c));
        return plain.Length == 0 ? [] : plain.Contains(',') ? plain.Split(',') : isWeight ? plain.Select(c => c.ToString()) : [plain];
    }
}
