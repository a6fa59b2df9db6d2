using System.Globalization;

namespace StaticNet.Symbolics.Printing;

/// <summary>A line of words with mathematics between them, which every printer sets as such.</summary>
/// <param name="parts">Words and formulas in their order.</param>
internal sealed class Prose(params ProsePart[] parts)
{
    /// <summary>Nothing to say.</summary>
    public static Prose None { get; } = new();

    public bool IsEmpty => Parts.Count == 0;

    /// <summary>Words and formulas in their order.</summary>
    public IReadOnlyList<ProsePart> Parts { get; } = parts;

    public static implicit operator Prose(string words) => new(words);

    public static Prose operator +(Prose left, Prose right) => new([.. left.Parts, .. right.Parts]);

    /// <summary>Several, with something between them.</summary>
    public static Prose Join(string separator, IEnumerable<Prose> lines)
    {
        var parts = new List<ProsePart>();
        foreach (Prose line in lines)
        {
            if (parts.Count > 0)
                parts.Add(separator);
            parts.AddRange(line.Parts);
        }

        return new([.. parts]);
    }

    /// <summary>A number of things in words.</summary>
    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Plain text.</summary>
    public string ToText(Notation? notation = null, int digits = DecimalText.DefaultDigits) => Write(new TextPrinter { Notation = Notation.OrCourse(notation), Digits = digits }, words => words, formula => formula);

    /// <summary>LaTeX, the formulas between dollar signs.</summary>
    public string ToLatex(Notation? notation = null, int digits = DecimalText.DefaultDigits) => Write(new LatexPrinter { Notation = Notation.OrCourse(notation), Digits = digits }, LatexEscape.Of, formula => $"${formula.Trim()}$");

    /// <summary>Markdown, the formulas between dollar signs.</summary>
    public string ToMarkdown(Notation? notation = null, int digits = DecimalText.DefaultDigits) => Write(new LatexPrinter { Notation = Notation.OrCourse(notation), Digits = digits }, MarkdownEscape.Of, formula => $"${formula.Trim()}$");

    /// <summary>HTML, the formulas as MathML.</summary>
    public string ToMathML(Notation? notation = null, int digits = DecimalText.DefaultDigits) => Write(new MathMLPrinter { Notation = Notation.OrCourse(notation), Digits = digits }, MathMLPrinter.Escape, MathMLPrinter.Inline);

    private string Write(ExprPrinter printer, Func<string, string> words, Func<string, string> formula) =>
        string.Concat(Parts.Select(part => part is Formula math ? formula(math.Write(printer)) : words(((Words)part).Text)));
}
