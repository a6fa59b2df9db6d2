namespace StaticNet.Symbolics.Answers;

/// <summary>The names of the Greek letters, as LaTeX and ASCII write them.</summary>
internal static class Greek
{
    private static readonly string[] Small =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
        "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>The name of a letter; a capital's begins with a capital; null: it is not Greek.</summary>
    public static string? Name(char letter) => letter switch
    {
        >= 'α' and <= 'ω' => Small[letter - 'α'],
        >= 'Α' and <= 'Ω' => char.ToUpperInvariant(Small[letter - 'Α'][0]) + Small[letter - 'Α'].Substring(1),
        'ϵ' => "epsilon",
        'ϑ' => "theta",
        'ϕ' => "phi",
        _ => null,
    };

    /// <summary>A symbol with each Greek letter by its name: "θ" is "theta".</summary>
    public static string Named(string symbol) => string.Concat(symbol.Select(letter => Name(letter) ?? letter.ToString()));

    /// <summary>A name without LaTeX's second form: varphi is phi.</summary>
    public static string Plain(string name) => name.StartsWith("var", StringComparison.Ordinal) && Array.IndexOf(Small, name.Substring(3)) >= 0 ? name.Substring(3) : name;
}
