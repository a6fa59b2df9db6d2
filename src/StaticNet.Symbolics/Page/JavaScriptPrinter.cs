using System.Globalization;
using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Page;

/// <summary>
/// Writes definitions as JavaScript over arrays of double, in the order of operations of <see cref="ExprEvaluator"/>, so that a page computes the
/// numbers that <see cref="EquationValues"/> holds. A sum becomes a loop before the statement that needs it.
/// </summary>
/// <param name="depth">How far the statements are indented.</param>
/// <param name="hyperparameter">The name under which a hyperparameter is given to the code; null: its value stands there.</param>
internal sealed class JavaScriptPrinter(int depth, Func<IndexedVariable, string?>? hyperparameter = null)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<RunningIndex, string> _indices = [];
    private int _depth = depth;
    private int _locals;

    /// <summary>Everything that was written so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Writes the loops over the running indices of a definition, and the assignment to each of its values.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="array">The array that takes the values.</param>
    public void Define(Definition definition, string array)
    {
        List<RunningIndex> running = [.. definition.Indices];
        foreach (RunningIndex index in running)
            OpenLoop(index);
        string value = Value(definition.Value);
        Line($"v.{array}[{Place(definition.Target)}] = {value};");
        foreach (RunningIndex index in running)
            CloseLoop(index);
    }

    /// <summary>Writes the loops that an expression needs, and gives the expression over their results.</summary>
    public string Value(Expr expr) => expr switch
    {
        NumberExpr number => Number(number.Value),
        RootExpr root => Literal(root.Value),
        SymbolExpr { Variable.Kind: VariableKind.Hyperparameter } symbol => Hyperparameter(symbol),
        SymbolExpr { Variable.Kind: VariableKind.Parameter } => "θ",
        SymbolExpr symbol => $"v.{PageNames.Of(symbol.Variable)}[{Place(symbol)}]",
        SumExpr sum => $"({string.Join(" + ", sum.Ordered.Select(Term))})",
        ProductExpr product => Product(product),
        ReductionExpr reduction => Reduced(reduction),
        CallExpr call => $"f.{call.Function.Name}({Value(call.Argument)})",
        SelectExpr select => $"f.select({Value(select.Condition)}, {Value(select.Positive)}, {Value(select.Otherwise)})",
        KroneckerExpr kronecker => $"({Index(kronecker.Left)} === {Index(kronecker.Right)} ? 1 : 0)",
        BracketExpr bracket => Value(bracket.Inner),
        _ => throw new InvalidOperationException($"{expr.GetType().Name} has no form in JavaScript."),
    };

    /// <summary>Writes a line of code.</summary>
    public void Line(string line) => _text.Append(' ', 2 * _depth).Append(line).Append('\n');

    private static string Literal(double value) => value.ToString("R", CultureInfo.InvariantCulture) is var text && value < 0 ? $"({text})" : text;

    private static string Number(Rational value) => value.Denominator == 1 ? Literal(value.Value) : $"({value.Numerator} / {value.Denominator})";

    private string Term((Rational Coefficient, Expr Term) term) => term.Term.IsOne ? Number(term.Coefficient)
        : term.Coefficient.IsOne ? Value(term.Term)
        : $"{Number(term.Coefficient)} * {Value(term.Term)}";

    // A mask that is 0 hides what stands beside it, even ∞.
    private string Product(ProductExpr product)
    {
        List<string> factors = product.Coefficient.IsOne ? [] : [Number(product.Coefficient)];
        factors.AddRange(product.Factors.Where(f => f.Base is not CallExpr { Function.IsMask: true }).Select(f => Power(Value(f.Base), f.Exponent)));
        string value = factors.Count == 0 ? "1" : string.Join(" * ", factors);
        foreach ((Expr mask, _) in product.Factors.Where(f => f.Base is CallExpr { Function.IsMask: true }))
            value = $"f.masked({Value(mask)}, {value})";
        return value.Contains(" * ") && !value.StartsWith("f.masked", StringComparison.Ordinal) ? $"({value})" : value;
    }

    private static string Power(string value, int exponent) => exponent == 1 ? value : FormattableString.Invariant($"f.power({value}, {exponent})");

    private string Reduced(ReductionExpr reduction)
    {
        bool isSum = reduction.Reduction == Reduction.Sum;
        string result = FormattableString.Invariant($"r{_locals++}");
        Line($"let {result} = {(isSum ? "0" : "-Infinity")};");
        OpenLoop(reduction.Bound);
        string body = Value(reduction.Body);
        Line(isSum ? $"{result} += {body};" : $"{result} = Math.max({result}, {body});");
        CloseLoop(reduction.Bound);
        return result;
    }

    private void OpenLoop(RunningIndex index)
    {
        string name = FormattableString.Invariant($"i{_locals++}");
        _indices[index] = name;
        Line(FormattableString.Invariant($"for (let {name} = 0; {name} < {index.Count}; {name}++) {{"));
        _depth++;
    }

    private void CloseLoop(RunningIndex index)
    {
        _indices.Remove(index);
        _depth--;
        Line("}");
    }

    private string Hyperparameter(SymbolExpr symbol)
    {
        if (hyperparameter?.Invoke(symbol.Variable) is { } name)
            return name;
        return symbol.Indices.Count == 0
            ? Literal(symbol.Variable.Value)
            : $"[{string.Join(", ", symbol.Variable.Values.Select(Literal))}][{Place(symbol)}]";
    }

    // Row-major; a fixed place is a number.
    private string Place(SymbolExpr symbol)
    {
        string place = "";
        for (int n = 0; n < symbol.Indices.Count; n++)
            place = n == 0 ? Index(symbol.Indices[n]) : FormattableString.Invariant($"{place} * {symbol.Variable.Shape[n]} + {Index(symbol.Indices[n])}");
        return place.Length == 0 ? "0" : place;
    }

    private string Index(Subscript index) => index is FixedIndex place ? place.Value.ToString(CultureInfo.InvariantCulture) : _indices[(RunningIndex)index];
}
