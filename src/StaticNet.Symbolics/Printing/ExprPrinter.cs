using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Printing;

/// <summary>
/// The one visitor that writes expressions; a notation says how each piece looks. A bound index takes the first letter that is free.
/// </summary>
internal abstract class ExprPrinter
{
    private static readonly string[] Letters = ["k", "i", "n", "p", "q"];

    protected enum Precedence
    {
        Sum,
        Product,
        Factor,
    }

    /// <summary>The letters that bound indices were written with so far, and how far they run.</summary>
    public List<(string Letter, int Count)> Ranges { get; } = [];

    /// <summary>The letters and the numbering to write in.</summary>
    public Notation Notation { get; init; } = Notation.Course;

    /// <summary>Writes an expression whose indices run.</summary>
    public string Print(Expr expr) => Print(expr, Precedence.Sum, new Dictionary<IndexVariable, string>());

    /// <summary>Writes a symbol.</summary>
    public string Name(SymbolExpr symbol) => Symbol(symbol, new Dictionary<IndexVariable, string>());

    protected abstract string Symbol(Family family, IReadOnlyList<string> indices);

    protected abstract string Number(Rational value);

    protected abstract string Power(string value, int exponent);

    protected abstract string Quotient(string above, string below, bool belowIsProduct);

    protected abstract string Parenthesise(string value);

    protected abstract string Product(IReadOnlyList<string> factors);

    protected abstract string Minus { get; }

    protected virtual string Plus => "+";

    protected abstract string Sum(string index, int count, string body);

    protected abstract string Maximum(string index, int count, string body);

    protected abstract string Call(Primitive function, string argument, bool isSymbol);

    protected abstract string Cases(string condition, string positive, string otherwise);

    protected abstract string Partial(string of, string by);

    protected abstract string Indicator(string left, string right, bool isComparison);

    /// <summary>The two vectors that a Jacobian ∂a/∂z speaks of.</summary>
    protected static Family Part(Family jacobian, string letter) => Family.Of(FamilyKind.Activation, jacobian.Layer, letter, jacobian.Shape[0]);

    protected string Print(Expr expr, Precedence context, Dictionary<IndexVariable, string> bound) => expr switch
    {
        NumberExpr number => Guard(Number(number.Value), number.Value.IsNegative, context),
        SymbolExpr symbol => Symbol(symbol, bound),
        SumExpr sum => Guard(Print(sum, bound), true, context),
        ProductExpr product => Guard(Print(product, bound), product.Coefficient.IsNegative, context, asFactor: true),
        ReductionExpr reduction => Guard(Print(reduction, bound), true, context, asFactor: reduction.Reduction == Reduction.Sum),
        CallExpr { Function: Step } step => Indicator(Print(step.Argument, Precedence.Sum, bound), "0", isComparison: true),
        CallExpr call => Call(call.Function, Print(call.Argument, Precedence.Sum, bound), call.Argument is SymbolExpr),
        SelectExpr select => Cases(
            Print(select.Condition, Precedence.Sum, bound),
            Print(select.Positive, Precedence.Sum, bound),
            Print(select.Otherwise, Precedence.Sum, bound)),
        BracketExpr { Inner: SumExpr or ProductExpr or ReductionExpr } bracket => Parenthesise(Print(bracket.Inner, Precedence.Sum, bound)),
        BracketExpr bracket => Print(bracket.Inner, context, bound),
        PartialExpr partial => Partial(partial),
        KroneckerExpr kronecker => Indicator(Letter(kronecker.Left, bound), Letter(kronecker.Right, bound), isComparison: false),
        _ => throw new InvalidOperationException($"{expr.GetType().Name} cannot be written."),
    };

    protected virtual string Partial(PartialExpr partial) => Partial(Name(partial.Of), Name(partial.By));

    protected virtual string Symbol(SymbolExpr symbol, Dictionary<IndexVariable, string> bound) =>
        Symbol(symbol.Family, [.. symbol.Indices.Select(index => Letter(index, bound))]);

    private string Guard(string text, bool isSum, Precedence context, bool asFactor = false) => context switch
    {
        Precedence.Factor when isSum || asFactor => Parenthesise(text),
        Precedence.Product when isSum && !asFactor => Parenthesise(text),
        _ => text,
    };

    private static string Letter(Subscript index, Dictionary<IndexVariable, string> bound) =>
        index is IndexVariable variable && bound.TryGetValue(variable, out string? letter) ? letter : index.ToString();

    private string Print(SumExpr sum, Dictionary<IndexVariable, string> bound)
    {
        string text = "";
        foreach ((Rational coefficient, Expr term) in sum.Ordered)
        {
            string written = Print(coefficient.Abs * term, Precedence.Product, bound);
            text += text.Length == 0 ? (coefficient.IsNegative ? Minus : "") + written : $" {(coefficient.IsNegative ? Minus : Plus)} {written}";
        }

        return text;
    }

    private string Print(ProductExpr product, Dictionary<IndexVariable, string> bound)
    {
        List<string> above = [];
        List<string> below = [];
        bool alone = product.Factors.Count(f => f.Exponent > 0) == 1 && product.Coefficient.Abs.IsOne;
        foreach ((Expr factor, int exponent) in product.Factors.OrderBy(f => f.Base is ReductionExpr))
        {
            // A trailing Σ needs no parentheses; a lone factor over a denominator reads as it stands.
            bool open = exponent == 1 && factor is ReductionExpr && (alone || ReferenceEquals(factor, LastPositive(product)));
            string text = Print(factor, open ? Precedence.Product : Precedence.Factor, bound);
            (exponent > 0 ? above : below).Add(Math.Abs(exponent) == 1 ? text : Power(text, Math.Abs(exponent)));
        }

        if (!product.Coefficient.Abs.IsOne)
            above.Insert(0, Number(product.Coefficient.Abs));
        string numerator = above.Count == 0 ? Number(1) : Product(above);
        string text2 = below.Count == 0 ? numerator : Quotient(numerator, Product(below), below.Count > 1);
        return (product.Coefficient.IsNegative ? Minus : "") + text2;
    }

    private static Expr? LastPositive(ProductExpr product) =>
        product.Factors.Where(f => f.Exponent > 0).Select(f => f.Base).OrderBy(f => f is ReductionExpr).LastOrDefault();

    private string Print(ReductionExpr reduction, Dictionary<IndexVariable, string> bound)
    {
        HashSet<string> taken = [.. reduction.FreeIndices().Select(index => Letter(index, bound)), .. bound.Values];
        string letter = new[] { reduction.Hint }.Concat(Letters).First(candidate => !candidate.StartsWith("#", StringComparison.Ordinal) && !taken.Contains(candidate));
        if (!Ranges.Contains((letter, reduction.Bound.Count)))
            Ranges.Add((letter, reduction.Bound.Count));
        var inner = new Dictionary<IndexVariable, string>(bound) { [reduction.Bound] = letter };
        string body = Print(reduction.Body, reduction.Reduction == Reduction.Sum ? Precedence.Product : Precedence.Sum, inner);
        return reduction.Reduction == Reduction.Sum ? Sum(letter, reduction.Bound.Count, body) : Maximum(letter, reduction.Bound.Count, body);
    }
}
