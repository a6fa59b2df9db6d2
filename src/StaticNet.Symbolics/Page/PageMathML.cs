using System.Text;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Page;

/// <summary>
/// MathML in which a mark stands for every value that has a number, @z2_1; for z⁽²⁾₁: a derivation names the same few values again and again, and the
/// page puts a name, a number or a colour in their place.
/// </summary>
internal sealed class PageMathML : MathMLPrinter
{
    private const char ValueMark = '@';
    private const char End = ';';

    private readonly SortedDictionary<string, string> _symbols;
    private readonly MathMLPrinter _plain;

    /// <param name="notation">The letters and the numbering.</param>
    /// <param name="symbols">Where the marks are kept, with what they stand for.</param>
    public PageMathML(Notation notation, SortedDictionary<string, string> symbols)
    {
        (Notation, _symbols) = (notation, symbols);
        _plain = new() { Notation = notation };
    }

    /// <summary>The factors of the chain rule that were written so far.</summary>
    public SortedDictionary<string, PartialExpr> Partials { get; } = new(StringComparer.Ordinal);

    /// <summary>An equation as two pieces: its name and what it equals, with the ranges of its indices behind.</summary>
    public (string Target, string Value) Sides(SymbolExpr target, Expr value)
    {
        string line = Print(target, value);
        string left = Name(target);
        string ranges = string.Concat(Ranges.Select(range => Range(range.Letter, range.Count)));
        return (left, line.Substring(left.Length + EqualsSign.Length) + ranges);
    }

    /// <summary>The marks replaced by what they stand for, each in an element that says which value it is.</summary>
    /// <param name="marked">The mathematics.</param>
    /// <param name="symbols">What the marks stand for.</param>
    /// <param name="bare">Without those elements, for a page that knows no numbers.</param>
    public static string Expand(string marked, IReadOnlyDictionary<string, string> symbols, bool bare = false)
    {
        var text = new StringBuilder();
        int done = 0;
        for (int mark = marked.IndexOf(ValueMark); mark >= 0; mark = marked.IndexOf(ValueMark, done))
        {
            int end = marked.IndexOf(End, mark);
            string name = marked.Substring(mark + 1, end - mark - 1);
            text.Append(marked, done, mark - done).Append(bare ? symbols[name] : $"<mrow data-v=\"{name}\">{symbols[name]}</mrow>");
            done = end + 1;
        }

        return text.Append(marked, done, marked.Length - done).ToString();
    }

    /// <summary>The mark of a value.</summary>
    public string MarkOf(SymbolExpr symbol) => Marked(PageNames.Of(symbol), _plain.Name(symbol));

    protected override string Symbol(SymbolExpr symbol, Dictionary<RunningIndex, string> bound) =>
        PageNames.HasNumber(symbol) ? MarkOf(symbol) : base.Symbol(symbol, bound);

    protected override string Partial(PartialExpr partial)
    {
        string name = PageNames.Of(partial);
        Partials[name] = partial;
        return Marked(name, _plain.Print(partial));
    }

    private string Marked(string name, string mathML)
    {
        _symbols[name] = mathML;
        return $"{ValueMark}{name}{End}";
    }
}
