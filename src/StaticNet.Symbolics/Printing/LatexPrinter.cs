using System.Globalization;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Printing;

/// <summary>
/// LaTeX mathematics, without delimiters: \theta^{(2)}_{11} a^{(2)}_{1}. It keeps to the commands that GitHub and KaTeX know too.
/// </summary>
internal sealed class LatexPrinter : ExprPrinter
{
    protected override string Minus => Mark(BreakMarks.BeforeTerm) + "-";

    protected override string Plus => Mark(BreakMarks.BeforeTerm) + "+";

    protected override string Symbol(IndexedVariable variable, IReadOnlyList<string> indices)
    {
        if (variable.Kind == VariableKind.MeanGradient)
            return $"\\frac{{1}}{{m}} \\sum_{{s}} \\frac{{\\partial L^{{(s)}}}}{{\\partial {Symbol(variable with { Kind = VariableKind.Parameter }, indices)}}}";
        if (variable.Letter.StartsWith("∂", StringComparison.Ordinal))
            return $"\\frac{{\\partial {variable.Letter[1]}}}{{\\partial {Symbol(variable with { Letter = variable.Letter.Substring(4) }, indices)}}}";
        if (variable.Kind == VariableKind.Jacobian)
            return $"\\frac{{\\partial {Symbol(Part(variable, "a"), [indices[0]])}}}{{\\partial {Symbol(Part(variable, "z"), [indices[1]])}}}";
        string letter = variable.Letter switch
        {
            "λ₁" => "\\lambda_1",
            "λ₂" => "\\lambda_2",
            "x̃" => "\\tilde{x}",
            "ã" => "\\tilde{a}",
            _ => Alphabet.Latex(Letter(variable)),
        };
        string layer = Notation.Layer(variable) is { } number ? string.Format(CultureInfo.InvariantCulture, "^{{({0})}}", number) : "";
        string separator = indices.Any(index => index.Length > 1) ? "," : "";
        return letter + layer + (indices.Count == 0 ? "" : $"_{{{string.Join(separator, indices)}}}");
    }

    public override string Decimal(DecimalText number)
    {
        string mantissa = number.Mantissa.Replace('−', '-').Replace("∞", "\\infty").Replace("NaN", "\\mathrm{NaN}");
        return number.Exponent is { } exponent ? string.Format(CultureInfo.InvariantCulture, "{0} \\cdot 10^{{{1}}}", mantissa, exponent) : mantissa;
    }

    protected override string Number(Rational value) => value.Denominator == 1 || value.Decimals is not null
        ? value.Decimals ?? value.ToString()
        : string.Format(CultureInfo.InvariantCulture, "\\tfrac{{{0}}}{{{1}}}", value.Numerator, value.Denominator);

    protected override string Coefficient(Rational value) => Number(value);

    protected override bool HasFractionBar => true;

    protected override bool HasBounds => true;

    protected override string Power(string value, int exponent) =>
        string.Format(CultureInfo.InvariantCulture, "{{{0}}}^{{{1}}}", value, exponent);

    protected override string Quotient(string above, string below, bool belowIsProduct) => $"\\frac{{{above}}}{{{below}}}";

    protected override string Parenthesise(string value) => $"\\left({value}\\right)";

    protected override string Product(IReadOnlyList<string> factors) => string.Join(Mark(BreakMarks.BeforeFactor) + (Numbers is null ? " \\, " : " \\cdot "), factors);

    protected override string Sum(string index, int count, string body) =>
        string.Format(CultureInfo.InvariantCulture, "\\sum_{{{0}=1}}^{{{1}}} {2}", index, count, body);

    protected override string Maximum(string index, int count, string body) => string.Format(CultureInfo.InvariantCulture, "\\max_{{1 \\le {0} \\le {1}}} {2}", index, count, body);

    protected override string Call(Primitive function, string argument, bool isTight) => function switch
    {
        PositivePart => $"\\max\\left(0, {argument}\\right)",
        Abs => $"\\left|{argument}\\right|",
        _ when function.BindsTightly && isTight => $"{function.Latex}{(function.Latex.EndsWith("}", StringComparison.Ordinal) ? " \\," : "")} {argument}",
        _ => $"{function.Latex}\\left({argument}\\right)",
    };

    protected override string Cases(string condition, string positive, string otherwise) =>
        $"\\begin{{cases}} {positive} & \\text{{if }} {condition} \\\\ {otherwise} & \\text{{otherwise}} \\end{{cases}}";

    protected override string Partial(string of, string by) => $"\\frac{{\\partial {of}}}{{\\partial {by}}}";

    protected override string Comparison(string left, bool isGreater, string right) => $"{left} {(isGreater ? '>' : '<')} {right}";

    protected override string Mask(string comparison) => $"\\left[{comparison}\\right]";

    protected override string Kronecker(string left, string right) => $"\\left[{left} = {right}\\right]";

    protected override string Root((long Number, int Pi) above, (long Number, int Pi) below) =>
        below == (1, 0) ? $"\\sqrt{{{WithPi(above)}}}" : $"\\sqrt{{\\tfrac{{{WithPi(above)}}}{{{WithPi(below)}}}}}";

    private static string WithPi((long Number, int Pi) part)
    {
        string number = part.Number == 1 && part.Pi > 0 ? "" : part.Number.ToString(CultureInfo.InvariantCulture);
        return part.Pi switch
        {
            0 => number,
            1 => number + "\\pi",
            _ => string.Format(CultureInfo.InvariantCulture, "{0}\\pi^{{{1}}}", number, part.Pi),
        };
    }
}
