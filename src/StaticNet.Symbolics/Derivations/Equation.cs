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

    internal Equation(Definition definition, bool writeOut = true, bool grouped = false)
    {
        Target = definition.Target;
        Value = Instantiation.WriteOut(definition.Value, writeOut ? WrittenOutTerms : 1, grouped);
        Note = definition.Note;
    }

    /// <summary>Why it came out so simple; empty where there is nothing to say.</summary>
    public string Note { get; }

    /// <summary>The name on the left.</summary>
    internal SymbolExpr Target { get; }

    /// <summary>What it equals.</summary>
    internal Expr Value { get; }

    /// <summary>Plain text with Unicode sub- and superscripts.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToText(Notation? notation = null) =>
        Write(new TextPrinter { Notation = Notation.OrCourse(notation) }, "        ", "…", ", ") + (Note.Length == 0 ? "" : "        " + Note);

    /// <summary>LaTeX mathematics on one line, without delimiters.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToLatex(Notation? notation = null) => Latex(notation, marksBreaks: false);

    /// <summary>MathML: one math element in display style, a well-formed document of its own.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToMathML(Notation? notation = null)
    {
        var printer = new MathMLPrinter { Notation = Notation.OrCourse(notation) };
        string line = printer.Print(Target, Value);
        return MathMLPrinter.Block(line + string.Concat(printer.Ranges.Select(range => MathMLPrinter.Range(range.Letter, range.Count))));
    }

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    /// <summary>LaTeX mathematics as rows of an aligned display, each short enough for a page.</summary>
    internal string AlignedLatex(Notation? notation) => LatexLines.Aligned(Latex(notation, marksBreaks: true));

    private string Latex(Notation? notation, bool marksBreaks)
    {
        var printer = new LatexPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = marksBreaks };
        return Write(printer, (marksBreaks ? LatexLines.BeforeTerm.ToString() : "") + " \\qquad ", ",\\dots,", ",\\ ");
    }

    private string Write(ExprPrinter printer, string lead, string dots, string separator)
    {
        string line = printer.Print(Target, Value);
        string text = string.Join(separator, printer.Ranges.Select(range => string.Format(CultureInfo.InvariantCulture, "{0} = 1{1}{2}", range.Letter, dots, range.Count)));
        return text.Length == 0 ? line : line + lead + text;
    }
}
