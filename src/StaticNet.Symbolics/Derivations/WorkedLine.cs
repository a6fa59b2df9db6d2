using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>A line of a calculation: z = θ₁ x₁ + b = 0.15·0.05 + 0.35 = 0.3575.</summary>
/// <param name="Name">What is computed.</param>
/// <param name="Value">The expression; null: a number that is given.</param>
/// <param name="Number">Its number.</param>
/// <param name="Terms">The numbers of its terms, where they say something by themselves; else empty.</param>
internal sealed record WorkedLine(Formula Name, Expr? Value, double Number, IReadOnlyList<double> Terms)
{
    /// <summary>A number that is given.</summary>
    public static WorkedLine Given(SymbolExpr symbol, double number) => new(new(printer => printer.Name(symbol)), null, number, []);

    /// <summary>The line as parts of one equation: the expression, the same in numbers, its terms, the result; what repeats another part is left out.</summary>
    /// <param name="symbols">A printer of symbols.</param>
    /// <param name="numbers">The same kind of printer, with numbers in their places.</param>
    /// <param name="digits">The significant digits.</param>
    public IReadOnlyList<string> Parts(ExprPrinter symbols, ExprPrinter numbers, int digits)
    {
        if (Value is null)
            return [symbols.Decimal(DecimalText.AsGiven(Number))];
        string result = symbols.Decimal(DecimalText.Rounded(Number, digits));
        var parts = new List<string> { symbols.Print(Value), numbers.Print(Value) };
        if (Terms.Count > 1)
            parts.Add(symbols.Sum(Terms.Select(term => DecimalText.Rounded(term, digits))));
        parts.Add(result);
        return [.. parts.Where((part, place) => place == parts.Count - 1 || BreakMarks.Without(part) != BreakMarks.Without(parts[place + 1]))];
    }
}
