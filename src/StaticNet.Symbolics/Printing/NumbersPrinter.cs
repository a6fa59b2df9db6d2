using System.Globalization;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Printing;

/// <summary>Plain text with the number of each symbol in its place; a negative one in parentheses.</summary>
/// <param name="valueOf">The number that an expression has for a sample.</param>
internal sealed class NumbersPrinter(Func<Expr, double> valueOf) : TextPrinter
{
    public static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture).Replace("-", "−");

    protected override string Symbol(SymbolExpr symbol, Dictionary<IndexVariable, string> bound) =>
        symbol.Indices.All(index => index is FixedIndex) ? InPlace(valueOf(symbol)) : base.Symbol(symbol, bound);

    protected override string Partial(PartialExpr partial) => $"({Number(valueOf(partial))})";

    protected override string Product(IReadOnlyList<string> factors) => string.Join("·", factors);

    protected override string Power(string value, int exponent) => base.Power($"({value})", exponent);

    private static string InPlace(double value) => value < 0 ? $"({Number(value)})" : Number(value);
}
