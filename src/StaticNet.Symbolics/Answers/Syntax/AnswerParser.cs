using System.Text.RegularExpressions;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>
/// Reads an answer: a name, =, and what it equals, as print, ASCII or LaTeX have it. Factors may stand side by side, and stand no closer than a
/// multiplication sign would bring them: 1/2 m is ½ m.
/// </summary>
internal sealed partial class AnswerParser
{
    // Deeper nesting is no answer, and would end the program.
    private const int MostDepth = 200;
    private const int MostPowers = 4;
    private const int MostLetters = 20_000;

    private readonly string _answer;
    private readonly AnswerText _source;
    private readonly string _text;
    private readonly AnswerNames _names;
    private readonly HashSet<string> _bound = [];
    private int _place;
    private int _bars;
    private int _depth;

    private AnswerParser(string answer, AnswerNames names)
    {
        if (answer.Length > MostLetters)
            throw new AnswerSyntaxException(answer, MostLetters + 1, $"an answer of at most {MostLetters} characters");
        (_answer, _names) = (answer, names);
        _source = new(answer);
        _text = _source.Text;
    }

    /// <summary>The left side and every right side of an answer.</summary>
    /// <exception cref="AnswerSyntaxException">It cannot be read.</exception>
    public static (AnswerTarget Target, IReadOnlyList<AnswerNode> Values) Parse(string answer, AnswerNames names) => new AnswerParser(answer, names).Parse();

    /// <summary>A right side alone.</summary>
    /// <exception cref="AnswerSyntaxException">It cannot be read.</exception>
    public static AnswerNode ParseValue(string answer, AnswerNames names)
    {
        var parser = new AnswerParser(answer, names);
        AnswerNode value = parser.Sum();
        parser.SkipSpaces();
        return parser._place == parser._text.Length ? value : throw parser.Error("an operator or the end");
    }

    private (AnswerTarget, IReadOnlyList<AnswerNode>) Parse()
    {
        SkipSpaces();
        AnswerTarget target = Target();
        foreach (RunningIndex index in target.Running)
            _bound.Add(index.Name);
        SkipSpaces();
        if (!Take('='))
            throw Error("'=' after the name of what is asked for");
        var values = new List<AnswerNode>();
        do
        {
            values.Add(Sum());
            SkipSpaces();
        }
        while (Take('='));
        return _place == _text.Length ? (target, values) : throw Error("an operator or the end");
    }

    private AnswerTarget Target()
    {
        if (IsPartial())
        {
            PartialNode partial = Partial();
            return new(partial.Of, partial.By);
        }

        int start = _place;
        if (Peek() == '\0' || Name() is not { } name)
            throw Error(TargetForms);
        if (Symbol(name, start, isTarget: true) is SymbolNode { Variable.Kind: not VariableKind.Hyperparameter and not VariableKind.Input and not VariableKind.Target and not VariableKind.Weight and not VariableKind.Bias and not VariableKind.Mask } symbol)
            return new(symbol, null);
        _place = start;
        throw Error(TargetForms);
    }

    private static string TargetForms => "what the answer is about: ∂J/∂θ, ∂L/∂b, δ, z, a, L or J, as in dJ/dw1_11 or δ⁽²⁾₁";

    private AnswerNode Sum()
    {
        Descend();
        SkipSpaces();
        int start = _place;
        var terms = new List<AnswerNode>();
        var negative = new List<bool>();
        do
        {
            bool isNegative = false;
            for (SkipSpaces(); Peek() is '+' or '-'; SkipSpaces())
                isNegative ^= _text[_place++] == '-';
            terms.Add(Product());
            negative.Add(isNegative);
            SkipSpaces();
        }
        while (Peek() is '+' or '-');
        _depth--;
        return terms.Count == 1 && !negative[0] ? terms[0] : new SumNode(negative, [.. terms]) { Start = Origin(start), End = EndOrigin };
    }

    private AnswerNode Product()
    {
        SkipSpaces();
        int start = _place;
        List<AnswerNode> factors = [Power()];
        List<bool> divides = [false];
        while (true)
        {
            SkipSpaces();
            bool isDivision = Peek() == '/';
            if (isDivision || Peek() == '*')
            {
                _place++;
                SkipSpaces();
                factors.Add(Peek() == '-' ? Negated() : Power());
            }
            else if (BeginsFactor())
            {
                factors.Add(Power());
            }
            else
            {
                return factors.Count == 1 ? factors[0] : new ProductNode(divides, [.. factors]) { Start = Origin(start), End = EndOrigin };
            }

            divides.Add(isDivision);
        }
    }

    private SumNode Negated()
    {
        int start = _place++;
        return new([true], Power()) { Start = Origin(start), End = EndOrigin };
    }

    private void Descend()
    {
        if (++_depth > MostDepth)
            throw Error("less nesting: at most 100 brackets or functions within each other");
    }

    private AnswerNode Power()
    {
        Descend();
        SkipSpaces();
        int start = _place;
        AnswerNode value = Factor();
        _depth--;
        SkipSpaces();
        for (int powers = 0; Peek() == '^'; powers++)
        {
            if (powers == MostPowers)
                throw Error("an operator or the end: exponents of exponents end here");
            value = new PowerNode(value, Exponent()) { Start = Origin(start), End = EndOrigin };
            SkipSpaces();
        }

        return value;
    }

    private int Exponent()
    {
        _place++;
        SkipSpaces();
        Match exponent = ExponentForm.Match(_text, _place);
        if (!exponent.Success || !int.TryParse(exponent.Groups["n"].Value, out int value) || Math.Abs(value) > 64)
            throw Error("a whole exponent from −64 to 64");
        _place += exponent.Length;
        return value;
    }

    private AnswerNode Factor()
    {
        int start = _place;
        switch (Peek())
        {
            case >= '0' and <= '9' or '.':
                return Number();
            case '(':
                return Bracket(')');
            case '[':
                return IndexComparison() ?? Bracket(']');
            case '{':
                return Bracket('}');
            case '|':
                _place++;
                _bars++;
                AnswerNode inner = Sum();
                _bars--;
                Expect('|');
                return new CallNode(AnswerFunction.Named("abs"), inner) { Start = Origin(start), End = EndOrigin };
            default:
                return IsPartial() ? Partial() : Named();
        }
    }

    private NumberNode Number()
    {
        int start = _place;
        Match number = NumberForm.Match(_text, _place);
        if (!number.Success || number.Length > 60)
            throw Error("a number of at most 60 digits");
        _place += number.Length;
        return new(AnswerNumber.Parse(number.Value)) { Start = Origin(start), End = EndOrigin };
    }

    private bool BeginsFactor() => Peek() switch
    {
        '|' => _bars == 0,
        '(' or '[' or '{' or '.' => true,
        '\\' => !KeywordForm.IsMatch(_text, _place),
        var sign => IsLatin(sign) ? !KeywordForm.IsMatch(_text, _place) : sign is >= '0' and <= '9',
    };

    private static readonly Regex NumberForm = new(@"\G(\d+(\.\d+)?|\.\d+)([eE][+-]?\d{1,3})?", RegexOptions.CultureInvariant);
    private static readonly Regex ExponentForm = new(@"\G(\{\s*(?<n>[+-]?\d+)\s*\}|\(\s*(?<n>[+-]?\d+)\s*\)|(?<n>[+-]?\d+))", RegexOptions.CultureInvariant);
    private static readonly Regex KeywordForm = new(@"\G\\?(if|else|otherwise|end)(?![A-Za-z])", RegexOptions.CultureInvariant);
}
