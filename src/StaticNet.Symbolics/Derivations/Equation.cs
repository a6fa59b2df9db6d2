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
        Note = definition.Note;
    }

    /// <summary>Why it came out so simple; empty where there is nothing to say.</summary>
    public string Note { get; }

    /// <summary>Plain text with Unicode sub- and superscripts.</summary>
    public string ToText() => Write(new TextPrinter(), "        ", "…", ", ") + (Note.Length == 0 ? "" : "        " + Note);

    /// <summary>LaTeX mathematics, without delimiters.</summary>
    public string ToLatex() => Write(new LatexPrinter(), " \\qquad ", ",\\dots,", ",\\ ");

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    private string Write(ExprPrinter printer, string lead, string dots, string separator)
    {
        string line = printer.Print(_target, _value);
        string text = string.Join(separator, printer.Ranges.Select(range => string.Format(CultureInfo.InvariantCulture, "{0} = 1{1}{2}", range.Letter, dots, range.Count)));
        return text.Length == 0 ? line : line + lead + text;
    }
}
