using System.Text;
using System.Text.RegularExpressions;

namespace StaticNet.Compiler.CPrinting;

/// <summary>
/// Writes what a method of <c>StaticNet.Numerics.Elementary</c> does with vectors V of any width and their arithmetic A as what it does with one number: A.Multiply(u, v)
/// becomes (u * v), A.Fma a fused multiply-add, and so on. What works on bits stays a call, of one of <see cref="CPrimitives"/>.
/// </summary>
internal static class VectorArithmetic
{
    private const string Arithmetic = "A.";

    private static readonly Dictionary<string, string> Infix = new() { ["Add"] = "+", ["Subtract"] = "-", ["Multiply"] = "*", ["Divide"] = "/" };

    private static readonly Regex Elsewhere = new(@"\b\w+Precision<V, (?:\w+, )?A>\.");

    private static readonly Regex InDouble = new(@"A\.InDouble<(?<function>\w+)>\(");

    /// <summary>The same for one number.</summary>
    /// <param name="text">Statements, or the parameters of a method.</param>
    /// <param name="type">What V is a vector of.</param>
    /// <param name="inDouble">The functions of double precision by the names of their types.</param>
    public static string OfOne(string text, CType type, IReadOnlyDictionary<string, string> inDouble)
    {
        string suffix = type.Precision == Precision.Double ? "d" : "f";
        text = Elsewhere.Replace(text, "");
        text = InDouble.Replace(text, match => $"({type.Keyword}){inDouble[match.Groups["function"].Value]}(");
        text = Regex.Replace(text, @"\bT\.One\b", "1" + suffix);
        text = Regex.Replace(text, @"\bT\.Zero\b|(?<![\w.])Zero\b", "0" + suffix);
        text = Regex.Replace(text, @"\bT\.", type.Keyword + ".");
        text = Regex.Replace(text, @"\bV\b", type.Keyword);
        return Written(text);
    }

    private static string Written(string text)
    {
        var code = new StringBuilder();
        for (int at = 0; at < text.Length;)
        {
            if (string.CompareOrdinal(text, at, Arithmetic, 0, Arithmetic.Length) != 0 || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '.')))
            {
                code.Append(text[at++]);
                continue;
            }

            int open = text.IndexOf('(', at);
            string operation = text.Substring(at + Arithmetic.Length, open - at - Arithmetic.Length);
            List<string> arguments = [];
            at = open + 1;
            for (int depth = 1, first = at; depth > 0; at++)
            {
                depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
                if (depth == 0 || (depth == 1 && text[at] == ','))
                {
                    arguments.Add(Written(text.Substring(first, at - first).Trim()));
                    first = at + 1;
                }
            }

            code.Append(Operation(operation, arguments));
        }

        return code.ToString();
    }

    private static string Operation(string operation, List<string> arguments) => operation switch
    {
        "Of" => arguments[0],
        "OfBits" => $"FromBits({arguments[0]})",
        "Negate" => $"(-{arguments[0]})",
        "MinusAbs" => $"(-Abs({arguments[0]}))",
        "Fma" => Fma(arguments[0], arguments[1], arguments[2]),
        "NegatedFma" => Fma($"(-{arguments[0]})", arguments[1], arguments[2]),
        "Pairs" => Pairs(arguments),
        "Fours" => Fours(arguments),
        _ when Infix.TryGetValue(operation, out string? sign) => $"({arguments[0]} {sign} {arguments[1]})",
        _ => $"{operation}({string.Join(", ", arguments)})",
    };

    private static string Fma(string u, string v, string sum) => $"FusedMultiplyAdd({u}, {v}, {sum})";

    // y, x, x², c3, c2, c1, c0.
    private static string Pairs(List<string> a) => Fma(Fma(a[0], a[2], Fma(a[3], a[1], a[4])), a[2], Fma(a[5], a[1], a[6]));

    // y, x, x², x⁴, c3, c2, c1, c0.
    private static string Fours(List<string> a) => Fma(a[0], a[3], Fma(Fma(a[4], a[1], a[5]), a[2], Fma(a[6], a[1], a[7])));
}
