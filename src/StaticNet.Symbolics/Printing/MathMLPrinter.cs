using System.Globalization;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Printing;

/// <summary>MathML Core, without the math element around it: every piece that is written is one element or a plain sequence of them.</summary>
internal class MathMLPrinter : ExprPrinter
{
    /// <summary>The namespace of MathML.</summary>
    public const string Namespace = "http://www.w3.org/1998/Math/MathML";

    /// <summary>The loss of sample s.</summary>
    public const string SampleLoss = "<msup><mi>L</mi><mrow><mo stretchy=\"false\">(</mo><mi>s</mi><mo stretchy=\"false\">)</mo></mrow></msup>";

    // As wide as LaTeX's \,
    private const string ThinSpace = "0.1667em";
    private const string InvisibleTimes = $"<mo rspace=\"{ThinSpace}\">\u2062</mo>";
    private static readonly string[] High = ["<mfrac", "<munder", "<mtable", "<msqrt"];

    private const string ApplyFunction = "<mo>\u2061</mo>";

    protected override string Minus => Mark(BreakMarks.BeforeTerm) + "<mo>−</mo>";

    protected override string Plus => Mark(BreakMarks.BeforeTerm) + "<mo>+</mo>";

    protected override string EqualsSign => "<mo>=</mo>";

    protected override bool HasFractionBar => true;

    protected override bool HasBounds => true;

    /// <summary>The indices that run and how far: j = 1, …, 128.</summary>
    public static string Range(string letter, int count) =>
        $"<mspace width=\"2em\"/>{Identifier(letter)}<mo>=</mo><mn>1</mn><mo>,</mo><mo>…</mo><mo>,</mo>{Number(count)}";

    /// <summary>One block equation, a document of its own.</summary>
    public static string Block(string content) => $"<math xmlns=\"{Namespace}\" display=\"block\" style=\"margin-block: 0.8em\">{content}</math>";

    /// <summary>A formula within a line of words.</summary>
    public static string Inline(string content) => $"<math xmlns=\"{Namespace}\">{content}</math>";

    /// <summary>Text as XML.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>A name with what stands below and above it, either of which may be empty.</summary>
    public static string Scripted(string name, string below, string above) => (below.Length > 0, above.Length > 0) switch
    {
        (false, false) => name,
        (true, false) => $"<msub>{name}{Row(below)}</msub>",
        (false, true) => $"<msup>{name}{Row(above)}</msup>",
        _ => $"<msubsup>{name}{Row(below)}{Row(above)}</msubsup>",
    };

    public static string Identifier(string letters) => $"<mi>{Escape(letters)}</mi>";

    public static string Superscript(int? layer) => layer is { } number ? $"<mo stretchy=\"false\">(</mo>{Number(number)}<mo stretchy=\"false\">)</mo>" : "";

    protected override string Symbol(IndexedVariable variable, IReadOnlyList<string> indices)
    {
        if (variable.Kind == VariableKind.MeanGradient)
            return $"<mfrac><mn>1</mn><mi>m</mi></mfrac><munder><mo>∑</mo><mi>s</mi></munder>{Derivative(SampleLoss, Symbol(variable with { Kind = VariableKind.Parameter }, indices))}";
        if (variable.Letter.StartsWith("∂", StringComparison.Ordinal))
            return Derivative(Identifier(variable.Letter[1].ToString()), Symbol(variable with { Letter = variable.Letter.Substring(4) }, indices));
        if (variable.Kind == VariableKind.Jacobian)
            return Derivative(Symbol(Part(variable, "a"), [indices[0]]), Symbol(Part(variable, "z"), [indices[1]]));
        string above = Superscript(Notation.Layer(variable));
        return variable.Letter switch
        {
            "λ₁" => Scripted("<mi>λ</mi>", Number(1), above),
            "λ₂" => Scripted("<mi>λ</mi>", Number(2), above),
            "x̃" => Scripted(Tilde("x"), Subscript(indices), above),
            "ã" => Scripted(Tilde("a"), Subscript(indices), above),
            _ => Scripted(Identifier(Letter(variable)), Subscript(indices), above),
        };
    }

    public override string Decimal(DecimalText number)
    {
        string digits = number.Mantissa.TrimStart('−');
        string mantissa = (number.IsNegative ? "<mo form=\"prefix\">−</mo>" : "") + (char.IsDigit(digits[0]) ? $"<mn>{digits}</mn>" : Identifier(digits));
        return number.Exponent is not { } exponent ? mantissa
            : $"{mantissa}<mo>·</mo><msup><mn>10</mn>{Row((exponent < 0 ? "<mo>−</mo>" : "") + Number(Math.Abs(exponent)))}</msup>";
    }

    protected override string Number(Rational value) => value.Denominator == 1 ? Number(value.Numerator)
        : value.Decimals is { } decimals ? $"<mn>{decimals}</mn>"
        : $"<mfrac>{Number(value.Numerator)}{Number(value.Denominator)}</mfrac>";

    protected override string Coefficient(Rational value) => Number(value);

    protected override string Power(string value, int exponent) => $"<msup>{Row(value)}{Number(exponent)}</msup>";

    protected override string Quotient(string above, string below, bool belowIsProduct) => $"<mfrac>{Row(above)}{Row(below)}</mfrac>";

    protected override string Parenthesise(string value) => Fenced("(", value, ")");

    protected override string Product(IReadOnlyList<string> factors) => string.Join(Mark(BreakMarks.BeforeFactor) + (Numbers is null ? InvisibleTimes : "<mo>·</mo>"), factors);

    protected override string Sum(string index, int count, string body) =>
        $"<munderover><mo>∑</mo><mrow>{Identifier(index)}<mo>=</mo><mn>1</mn></mrow>{Number(count)}</munderover>{body}";

    protected override string Maximum(string index, int count, string body) => $"<munder><mo>max</mo><mrow><mn>1</mn><mo>≤</mo>{Identifier(index)}<mo>≤</mo>{Number(count)}</mrow></munder>{body}";

    protected override string Call(Primitive function, string argument, bool isTight) => function switch
    {
        PositivePart => $"<mi>max</mi>{ApplyFunction}{Parenthesise($"<mn>0</mn><mo>,</mo>{argument}")}",
        Abs => Fenced("|", argument, "|"),
        _ when function.BindsTightly && isTight => $"{Identifier(function.Text)}{ApplyFunction}<mspace width=\"{ThinSpace}\"/>{argument}",
        _ => $"{Identifier(function.Text)}{ApplyFunction}{Parenthesise(argument)}",
    };

    protected override string Cases(string condition, string positive, string otherwise) =>
        $"<mrow><mo>{{</mo><mtable>{CaseRow(positive, "<mtext>if&#160;</mtext>" + condition)}{CaseRow(otherwise, "<mtext>otherwise</mtext>")}</mtable></mrow>";

    protected override string Partial(string of, string by) => Derivative(of, by);

    protected override string Comparison(string left, bool isGreater, string right) => $"{left}<mo>{(isGreater ? "&gt;" : "&lt;")}</mo>{right}";

    protected override string Mask(string comparison) => Fenced("[", comparison, "]");

    protected override string Kronecker(string left, string right) => Fenced("[", $"{Identifier(left)}<mo>=</mo>{Identifier(right)}", "]");

    protected override string Root((long Number, int Pi) above, (long Number, int Pi) below) =>
        below == (1, 0) ? $"<msqrt>{WithPi(above)}</msqrt>" : $"<msqrt><mfrac>{Row(WithPi(above))}{Row(WithPi(below))}</mfrac></msqrt>";

    /// <summary>A cell of a table with its content at one side; browsers know three names for it.</summary>
    public static string Cell(string content, string side) => $"<mtd style=\"text-align: {side}; text-align: -moz-{side}; text-align: -webkit-{side}\">{content}</mtd>";

    // Browsers set a fence that may stretch apart from what it holds: it does so only around what is high.
    private static string Fenced(string open, string content, string close)
    {
        string fence = Array.Exists(High, element => content.Contains(element)) ? "<mo>" : "<mo stretchy=\"false\">";
        return $"<mrow>{fence}{open}</mo>{content}{fence}{close}</mo></mrow>";
    }

    private static string CaseRow(string value, string condition) => $"<mtr>{Cell(value, "left")}{Cell(condition, "left")}</mtr>";

    private static string Derivative(string of, string by) => $"<mfrac><mrow><mo>∂</mo>{of}</mrow><mrow><mo>∂</mo>{by}</mrow></mfrac>";

    // θ₁₁, but θ₁,₁₁ where an index has two digits.
    private static string Subscript(IReadOnlyList<string> indices) => string.Join(
        indices.Any(index => index.Length > 1) ? "<mo>,</mo>" : "",
        indices.Select(index => char.IsDigit(index[0]) ? $"<mn>{index}</mn>" : Identifier(index)));

    private static string WithPi((long Number, int Pi) part)
    {
        string number = part.Number == 1 && part.Pi > 0 ? "" : Number(part.Number);
        return number + part.Pi switch { 0 => "", 1 => "<mi>π</mi>", _ => $"<msup><mi>π</mi>{Number(part.Pi)}</msup>" };
    }

    private static string Number(long value) => string.Format(CultureInfo.InvariantCulture, "<mn>{0}</mn>", value);

    private static string Tilde(string letter) => $"<mover accent=\"true\">{Identifier(letter)}<mo>~</mo></mover>";

    private static string Row(string content) => $"<mrow>{content}</mrow>";
}
