using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>One equation of a network, for one value or, with running indices, for a whole layer.</summary>
/// <example><code>Console.WriteLine(AssignmentNet.Equations.Gradients[0].ToText());   // ∂J/∂θ⁽¹⁾₁₁ = δ⁽²⁾₁ x₁</code></example>
public sealed class Equation
{
    /// <summary>Up to so many terms a sum is written out; beyond it stays a Σ.</summary>
    internal const int WrittenOutTerms = 8;

    private readonly SymbolExpr _target;
    private readonly Expr _value;

    internal Equation(Definition definition, bool writeOut = true, bool grouped = false)
    {
        _target = definition.Target;
        _value = Instantiation.WriteOut(definition.Value, writeOut ? WrittenOutTerms : 1, grouped);
        NoteLine = definition.Note ?? Prose.None;
    }

    /// <summary>Why it came out so simple; empty where there is nothing to say.</summary>
    public string Note => NoteLine.ToText();

    /// <summary>The same with its mathematics.</summary>
    internal Prose NoteLine { get; }

    /// <summary>What the equation is of.</summary>
    internal SymbolExpr Target => _target;

    /// <summary>Its right side.</summary>
    internal Expr Value => _value;

    /// <summary>Plain text with Unicode sub- and superscripts.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToText(Notation? notation = null) =>
        Write(new TextPrinter { Notation = Notation.OrCourse(notation) }, "        ", "…", ", ") + (Note.Length == 0 ? "" : "        " + Note);

    /// <summary>LaTeX mathematics on one line, without delimiters.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToLatex(Notation? notation = null) => Latex(notation, marksBreaks: false);

    /// <summary>MathML: one math element in display style, a well-formed document of its own; a long equation stands on several lines.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToMathML(Notation? notation = null)
    {
        (string marked, IReadOnlyList<int> breaks) = MarkedMathML(notation);
        return MathMLLines.Single(marked, breaks);
    }

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    /// <summary>LaTeX mathematics as rows of an aligned display, each short enough for a page.</summary>
    internal string AlignedLatex(Notation? notation, double width = LatexLines.ArticleWidth, bool isNumbered = false) =>
        LatexLines.Aligned(Latex(notation, marksBreaks: true), width, isNumbered);

    /// <summary>MathML with marks where the line may break, and those of them where LaTeX breaks.</summary>
    internal (string Marked, IReadOnlyList<int> Breaks) MarkedMathML(Notation? notation)
    {
        var printer = new MathMLPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = true };
        string line = printer.Print(_target, _value);
        string ranges = string.Concat(printer.Ranges.Select(range => MathMLPrinter.Range(range.Letter, range.Count)));
        return (line + (ranges.Length == 0 ? "" : BreakMarks.BeforeTerm + ranges), LatexLines.Breaks(Latex(notation, marksBreaks: true), LatexLines.DocumentWidth));
    }

    private string Latex(Notation? notation, bool marksBreaks)
    {
        var printer = new LatexPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = marksBreaks };
        return Write(printer, (marksBreaks ? BreakMarks.BeforeTerm.ToString() : "") + " \\qquad ", ",\\dots,", ",\\ ");
    }

    private string Write(ExprPrinter printer, string lead, string dots, string separator)
    {
        string line = printer.Print(_target, _value);
        string text = string.Join(separator, printer.Ranges.Select(range => string.Format(CultureInfo.InvariantCulture, "{0} = 1{1}{2}", range.Letter, dots, range.Count)));
        return text.Length == 0 ? line : line + lead + text;
    }
}
