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

    private readonly Expr _target;
    private readonly Expr _value;
    private readonly IReadOnlyList<IndexVariable> _running;

    internal Equation(Definition definition, bool writeOut = true, bool grouped = false)
    {
        _target = definition.Target;
        _value = Instantiation.WriteOut(definition.Value, writeOut ? WrittenOutTerms : 1, grouped);
        _running = [.. definition.Indices];
        Note = definition.Note;
    }

    /// <summary>Why it came out so simple; empty where there is nothing to say.</summary>
    public string Note { get; }

    /// <summary>Plain text with Unicode sub- and superscripts.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToText(Notation? notation = null) =>
        Write(new TextPrinter { Notation = Notation.OrCourse(notation) }, "        ", "…") + (Note.Length == 0 ? "" : "        " + Note);

    /// <summary>LaTeX mathematics on one line, without delimiters.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToLatex(Notation? notation = null) => LatexLines.Plain(MarkedLatex(notation));

    /// <summary>MathML: one math element in display style, a well-formed document of its own.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToMathML(Notation? notation = null)
    {
        var printer = new MathMLPrinter { Notation = Notation.OrCourse(notation) };
        string line = $"{printer.Print(_target)}<mo>=</mo>{printer.Print(_value)}";
        return MathMLPrinter.Block(line + string.Concat(Ranges(printer).Select(range => MathMLPrinter.Range(range.Letter, range.Count))));
    }

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    /// <summary>LaTeX mathematics as rows of an aligned display, each short enough for a page.</summary>
    internal string AlignedLatex(Notation? notation) => LatexLines.Aligned(MarkedLatex(notation));

    private string MarkedLatex(Notation? notation) =>
        Write(new LatexPrinter { Notation = Notation.OrCourse(notation) }, LatexLines.BeforeTerm + " \\qquad ", ",\\dots,");

    private IEnumerable<(string Letter, int Count)> Ranges(ExprPrinter printer) =>
        _running.Select(index => (index.Name, index.Count)).Concat(printer.Ranges);

    private string Write(ExprPrinter printer, string lead, string dots)
    {
        string line = $"{printer.Print(_target)} = {printer.Print(_value)}";
        string text = string.Join(", ", Ranges(printer).Select(range => string.Format(CultureInfo.InvariantCulture, "{0} = 1{1}{2}", range.Letter, dots, range.Count)));
        return text.Length == 0 ? line : line + lead + text;
    }
}
