using System.Globalization;

namespace StaticNet.Tests.Equations;

/// <summary>
/// Reads printed mathematics as a person does, and shares no code with the printer: products by juxtaposition, one fraction bar a product, Σ over
/// the product that follows, powers as superscripts.
/// </summary>
/// <param name="text">The mathematics, without its ranges and notes.</param>
/// <param name="ranges">How far each running letter goes.</param>
internal sealed partial class PrintedParser(string text, IReadOnlyDictionary<string, int> ranges)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly Dictionary<string, Func<double, double>> Functions = new()
    {
        ["tanh"] = Math.Tanh,
        ["sin"] = Math.Sin,
        ["cos"] = Math.Cos,
        ["σ"] = u => 1 / (1 + Math.Exp(-u)),
        ["exp"] = Math.Exp,
        ["Φ"] = u => 0.5 + (0.5 * Erf(u / Math.Sqrt(2))),
        ["φ"] = u => Math.Exp(-u * u / 2) / Math.Sqrt(2 * Math.PI),
        ["saturate"] = u => Math.Clamp(u, -double.MaxValue, double.MaxValue),
        ["saturateBelow"] = u => Math.Max(u, -double.MaxValue),
        ["ln"] = Math.Log,
        ["softplus"] = u => Math.Max(0, u) + Math.Log(1 + Math.Exp(-Math.Abs(u))),
        ["sign"] = u => Math.Sign(u),
    };

    private int _at;

    public Func<PrintedValues, double> Expression()
    {
        Func<PrintedValues, double> value = Sum();
        return _at == text.Length ? value : throw Unreadable();
    }

    private char Next => _at < text.Length ? text[_at] : '\0';

    private Func<PrintedValues, double> Sum()
    {
        List<Func<PrintedValues, double>> terms = [Skip("−") ? Negative(Term()) : Term()];
        while (true)
        {
            if (Skip(" + "))
                terms.Add(Term());
            else if (Skip(" − "))
                terms.Add(Negative(Term()));
            else
                return values => terms.Sum(term => term(values));
        }
    }

    private static Func<PrintedValues, double> Negative(Func<PrintedValues, double> u) => values => -u(values);

    // u v w / d
    private Func<PrintedValues, double> Term()
    {
        List<Func<PrintedValues, double>> factors = [Power()];
        while (Next == ' ' && _at + 1 < text.Length && !"+−/><".Contains(text[_at + 1]) && !text.AsSpan(_at).StartsWith(" if "))
        {
            _at++;
            factors.Add(Power());
        }

        Func<PrintedValues, double>? below = Skip(" / ") ? Power() : null;
        return values => factors.Aggregate(1.0, (product, factor) => product * factor(values)) / (below?.Invoke(values) ?? 1);
    }

    private Func<PrintedValues, double> Power()
    {
        Func<PrintedValues, double> value = Factor();
        int exponent = Superscripts.IndexOf(Next);
        if (exponent < 0)
            return value;
        _at++;
        return values => Math.Pow(value(values), exponent);
    }

    private Func<PrintedValues, double> Factor()
    {
        if (Skip("½"))
            return _ => 0.5;
        if (Skip("√"))
            return Root();
        if (char.IsDigit(Next))
            return Number();
        if (Skip("("))
            return Closed(Sum(), ")");
        if (Skip("|"))
            return Absolute(Closed(Sum(), "|"));
        if (Skip("["))
            return Mask(Closed(Condition(), "]"));
        if (Skip("{"))
            return Cases();
        if (Skip("max(0, "))
            return Positive(Closed(Sum(), ")"));
        if (Skip("max"))
            return Over(Enumerable.Max, Sum);
        if (Skip("Σ"))
            return Over(Enumerable.Sum, Term);
        foreach ((string name, Func<double, double> function) in Functions)
        {
            if (Skip(name + "("))
                return Apply(function, Closed(Sum(), ")"));
            if (Skip(name + " "))
                return Apply(function, Value(Symbol()));
        }

        return Value(Symbol());
    }

    private static Func<PrintedValues, double> Absolute(Func<PrintedValues, double> u) => values => Math.Abs(u(values));

    private static Func<PrintedValues, double> Mask(Func<PrintedValues, bool> holds) => values => holds(values) ? 1 : 0;

    // u > v or u < v
    private Func<PrintedValues, bool> Condition()
    {
        Func<PrintedValues, double> left = Sum();
        bool isGreater = Skip(" > ");
        Func<PrintedValues, double> right = isGreater || Skip(" < ") ? Sum() : throw Unreadable();
        return values => isGreater ? left(values) > right(values) : left(values) < right(values);
    }

    // √2, √(2π), √(2/π)
    private Func<PrintedValues, double> Root()
    {
        double[] parts = [.. (Skip("(") ? Until(")") : text.Substring(_at++, 1)).Split('/').Select(WithPi)];
        return _ => Math.Sqrt(parts.Length == 1 ? parts[0] : parts[0] / parts[1]);
    }

    private static double WithPi(string part) =>
        (part.TrimEnd('π') is { Length: > 0 } number ? double.Parse(number, CultureInfo.InvariantCulture) : 1) * (part.EndsWith('π') ? Math.PI : 1);

    private string Until(string end)
    {
        int start = _at;
        _at = text.IndexOf(end, start, StringComparison.Ordinal) + end.Length;
        return text[start..(_at - end.Length)];
    }

    // Simpson's rule, exact to the digits of a double.
    private static double Erf(double u)
    {
        const int Steps = 4000;
        double end = Math.Clamp(u, -7, 7), h = end / Steps, sum = 1 + Math.Exp(-end * end);
        for (int n = 1; n < Steps; n++)
            sum += (n % 2 == 1 ? 4 : 2) * Math.Exp(-(n * h) * (n * h));
        return 2 / Math.Sqrt(Math.PI) * sum * h / 3;
    }

    private static Func<PrintedValues, double> Positive(Func<PrintedValues, double> u) => values => Math.Max(0, u(values));

    private static Func<PrintedValues, double> Apply(Func<double, double> function, Func<PrintedValues, double> u) => values => function(u(values));

    private static Func<PrintedValues, double> Value(PrintedSymbol symbol) => values => values[symbol];

    // {u if p > q, else v}
    private Func<PrintedValues, double> Cases()
    {
        Func<PrintedValues, double> positive = Closed(Sum(), " if ");
        Func<PrintedValues, bool> holds = Closed(Condition(), ", else ");
        Func<PrintedValues, double> otherwise = Closed(Sum(), "}");
        return values => holds(values) ? positive(values) : otherwise(values);
    }

    private Func<PrintedValues, double> Over(Func<IEnumerable<double>, double> join, Func<Func<PrintedValues, double>> body)
    {
        string letter = Places(text.Substring(_at++, 1), isWeight: false).Single();
        Func<PrintedValues, double> inner = Skip(" ") ? body() : throw Unreadable();
        int count = ranges.TryGetValue(letter, out int end) ? end : throw new FormatException($"How far {letter} runs is not said: {text}");
        return values => join(Enumerable.Range(1, count).Select(place =>
        {
            values.Move(letter, place);
            return inner(values);
        }));
    }

    private TValue Closed<TValue>(TValue value, string end) => Skip(end) ? value : throw Unreadable();

    private bool Skip(string expected)
    {
        if (!text.AsSpan(_at).StartsWith(expected))
            return false;
        _at += expected.Length;
        return true;
    }

    private FormatException Unreadable() => new($"Not understood from place {_at} on: {text}");
}
