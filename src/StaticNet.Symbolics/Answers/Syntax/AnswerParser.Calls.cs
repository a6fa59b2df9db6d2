using System.Globalization;
using System.Text.RegularExpressions;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>What begins with a name: functions, fractions, sums, derivatives.</summary>
internal sealed partial class AnswerParser
{
    private AnswerNode Named()
    {
        int start = _place;
        if (Name() is not { } name)
            throw Error("a number, a name or a bracket", start);
        switch (name)
        {
            case "frac":
                return Fraction(start);
            case "begin":
                return LatexCases(start);
            case "sum":
                return Reduce(start, Reduction.Sum);
            case "max" or "Max":
                return Maximum(start);
            case "pi":
                return new NumberNode(PreciseFunctions.Pi) { Start = Origin(start), End = EndOrigin };
            case "e":
                return new CallNode(AnswerFunction.Named("exp"), NaturalExponent()) { Start = Origin(start), End = EndOrigin };
        }

        return Function(name) is { } function ? Call(function, start) : Symbol(name, start);
    }

    // f(u), f u, f′(u), f² u
    private AnswerNode Call(AnswerFunction function, int start)
    {
        if (Peek() == '′')
        {
            string slope = function.Names[0] + "′";
            function = AnswerFunction.All.FirstOrDefault(each => each.Names.Contains(slope))
                ?? throw Error($"a function whose slope has a name: {string.Join(", ", AnswerFunction.All.Where(each => each.Names[0].EndsWith("′", StringComparison.Ordinal)).Select(each => each.Names[0]))}");
            _place++;
        }

        int? power = Peek() == '^' ? Exponent() : null;
        SkipSpaces();
        AnswerNode argument = Peek() is '(' or '[' or '{' ? Factor() : BeginsFactor() ? Power() : throw Error($"what {function.Names[0]} is of");
        AnswerNode call = new CallNode(function, argument) { Start = Origin(start), End = EndOrigin };
        return power is { } exponent ? new PowerNode(call, exponent) { Start = Origin(start), End = EndOrigin } : call;
    }

    private AnswerNode NaturalExponent()
    {
        SkipSpaces();
        if (Peek() != '^')
            throw Error("'^' and the exponent of e");
        _place++;
        SkipSpaces();
        return Peek() == '-' ? Negated() : Factor();
    }

    private AnswerNode Fraction(int start)
    {
        SkipSpaces();
        if (IsPartial(inFraction: true))
        {
            Expect('{');
            SymbolNode of = PartialSide();
            Expect('}');
            Expect('{');
            SymbolNode by = PartialSide();
            Expect('}');
            return new PartialNode(of, by) { Start = Origin(start), End = EndOrigin };
        }

        AnswerNode above = Part();
        AnswerNode below = Part();
        return new ProductNode([false, true], above, below) { Start = Origin(start), End = EndOrigin };

        // {u}, or one digit
        AnswerNode Part()
        {
            SkipSpaces();
            if (Peek() == '{')
                return Bracket('}');
            if (Peek() is < '0' or > '9')
                throw Error("'{'");
            return new NumberNode(_text[_place++] - '0');
        }
    }

    // \begin{cases} u & if p \\ v & otherwise \end{cases}
    private AnswerNode LatexCases(int start)
    {
        Expect('{');
        if (!TakeWord("cases"))
            throw Error("cases");
        Expect('}');
        AnswerNode positive = Sum();
        if (!TakeWord("if"))
            throw Error("'if' and a comparison");
        AnswerNode left = Sum();
        SkipSpaces();
        string sign = Comparator() ?? throw Error("a comparison, <, >, ≤ or ≥");
        AnswerNode right = Sum();
        Take(';');
        AnswerNode otherwise = Sum();
        bool ends = TakeWord("otherwise") && TakeWord("end") && Take('{') && TakeWord("cases") && Take('}');
        if (!ends)
            throw Error("'otherwise' and the end of the cases");
        return new CasesNode(new ComparisonNode(sign, left, right), positive, otherwise) { Start = Origin(start), End = EndOrigin };
    }

    // max(u, v), max_k u
    private AnswerNode Maximum(int start)
    {
        SkipSpaces();
        if (Peek() != '(')
            return Reduce(start, Reduction.Maximum);
        _place++;
        int bars = _bars;
        _bars = 0;
        var values = new List<AnswerNode>();
        do
            values.Add(Sum());
        while (Take(','));
        _bars = bars;
        Expect(')');
        return new MaximumNode([.. values]) { Start = Origin(start), End = EndOrigin };
    }

    // Σₖ u v, \sum_{k=1}^{2}, \max_{1 \le k \le 2}
    private AnswerNode Reduce(int start, Reduction reduction)
    {
        SkipSpaces();
        Match range = RangeForm.Match(_text, _place);
        if (!range.Success)
            throw Error("an index, as in sum_k");
        _place += range.Length;
        string index = range.Groups["index"].Value;
        int last = range.Groups["last"] is { Success: true, Value: var end } && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 0;
        if (index == "s" && reduction == Reduction.Sum)
            return new SampleSumNode(Product()) { Start = Origin(start), End = EndOrigin };
        bool isNew = _bound.Add(index);
        AnswerNode body = Product();
        if (isNew)
            _bound.Remove(index);
        int[] counts = [.. body.Nodes().SelectMany(Counts).Distinct()];
        if (counts.Length != 1 || (last != 0 && counts[0] != last))
            throw Error(counts.Length == 0 ? $"something of index {index} under the Σ" : $"an index {index} that runs over one range", start);
        return new ReductionNode(reduction, index, counts[0], body) { Start = Origin(start), End = EndOrigin };

        IEnumerable<int> Counts(AnswerNode node) => node switch
        {
            SymbolNode symbol => CountsOf(symbol),
            PartialNode partial => CountsOf(partial.Of).Concat(CountsOf(partial.By)),
            _ => [],
        };

        IEnumerable<int> CountsOf(SymbolNode symbol) => symbol.Indices.OfType<RunningIndex>().Where(each => each.Name == index).Select(each => each.Count);
    }

    // ∂u/∂v, dJ/dw1_11; in a fraction without the slash
    private bool IsPartial(bool inFraction = false) => (inFraction ? FractionPartialForm : PartialForm).IsMatch(_text, _place);

    private PartialNode Partial()
    {
        int start = _place;
        if (Peek() == '\\' && FracForm.Match(_text, _place) is { Success: true } frac)
        {
            _place += frac.Length;
            return (PartialNode)Fraction(start);
        }

        SymbolNode of = PartialSide();
        if (!Take('/'))
            throw Error("'/∂' and by what it is derived");
        SkipSpaces();
        SymbolNode by = PartialSide();
        return new(of, by) { Start = Origin(start), End = EndOrigin };
    }

    private SymbolNode PartialSide()
    {
        SkipSpaces();
        Match sign = PartialSignForm.Match(_text, _place);
        if (!sign.Success)
            throw Error("'∂' or 'd'");
        _place += sign.Length;
        SkipSpaces();
        int start = _place;
        if (Name() is { } name && Function(name) is null && Symbol(name, start, isTarget: true) is SymbolNode { Variable.Kind: not VariableKind.Hyperparameter and not VariableKind.Delta and not VariableKind.Mask and not VariableKind.Target } symbol)
            return symbol;
        throw Error("J, L, z, a, x, θ or b with its layer and indices", start);
    }

    private static readonly Regex RangeForm = new(@"\G\s*_\s*(\{\s*(1\s*≤\s*)?(?<index>[ijknphs])\s*(=\s*1|≤\s*(?<last>\d+))?\s*\}|(?<index>[ijknphs]))(\s*\^\s*(\{\s*(?<last>\d+|m)\s*\}|(?<last>\d+|m)))?", RegexOptions.CultureInvariant);
    private static readonly Regex PartialSignForm = new("\\G(\\\\partial\u0001?|\\\\d\u0001|d(?=[\\sA-Za-z\\\\]))", RegexOptions.CultureInvariant);
    private static readonly Regex PartialForm = new("\\G(\\\\partial|d\\s?[JLza\\\\][^/=+*\\s]*\\s*/\\s*(d|\\\\partial)|\\\\d\u0001|\\\\frac\u0001?\\s*\\{\\s*(\\\\partial|\\\\d\u0001|d\\s?[JLza\\\\][^{}=+]*(\\{[^{}]*\\}[^{}=+]*)*\\}\\s*\\{\\s*d))", RegexOptions.CultureInvariant);
    private static readonly Regex FractionPartialForm = new("\\G\\s*\\{\\s*(\\\\partial|\\\\d\u0001|d\\s?[JLza\\\\][^{}=+]*(\\{[^{}]*\\}[^{}=+]*)*\\}\\s*\\{\\s*d)", RegexOptions.CultureInvariant);
    private static readonly Regex FracForm = new("\\G\\\\frac\u0001?", RegexOptions.CultureInvariant);
}
