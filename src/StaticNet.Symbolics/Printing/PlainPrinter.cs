using System.Globalization;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Printing;

/// <summary>
/// Plain ASCII that Python and SymPy read: δ⁽³⁾₁ θ⁽²⁾₁₂ is d3_1*w2_1_2, [z &gt; 0] is a Piecewise, ∂of/∂by is D(of, by). Numbers are
/// exact, hyperparameters stand as their values, sums are written out.
/// </summary>
internal sealed class PlainPrinter : ExprPrinter
{
    protected override string Minus => "-";

    protected override bool HasFractionBar => false;

    protected override bool HasBounds => false;

    /// <summary>Writes an expression whose free indices are fixed.</summary>
    public string Write(Expr expr) => Print(Instantiation.WriteOut(expr, int.MaxValue, grouped: false));

    protected override string Symbol(IndexedVariable variable, IReadOnlyList<string> indices)
    {
        if (variable.Kind == VariableKind.MeanGradient)
            return $"Mean(L, {Symbol(variable with { Kind = VariableKind.Parameter }, indices)})";
        if (variable.Kind == VariableKind.Hyperparameter)
            return $"Rational(\"{Value(variable, indices).ToString("R", CultureInfo.InvariantCulture)}\")";
        string letter = variable.Letter switch { "θ" => "w", "δ" => "d", "x̃" => "xd", "ã" => "ad", _ => variable.Letter };
        string layer = variable.ShowsLayer ? variable.Layer.ToString(CultureInfo.InvariantCulture) : "";
        return string.Join("_", new[] { letter + layer }.Concat(indices));
    }

    private static double Value(IndexedVariable variable, IReadOnlyList<string> indices) =>
        indices.Count == 0 ? variable.Value : variable.Values[int.Parse(indices[0], CultureInfo.InvariantCulture) - 1];

    public override string Decimal(DecimalText number) => throw new InvalidOperationException("Numbers are exact.");

    protected override bool IsRaisedInBrackets(Expr expr) => false;

    protected override string Number(Rational value) => value.Denominator == 1
        ? value.ToString()
        : string.Format(CultureInfo.InvariantCulture, "Rational({0}, {1})", value.Numerator, value.Denominator);

    protected override string Coefficient(Rational value) => Number(value);

    protected override string Power(string value, int exponent) => string.Format(CultureInfo.InvariantCulture, "{0}**{1}", value, exponent);

    protected override string Quotient(string above, string below, bool belowIsProduct) =>
        $"{above}/{(belowIsProduct ? Parenthesise(below) : below)}";

    protected override string Parenthesise(string value) => $"({value})";

    protected override string Product(IReadOnlyList<string> factors) => string.Join("*", factors);

    protected override string Sum(string index, int count, string body) => throw new InvalidOperationException("Sums are written out first.");

    protected override string Maximum(string index, int count, string body) =>
        throw new InvalidOperationException("A maximum is only evaluated; the formula it stabilises is written.");

    protected override string Call(Primitive function, string argument, bool isSymbol) => function switch
    {
        PositivePart => $"Max(0, {argument})",
        Abs => $"Abs({argument})",
        Log => $"log({argument})",
        Sigmoid => $"(1/(1 + exp(-({argument}))))",
        Softplus => $"log(1 + exp({argument}))",
        LogCosh => $"log(cosh({argument}))",
        NormalDistribution => $"((1 + erf(({argument})/sqrt(2)))/2)",
        NormalDensity => $"(exp(-({argument})**2/2)/sqrt(2*pi))",
        _ => $"{function.Text}({argument})",
    };

    protected override string Cases(string condition, string positive, string otherwise) =>
        $"Piecewise(({positive}, {condition}), ({otherwise}, True))";

    protected override string Comparison(string left, bool isGreater, string right) => isGreater ? $"{left} > {right}" : $"{right} > {left}";

    protected override string Partial(string of, string by) => $"D({of}, {by})";

    protected override string Mask(string comparison) => $"Piecewise((Rational(1, 1), {comparison}), (Rational(0, 1), True))";

    protected override string Kronecker(string left, string right) => throw new InvalidOperationException("The indices of what is written are fixed.");

    protected override string Root((long Number, int Pi) above, (long Number, int Pi) below) =>
        string.Format(CultureInfo.InvariantCulture, "sqrt(Rational({0}, {1})*pi**({2}))", above.Number, below.Number, above.Pi - below.Pi);
}
