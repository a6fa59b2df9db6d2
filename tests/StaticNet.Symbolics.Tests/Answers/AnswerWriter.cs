using static StaticNet.Symbolics.Tests.WrittenAnswer;

namespace StaticNet.Symbolics.Tests;

/// <summary>Writes an answer in one of three ways: 0 ASCII, 1 as printed, 2 LaTeX.</summary>
internal sealed class AnswerWriter(int way)
{
    public string Write(WrittenAnswer answer) => answer switch
    {
        Number number => number.Value.ToString(),
        Symbol symbol => Name(symbol),
        Power power => way switch
        {
            0 => $"{Grouped(power.Base)}^{power.Exponent}",
            1 => Grouped(power.Base) + Map(power.Exponent, "⁰¹²³⁴⁵⁶⁷⁸⁹"),
            _ => $"{{{Grouped(power.Base)}}}^{{{power.Exponent}}}",
        },
        Sum sum => string.Concat(sum.Terms.Select((term, n) => (term.Negative ? Minus : n == 0 ? "" : " + ") + (term.Term is Sum ? Grouped(term.Term) : Write(term.Term)))),
        Product product => string.Join(Times, product.Factors.Select(Grouped)),
        Quotient quotient => way == 2 ? $@"\frac{{{Write(quotient.Above)}}}{{{Write(quotient.Below)}}}" : $"{Grouped(quotient.Above)} / {Grouped(quotient.Below)}",
        Call { Function: "step" } step => $"[{Write(step.Argument)} > 0]",
        Call call => way == 2 ? $@"{Latex(call.Function)}\left({Write(call.Argument)}\right)" : $"{(way == 1 && call.Function == "sigmoid" ? "σ" : call.Function)}({Write(call.Argument)})",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>"∂J/∂θ⁽¹⁾₁₁".</summary>
    public string Gradient(Symbol parameter) => way switch
    {
        0 => $"dJ/d{Name(parameter)}",
        1 => $"∂J/∂{Name(parameter)}",
        _ => $@"\frac{{\partial J}}{{\partial {Name(parameter)}}}",
    };

    private string Minus => way == 1 ? " − " : " - ";

    private string Times => way switch { 0 => " * ", 1 => " ", _ => @" \, " };

    private static string Latex(string function) => function == "sigmoid" ? @"\sigma" : "\\" + function;

    private string Grouped(WrittenAnswer answer) =>
        answer is Sum or Quotient or Product ? (way == 2 ? $@"\left({Write(answer)}\right)" : $"({Write(answer)})") : Write(answer);

    private string Name(Symbol symbol)
    {
        string layer = symbol.Layer.ToString();
        string indices = string.Concat(symbol.Indices);
        string letter = (symbol.Letter, way) switch { ('w', 1) => "θ", ('w', 2) => @"\theta", ('d', 1) => "δ", ('d', 2) => @"\delta", _ => symbol.Letter.ToString() };
        return way switch
        {
            0 => $"{letter}{(symbol.Layer > 0 ? layer : "")}_{indices}",
            1 => letter + (symbol.Layer > 0 ? $"⁽{Map(symbol.Layer, "⁰¹²³⁴⁵⁶⁷⁸⁹")}⁾" : "") + string.Concat(symbol.Indices.Select(index => Map(index, "₀₁₂₃₄₅₆₇₈₉"))),
            _ => letter + (symbol.Layer > 0 ? $"^{{({layer})}}" : "") + $"_{{{indices}}}",
        };
    }

    private static string Map(int number, string digits) => string.Concat(number.ToString().Select(digit => digits[digit - '0']));
}
