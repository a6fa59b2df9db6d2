using System.Text;

namespace StaticNet.Symbolics.Printing;

/// <summary>The letters that a symbol may be made of, and how LaTeX writes them.</summary>
internal static class Alphabet
{
    // In the order of Unicode from U+03B1 and U+0391; LaTeX has no command for a capital that looks Latin, nor for omicron.
    private static readonly string[] Small =
    [
        "alpha", "beta", "gamma", "delta", "varepsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
        "nu", "xi", "o", "pi", "rho", "varsigma", "sigma", "tau", "upsilon", "varphi", "chi", "psi", "omega",
    ];

    private static readonly string[] Capital =
    [
        "A", "B", "Gamma", "Delta", "E", "Z", "H", "Theta", "I", "K", "Lambda", "M",
        "N", "Xi", "O", "Pi", "P", "", "Sigma", "T", "Upsilon", "Phi", "X", "Psi", "Omega",
    ];

    public static bool IsLetter(char letter) => IsLatin(letter) || GreekName(letter) is not null;

    /// <summary>A symbol in LaTeX mathematics: one letter in italics, a word upright, each Greek letter by its command.</summary>
    public static string Latex(string symbol)
    {
        if (symbol.Length == 1)
            return Command(symbol[0]);
        if (symbol.IndexOf('′') is var prime and > 0)                                   // t′3, a value that the compiler named
            return $"{{{symbol.Substring(0, prime)}'_{{{symbol.Substring(prime + 1)}}}}}";
        var pieces = new List<string>();
        var word = new StringBuilder();
        foreach (char letter in symbol.Append('\0'))
        {
            if (IsLatin(letter))
            {
                word.Append(letter);
                continue;
            }

            if (word.Length > 0)
                pieces.Add($"\\mathrm{{{word}}}");
            word.Clear();
            if (letter != '\0')
                pieces.Add(Command(letter));
        }

        return pieces.Count == 1 ? pieces[0] : $"{{{string.Join(" ", pieces)}}}";
    }

    private static bool IsLatin(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string Command(char letter) => GreekName(letter) switch
    {
        null => letter.ToString(),
        "o" => "o",
        { Length: 1 } capital => $"\\mathrm{{{capital}}}",
        var name => "\\" + name,
    };

    private static string? GreekName(char letter) => letter switch
    {
        >= 'α' and <= 'ω' => Small[letter - 'α'],
        >= 'Α' and <= 'Ω' when letter != '\u03A2' => Capital[letter - 'Α'],
        'ϵ' => "epsilon",
        'ϑ' => "vartheta",
        'ϕ' => "phi",
        _ => null,
    };
}
