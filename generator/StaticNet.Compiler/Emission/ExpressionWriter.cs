using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Compiler.Emission;

/// <summary>
/// Writes an expression as C#. A sum is a chain of fused multiply-adds in the order of print; functions are the kernel's own wrappers, out
/// of reach of the user's names.
/// </summary>
/// <param name="precision">The number type.</param>
/// <param name="name">How a symbol is read.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
/// <param name="lanes">Whether values are vectors, a sample in each lane.</param>
internal sealed class ExpressionWriter(Precision precision, Func<SymbolExpr, string> name, HashSet<string> functions, bool lanes = false)
{
    private enum Binding
    {
        Sum,
        Product,
        Atom,
    }

    public string Write(Expr expr) => Write(expr, Binding.Sum);

    /// <summary>The accumulator after one more term: Fma(u, v, sum) for a product, sum + u else; a maximum for a maximum.</summary>
    public string Accumulate(Reduction reduction, string? accumulator, Rational coefficient, Expr term)
    {
        if (reduction == Reduction.Maximum)
            return accumulator is null ? Write(coefficient * term) : Call("Max", accumulator, Write(coefficient * term));
        if (accumulator is null)
            return Write(coefficient * term, Binding.Product);
        if (Factors(coefficient, term) is var (u, v))
            return Call("Fma", u, v, accumulator);
        return coefficient.IsNegative
            ? $"{accumulator} - {Write(-coefficient * term, Binding.Product)}"
            : $"{accumulator} + {Write(coefficient * term, Binding.Product)}";
    }

    /// <summary>A gradient after one more sample: the sum over those before, and a term.</summary>
    /// <param name="sum">Where the sum lies, as a reference.</param>
    /// <param name="part">The part of a vector, in the name of the wrapper.</param>
    /// <param name="term">The gradient of the sample.</param>
    public string AddTo(string sum, Expr term, string part = "") =>
        Accumulate(Reduction.Sum, $"{Function("SoFar" + part)}<TPlace>({sum})", 1, term);

    public string Literal(double value) => precision == Precision.Double
        ? value.ToString("R", CultureInfo.InvariantCulture) + "d"
        : ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f";

    /// <summary>A number as a value: the same in every lane.</summary>
    public string Constant(double value) => lanes ? Call("Splat", Literal(value)) : Literal(value);

    private string Write(Expr expr, Binding context) => expr switch
    {
        NumberExpr number => Guard(Constant(number.Value.Value), number.Value.IsNegative ? Binding.Product : Binding.Atom, context),
        SymbolExpr { Family: { IsLiteral: true, Value: var value } } => Guard(Constant(value), value < 0 ? Binding.Product : Binding.Atom, context),
        SymbolExpr symbol => name(symbol),
        SumExpr sum => Guard(Write(sum), context),
        ProductExpr product => Write(product, context),
        ReductionExpr reduction => Guard(Write(reduction, null), context),
        PairwiseExpr pairwise => Pair(pairwise.Reduction, pairwise.Children, 0, pairwise.Children.Count, context),
        CallExpr { Function: Step } step => Call("Gate", Write(step.Argument), Constant(1)),
        CallExpr call => Call(call.Function.Name, Write(call.Argument)),
        SelectExpr select => Call(select.IsUnchecked ? "IfPositive" : "Select", Write(select.Condition), Write(select.Positive), Write(select.Otherwise)),
        _ => throw new InvalidOperationException($"{expr.GetType().Name} has no code."),
    };

    private string Write(SumExpr sum)
    {
        List<(Rational Coefficient, Expr Term)> terms = [.. sum.Ordered];
        // A bias, a constant or a first value starts the accumulator; products follow as multiply-adds.
        int start = terms.FindIndex(t => !t.Coefficient.IsNegative && Factors(t.Coefficient, t.Term) is null && t.Term is not ReductionExpr);
        if (start > 0)
        {
            (Rational, Expr) first = terms[start];
            terms.RemoveAt(start);
            terms.Insert(0, first);
        }

        string? accumulator = null;
        foreach ((Rational coefficient, Expr term) in terms)
        {
            accumulator = term is ReductionExpr reduction && coefficient.IsOne && reduction.Reduction == Reduction.Sum
                ? Write(reduction, accumulator)
                : Accumulate(Reduction.Sum, accumulator, coefficient, term);
        }

        return accumulator!;
    }

    private string Write(ReductionExpr reduction, string? accumulator)
    {
        for (int n = 0; n < reduction.Bound.Count; n++)
            accumulator = Accumulate(reduction.Reduction, accumulator, 1, reduction.Body.Substitute(reduction.Bound, new FixedIndex(n)));
        return accumulator!;
    }

    private string Pair(Reduction reduction, IReadOnlyList<Expr> parts, int first, int count, Binding context)
    {
        if (count == 1)
            return Write(parts[first], context);
        int left = (count + 1) / 2;
        string u = Pair(reduction, parts, first, left, Binding.Product);
        string v = Pair(reduction, parts, first + left, count - left, Binding.Product);
        return reduction == Reduction.Maximum ? Call("Max", u, v) : Guard($"{u} + {v}", Binding.Sum, context);
    }

    private string Write(ProductExpr product, Binding context)
    {
        List<string> above = [];
        List<string> below = [];
        List<CallExpr> masks = [];
        if (!product.Coefficient.Abs.IsOne)
            above.Add(Constant(product.Coefficient.Abs.Value));
        foreach ((Expr factor, int exponent) in product.Factors)
        {
            if (factor is CallExpr { Function: Step } step)
                masks.Add(step);
            else
                (exponent > 0 ? above : below).AddRange(Enumerable.Repeat(Write(factor, Binding.Atom), Math.Abs(exponent)));
        }

        string text = above.Count == 0 ? Constant(1) : string.Join(" * ", above);
        // u / v / v: v² may be beyond the numbers where u/v² is not.
        foreach (string divisor in below)
            text += " / " + divisor;
        bool isAtom = above.Count <= 1 && below.Count == 0;
        foreach (CallExpr mask in masks)
            (text, isAtom) = (Call(mask.Function is UncheckedStep ? "Shut" : "Gate", Write(mask.Argument), text), true);
        if (product.Coefficient.IsNegative)
            return Guard("-" + (isAtom ? text : $"({text})"), Binding.Product, context);
        return isAtom ? text : Guard(text, Binding.Product, context);
    }

    // c·u·v… as two factors of a multiply-add, the sign at the first; null: not a product of at least two
    private (string First, string Second)? Factors(Rational coefficient, Expr term)
    {
        if (term is NumberExpr)
            return null;
        List<Expr> factors = coefficient.Abs.IsOne ? [] : [term.Pool.Number(coefficient.Abs)];
        if (term is ProductExpr product && product.Coefficient.IsOne && product.Factors.All(f => f.Exponent > 0 && f.Base is not CallExpr { Function: Step }))
            factors.AddRange(product.Factors.SelectMany(f => Enumerable.Repeat(f.Base, f.Exponent)));
        else if (factors.Count == 1 && term is not ProductExpr)
            factors.Add(term);
        if (factors.Count < 2)
            return null;
        bool two = factors.Count == 2;
        string first = two
            ? Write(factors[0], coefficient.IsNegative ? Binding.Atom : Binding.Sum)
            : string.Join(" * ", factors.Take(factors.Count - 1).Select(f => Write(f, Binding.Atom)));
        if (coefficient.IsNegative)
            first = two ? "-" + first : $"-({first})";
        return (first, Write(factors[factors.Count - 1]));
    }

    private string Call(string function, params string[] arguments) => $"{Function(function)}({string.Join(", ", arguments)})";

    private string Function(string name)
    {
        functions.Add(name);
        return name;
    }

    // A call needs no parentheses, whatever it stands in.
    private static string Guard(string text, Binding context) =>
        context == Binding.Sum || IsCall(text) ? text : $"({text})";

    private static string Guard(string text, Binding own, Binding context) => own >= context ? text : $"({text})";

    private static bool IsCall(string text)
    {
        if (text.Length == 0 || !char.IsLetter(text[0]) || text[text.Length - 1] != ')')
            return false;
        int depth = 0;
        for (int n = 0; n < text.Length; n++)
        {
            if (text[n] == '(')
                depth++;
            else if (text[n] == ')' && --depth == 0)
                return n == text.Length - 1;
            else if (depth == 0 && !char.IsLetterOrDigit(text[n]) && text[n] != '_')
                return false;
        }

        return false;
    }
}
