using System.Text;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Printing;

/// <summary>Plain text with Unicode sub- and superscripts: θ⁽²⁾₁₁ a⁽²⁾₁.</summary>
internal class TextPrinter : ExprPrinter
{
    private const string Figures = "0123456789";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";

    private static readonly Dictionary<string, string> SubscriptLetters =
        new() { ["i"] = "ᵢ", ["j"] = "ⱼ", ["k"] = "ₖ", ["n"] = "ₙ", ["p"] = "ₚ", ["h"] = "ₕ" };

    protected override string Minus => "−";

    public static string Superscript(int value) => Map(value.ToString(System.Globalization.CultureInfo.InvariantCulture), Superscripts);

    /// <summary>A whole variable by its letter and layer: z⁽²⁾.</summary>
    public static string Array(IndexedVariable variable) => Notation.Course.Letter(variable) + (variable.ShowsLayer ? $"⁽{Superscript(variable.Layer)}⁾" : "");

    protected override string Symbol(IndexedVariable variable, IReadOnlyList<string> indices)
    {
        if (variable.Kind == VariableKind.Jacobian)
            return $"∂{Symbol(Part(variable, "a"), [indices[0]])}/∂{Symbol(Part(variable, "z"), [indices[1]])}";
        if (variable.Kind == VariableKind.MeanGradient)
            return $"(1/m) Σₛ ∂L⁽ˢ⁾/∂{Symbol(variable with { Kind = VariableKind.Parameter }, indices)}";
        if (variable.Letter.StartsWith("∂", StringComparison.Ordinal))
            return variable.Letter.Substring(0, 4) + Symbol(variable with { Letter = variable.Letter.Substring(4) }, indices);
        string layer = Notation.Layer(variable) is { } number ? $"⁽{Superscript(number)}⁾" : "";
        // Indices above 9 are set apart: θ⁽¹⁾₁,₁₁.
        string separator = indices.Any(index => index.Length > 1) ? "," : "";
        return Letter(variable) + layer + string.Join(separator, indices.Select(Subscript));
    }

    public override string WithoutBrackets(string partial) => partial.Trim('(', ')');

    public override string Decimal(DecimalText number) => number.ToString();

    protected override string Number(Rational value) =>
        value.Equals(new Rational(1, 2)) ? "½" : (value.Decimals ?? value.ToString()).Replace("-", Minus);

    protected override string Coefficient(Rational value) =>
        Number(value) is var text && text.Contains('/') ? Parenthesise(text) : text;

    protected override bool HasFractionBar => false;

    protected override bool HasBounds => false;

    protected override string Power(string value, int exponent) => value + Superscript(exponent);

    protected override string Quotient(string above, string below, bool belowIsProduct) =>
        $"{above} / {(belowIsProduct ? Parenthesise(below) : below)}";

    protected override string Parenthesise(string value) => $"({value})";

    protected override string Product(IReadOnlyList<string> factors) => string.Join(Numbers is null ? " " : "·", factors);

    protected override string Sum(string index, int count, string body) => $"Σ{Subscript(index)} {body}";

    protected override string Maximum(string index, int count, string body) => $"max{Subscript(index)} {body}";

    protected override string Call(Primitive function, string argument, bool isTight) => function switch
    {
        PositivePart => $"max(0, {argument})",
        Abs => $"|{argument}|",
        _ when function.BindsTightly && isTight => $"{function.Text} {argument}",
        _ => $"{function.Text}({argument})",
    };

    protected override string Cases(string condition, string positive, string otherwise) =>
        $"{{{positive} if {condition}, else {otherwise}}}";

    protected override string Comparison(string left, bool isGreater, string right) => $"{left} {(isGreater ? '>' : '<')} {right}";

    protected override string Partial(string of, string by) => $"(∂{of}/∂{by})";

    protected override string Mask(string comparison) => $"[{comparison}]";

    protected override string Kronecker(string left, string right) => $"[{left} = {right}]";

    // √2, √(2π), √(2/π), √(2/(3π))
    protected override string Root((long Number, int Pi) above, (long Number, int Pi) below)
    {
        string radicand = WithPi(above);
        if (below != (1, 0))
            radicand += "/" + (below.Pi > 0 && below.Number > 1 ? Parenthesise(WithPi(below)) : WithPi(below));
        return "√" + (radicand.Length == 1 ? radicand : Parenthesise(radicand));
    }

    private static string WithPi((long Number, int Pi) part)
    {
        string number = part.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return part.Pi == 0 ? number : (part.Number == 1 ? "" : number) + "π" + (part.Pi == 1 ? "" : Superscript(part.Pi));
    }

    private static string Subscript(string index) =>
        SubscriptLetters.TryGetValue(index, out string? letter) ? letter : Map(index, Subscripts);

    private static string Map(string digits, string to)
    {
        var mapped = new StringBuilder();
        foreach (char digit in digits)
            mapped.Append(Figures.IndexOf(digit) is var place and >= 0 ? to[place] : digit);
        return mapped.ToString();
    }
}
