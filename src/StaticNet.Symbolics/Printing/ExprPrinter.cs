using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Printing;

/// <summary>
/// The one visitor that writes expressions; a notation says how each piece looks. A bound index takes the first letter that is free.
/// </summary>
internal abstract class ExprPrinter
{
    private static readonly string[] Letters = ["k", "i", "n", "p", "h"];

    private string[] _leftSide = [];

    protected enum Precedence
    {
        Sum,
        Product,
        Factor,
    }

    /// <summary>The letters of the indices that were written so far and how far they run, where the signs do not say it.</summary>
    public List<(string Letter, int Count)> Ranges { get; } = [];

    /// <summary>The letters and the numbering to write in.</summary>
    public Notation Notation { get; init; } = Notation.Course;

    /// <summary>The numbers to write in place of the symbols; null: the symbols.</summary>
    public SampleNumbers? Numbers { get; init; }

    /// <summary>The significant digits of numbers in prose.</summary>
    public int Digits { get; init; } = DecimalText.DefaultDigits;

    /// <summary>Whether the places where a line may break are marked, of which <see cref="LatexLines"/> and <see cref="MathMLLines"/> choose.</summary>
    public bool MarksBreaks { get; init; }

    /// <summary>Writes a number, of a sample or of a user.</summary>
    public abstract string Decimal(DecimalText number);

    /// <summary>Writes an expression.</summary>
    public string Print(Expr expr) => Print(expr, Precedence.Sum, new Dictionary<RunningIndex, string>());

    /// <summary>Writes an equation. No Σ in it takes a letter of the left side.</summary>
    public string Print(SymbolExpr target, Expr value)
    {
        Ranges.AddRange(target.Indices.OfType<RunningIndex>().Select(index => (index.Name, index.Count)));
        _leftSide = [.. Ranges.Select(range => range.Letter)];
        return Name(target) + EqualsSign + Print(value);
    }

    /// <summary>Writes a sum of numbers.</summary>
    public string Sum(IEnumerable<DecimalText> terms)
    {
        string text = "";
        foreach (DecimalText term in terms)
        {
            string written = Decimal(term.IsNegative && text.Length > 0 ? term with { Mantissa = term.Mantissa.Substring(1) } : term);
            text += text.Length == 0 ? written : $" {(term.IsNegative ? Minus : Plus)} {written}";
        }

        return text;
    }

    /// <summary>Writes that one thing equals another.</summary>
    public string Equality(string left, string right) => left + EqualsSign + right;

    /// <summary>A partial that stands by itself; as a factor it may need brackets.</summary>
    public virtual string WithoutBrackets(string partial) => partial;

    /// <summary>Writes a variable without its indices: z⁽²⁾.</summary>
    public string Whole(IndexedVariable variable) => Symbol(variable, []);

    /// <summary>Writes ∂L/∂z on a line.</summary>
    public string Slope(string of, string by) => this switch
    {
        LatexPrinter => $"\\partial {of} / \\partial {by}",
        MathMLPrinter => $"<mrow><mo>∂</mo><mi>{of}</mi><mo>/</mo><mo>∂</mo>{by}</mrow>",
        _ => $"∂{of}/∂{by}",
    };

    /// <summary>Writes a symbol.</summary>
    public string Name(SymbolExpr symbol) => Symbol(symbol, new Dictionary<RunningIndex, string>());

    protected abstract string Symbol(IndexedVariable variable, IReadOnlyList<string> indices);

    /// <summary>The letter that a variable is written with.</summary>
    protected virtual string Letter(IndexedVariable variable) => Notation.Letter(variable);

    /// <summary>The factors of a product in the order of reading.</summary>
    protected virtual IReadOnlyList<(Expr Base, int Exponent)> Shown(ProductExpr product) => FactorOrder.Of(product);

    /// <summary>Whether the layer of a symbol stands where its exponent would: (a⁽³⁾₁)².</summary>
    protected virtual bool IsRaisedInBrackets(Expr expr) => Numbers is null && expr is SymbolExpr symbol && Notation.Layer(symbol.Variable) is not null;

    /// <summary>The mark of a place where a line may break, where they are asked for.</summary>
    protected string Mark(char mark) => MarksBreaks ? mark.ToString() : "";

    protected abstract string Number(Rational value);

    /// <summary>A number before other factors.</summary>
    protected abstract string Coefficient(Rational value);

    protected abstract string Power(string value, int exponent);

    protected abstract string Quotient(string above, string below, bool belowIsProduct);

    /// <summary>Whether a fraction bar groups what is above and below it: no parentheses there.</summary>
    protected abstract bool HasFractionBar { get; }

    /// <summary>Whether Σ and max say how far their index runs.</summary>
    protected abstract bool HasBounds { get; }

    protected abstract string Parenthesise(string value);

    protected abstract string Product(IReadOnlyList<string> factors);

    protected abstract string Minus { get; }

    protected virtual string Plus => "+";

    protected virtual string EqualsSign => " = ";

    protected abstract string Sum(string index, int count, string body);

    protected abstract string Maximum(string index, int count, string body);

    /// <param name="function">f.</param>
    /// <param name="argument">u.</param>
    /// <param name="isTight">Whether f u may stand for f(u): u is a symbol, and nothing follows that could be taken for a part of it.</param>
    protected abstract string Call(Primitive function, string argument, bool isTight);

    /// <param name="condition">A comparison.</param>
    /// <param name="positive">Where it holds.</param>
    /// <param name="otherwise">Elsewhere.</param>
    protected abstract string Cases(string condition, string positive, string otherwise);

    /// <summary>u &gt; v or u &lt; v.</summary>
    protected abstract string Comparison(string left, bool isGreater, string right);

    protected abstract string Partial(string of, string by);

    /// <summary>[p], 1 where the comparison holds.</summary>
    protected abstract string Mask(string comparison);

    /// <summary>[j = k], 1 where two indices are equal.</summary>
    protected abstract string Kronecker(string left, string right);

    /// <summary>√(u/v), u and v being numbers with a power of π.</summary>
    protected abstract string Root((long Number, int Pi) above, (long Number, int Pi) below);

    /// <summary>The two vectors that a Jacobian ∂a/∂z speaks of.</summary>
    protected static IndexedVariable Part(IndexedVariable jacobian, string letter) => IndexedVariable.Of(VariableKind.Activation, jacobian.Layer, letter, jacobian.Shape[0]);

    protected string Print(Expr expr, Precedence context, Dictionary<RunningIndex, string> bound) => expr switch
    {
        NumberExpr number => Guard(Number(number.Value), number.Value.IsNegative, context),
        SymbolExpr symbol when Numbers is not null && symbol.Indices.All(index => index is FixedIndex) => InPlace(symbol, context),
        PartialExpr factor when Numbers is not null => InPlace(factor, context),
        SymbolExpr symbol => Symbol(symbol, bound),
        RootExpr { IsReciprocal: true } root => Guard(Quotient(Number(1), Whole(Print(root.Reciprocal)), false), true, context),
        RootExpr root => Root((root.Square.Numerator, Math.Max(0, root.Pi)), (root.Square.Denominator, Math.Max(0, -root.Pi))),
        SumExpr sum => Guard(Print(sum.Ordered, bound), true, context),
        SpelledSumExpr sum => Guard(Print(sum.Terms, bound), true, context),
        ProductExpr product => Guard(Print(product, bound), product.Coefficient.IsNegative, context, asFactor: true),
        ReductionExpr reduction => Guard(Print(reduction, bound), true, context, asFactor: reduction.Reduction == Reduction.Sum),
        CallExpr { Function: Step } step => Mask(Condition(step.Argument, bound)),
        CallExpr { Function: Log1p } log => Call(Log.Function, Inside(1 + log.Argument, bound), isTight: false),
        CallExpr { Function: Expm1 } exp => Guard($"{Call(Exp.Function, Inside(exp.Argument, bound), isTight: false)} {Minus} {Number(1)}", true, context),
        CallExpr { Function: Abs } call => Call(call.Function, Whole(call.Argument, bound), isTight: false),
        CallExpr call => Call(call.Function, Inside(call.Argument, bound), call.Argument is SymbolExpr && context != Precedence.Factor && Numbers is null),
        SelectExpr select => Cases(
            Condition(select.Condition, bound),
            Whole(select.Positive, bound),
            Whole(select.Otherwise, bound)),
        BracketExpr { Inner: SumExpr or ProductExpr or ReductionExpr } bracket => Parenthesise(Inside(bracket.Inner, bound)),
        BracketExpr bracket => Print(bracket.Inner, context, bound),
        PartialExpr partial => Partial(partial),
        KroneckerExpr kronecker => Kronecker(Letter(kronecker.Left, bound), Letter(kronecker.Right, bound)),
        _ => throw new InvalidOperationException($"{expr.GetType().Name} cannot be written."),
    };

    protected virtual string Partial(PartialExpr partial) => Partial(Name(partial.Of), Name(partial.By));

    // In numbers there is no negative zero.
    private string Negated(string text)
    {
        string zero = Numbers is null ? "" : Decimal(new("0", null));
        bool isZero = zero.Length > 0 && text.StartsWith(zero, StringComparison.Ordinal) && (text.Length == zero.Length || text[zero.Length] is not ('.' or (>= '0' and <= '9')));
        return isZero ? text : Minus + text;
    }

    private string InPlace(Expr expr, Precedence context)
    {
        var number = DecimalText.Rounded(Numbers!.Of(expr), Numbers.Digits);
        return Guard(Decimal(number), number.IsNegative || (context == Precedence.Factor && number.Exponent is not null), context);
    }

    protected virtual string Symbol(SymbolExpr symbol, Dictionary<RunningIndex, string> bound) =>
        Symbol(symbol.Variable, [.. symbol.Indices.Select(index => Letter(index, bound))]);

    // u > 0, with what is constant on the right: |z| − 3 > 0 is |z| > 3, 1 − |z| > 0 is |z| < 1.
    private string Condition(Expr expr, Dictionary<RunningIndex, string> bound)
    {
        List<Expr> varying = [.. expr.Summands().Where(term => !term.IsConstant())];
        if (varying.Count != 1)
            return Comparison(Whole(expr, bound), isGreater: true, Number(0));
        bool isGreater = varying[0] is not ProductExpr { Coefficient.IsMinusOne: true };
        (Expr left, Expr right) = isGreater ? (varying[0], varying[0] - expr) : (-varying[0], expr - varying[0]);
        return Comparison(Whole(left, bound), isGreater, Whole(right, bound));
    }

    private string Guard(string text, bool isSum, Precedence context, bool asFactor = false) => context switch
    {
        Precedence.Factor when isSum || asFactor => Parenthesise(BreakMarks.Inside(text)),
        Precedence.Product when isSum && !asFactor => Parenthesise(BreakMarks.Inside(text)),
        _ => text,
    };

    // What is written within a fraction, a power, a case or bars breaks nowhere.
    private string Whole(Expr expr, Dictionary<RunningIndex, string> bound) => Whole(Print(expr, Precedence.Sum, bound));

    private static string Whole(string text) => BreakMarks.Without(text);

    private string Inside(Expr expr, Dictionary<RunningIndex, string> bound) => BreakMarks.Inside(Print(expr, Precedence.Sum, bound));

    private static string Letter(Subscript index, Dictionary<RunningIndex, string> bound) =>
        index is RunningIndex variable && bound.TryGetValue(variable, out string? letter) ? letter : index.ToString();

    private string Print(IEnumerable<(Rational Coefficient, Expr Term)> terms, Dictionary<RunningIndex, string> bound)
    {
        string text = "";
        foreach ((Rational coefficient, Expr term) in terms)
        {
            string written = Print(coefficient.Abs * term, Precedence.Product, bound);
            text += text.Length == 0 ? (coefficient.IsNegative ? Negated(written) : written) : $" {(coefficient.IsNegative ? Minus : Plus)} {written}";
        }

        return text;
    }

    private string Print(ProductExpr product, Dictionary<RunningIndex, string> bound)
    {
        Rational coefficient = product.Coefficient.Abs;
        IReadOnlyList<(Expr Base, int Exponent)> factors = Shown(product);
        List<(Expr Base, int Exponent)> above = [.. factors.Where(f => f.Exponent > 0 && f.Base is not RootExpr { IsReciprocal: true }).OrderBy(f => f.Base is ReductionExpr)];
        List<(Expr Base, int Exponent)> below =
        [
            .. factors.Where(f => f.Exponent < 0).Select(f => (f.Base, -f.Exponent)),
            .. factors.Select(f => f.Base).OfType<RootExpr>().Where(root => root.IsReciprocal).Select(root => ((Expr)root.Reciprocal, 1)),
        ];
        bool groups = below.Count > 0 && HasFractionBar;
        bool lone = coefficient.IsOne && above.Count == 1;
        List<string> numerator = [.. above.Select((factor, n) => Print(factor, lone && groups, isLast: n == above.Count - 1 && (below.Count == 0 || factor.Base is ReductionExpr), bound))];
        if (above.Count == 0)
            numerator.Add(Number(coefficient));
        else if (!coefficient.IsOne)
            numerator.Insert(0, Coefficient(coefficient));
        string text = Product(numerator);
        if (below.Count > 0)
            text = Quotient(Whole(text), Whole(Product([.. below.Select(factor => Print(factor, below.Count == 1 && groups, isLast: false, bound))])), below.Count > 1);
        return product.Coefficient.IsNegative ? Negated(text) : text;
    }

    // Alone above or below a bar nothing needs parentheses; as the last factor a trailing Σ or tanh z needs none.
    private string Print((Expr Base, int Exponent) factor, bool isGrouped, bool isLast, Dictionary<RunningIndex, string> bound)
    {
        if (factor.Exponent > 1)
            return Power(Whole(IsRaisedInBrackets(factor.Base) ? Parenthesise(Print(factor.Base, Precedence.Sum, bound)) : Print(factor.Base, Precedence.Factor, bound)), factor.Exponent);
        bool isOpen = isLast && factor.Base is (ReductionExpr or CallExpr);
        return Print(factor.Base, isGrouped ? Precedence.Sum : isOpen ? Precedence.Product : Precedence.Factor, bound);
    }

    private string Print(ReductionExpr reduction, Dictionary<RunningIndex, string> bound)
    {
        int count = reduction.Bound.Count;
        HashSet<string> taken = [.. reduction.FreeIndices().Select(index => Letter(index, bound)), .. bound.Values, .. _leftSide];
        string letter = new[] { reduction.Hint }.Concat(Letters).First(candidate =>
            !candidate.StartsWith("#", StringComparison.Ordinal) && !taken.Contains(candidate) && !Ranges.Exists(range => range.Letter == candidate && range.Count != count));
        if (!HasBounds && !Ranges.Contains((letter, count)))
            Ranges.Add((letter, count));
        var inner = new Dictionary<RunningIndex, string>(bound) { [reduction.Bound] = letter };
        string body = Print(reduction.Body, Precedence.Product, inner);
        return reduction.Reduction == Reduction.Sum ? Sum(letter, count, body) : Maximum(letter, count, body);
    }
}
