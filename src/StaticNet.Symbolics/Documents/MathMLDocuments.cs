using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Documents;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>Equations and derivations as MathML Core, for a web page without any script: one article of sections, well-formed as XML and as HTML.</summary>
/// <example><code>File.WriteAllText("AssignmentNet.html", "&lt;!doctype html&gt;&lt;meta charset=utf-8&gt;" + AssignmentNet.Equations.ToMathML());</code></example>
public static class MathMLDocuments
{
    /// <summary>A network as an article: a section with a heading for the forward pass, loss, objective, and for each layer its deltas and gradients.</summary>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public static string ToMathML(this NetworkEquations equations, Notation? notation = null)
    {
        _ = equations ?? throw new ArgumentNullException(nameof(equations));
        IEnumerable<string> sections = EquationSection.Of(equations).Select(section => Section(
            section.Title.ToMathML(notation),
            section.Lead.IsEmpty ? [] : [section.Lead],
            section.Objective is { } objective ? Display(objective, notation) : Display(section.Equations, notation),
            section.Remarks,
            notation));
        return Article(NetworkTitle.Line(equations.Topology).ToMathML(notation), sections.Append(Section(new OperationTable(equations, others: null))));
    }

    /// <summary>A derivation as an article, headed by what is derived: a section for each rung, with the rules that led to it.</summary>
    /// <param name="ladder">The derivation.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public static string ToMathML(this DerivationLadder ladder, Notation? notation = null)
    {
        _ = ladder ?? throw new ArgumentNullException(nameof(ladder));
        string lead = ladder.TooManyPaths.IsEmpty ? "" : Paragraphs([ladder.TooManyPaths], notation);
        IEnumerable<string> sections = ladder.Rungs.Select((rung, n) =>
            $"<section>\n<h2>{MathMLPrinter.Escape(rung.Heading)}</h2>\n{(n == 0 ? lead : "")}{Rules(rung, notation)}{Display(rung.Equations, notation)}\n</section>\n");
        return Article(new Prose("Derivation of ", ladder.Subject).ToMathML(notation), sections);
    }

    private static string Display(IReadOnlyList<Equation> equations, Notation? notation) =>
        equations.Count == 1 ? equations[0].ToMathML(notation) : MathMLLines.Table(equations.Select(equation => equation.MarkedMathML(notation)));

    private static string Display(Formula formula, Notation? notation) => MathMLLines.Single(
        formula.Write(new MathMLPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = true }),
        LatexLines.Breaks(formula.Write(new LatexPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = true }), LatexLines.DocumentWidth));

    private static string Rules(DerivationRung rung, Notation? notation) => string.Concat(RuleSentences.Of(rung.RuleLines).Select(rule =>
        Paragraphs([rule.Line], notation) + (rule.Display is { } display ? Display(display, notation) + "\n" : "")));

    private static string Article(string title, IEnumerable<string> sections) => $"<article>\n<h1>{title}</h1>\n{string.Concat(sections)}</article>\n";

    private static string Section(OperationTable table)
    {
        string head = string.Concat(table.Columns.Select(column => $"<th>{column}</th>"));
        IEnumerable<string> rows = table.Rows.Select(row => $"<tr>{string.Concat(row.Select((cell, n) => n == 0 ? $"<td>{cell}</td>" : $"<td style=\"text-align: right\">{cell}</td>"))}</tr>\n");
        return $"<section>\n<h2>{OperationTable.Title}</h2>\n<table>\n<tr>{head}</tr>\n{string.Concat(rows)}</table>\n</section>\n";
    }

    private static string Section(string title, IEnumerable<Prose> lead, string display, IEnumerable<Prose> remarks, Notation? notation) =>
        $"<section>\n<h2>{title}</h2>\n{Paragraphs(lead, notation)}{display}\n{Paragraphs(remarks, notation)}</section>\n";

    private static string Paragraphs(IEnumerable<Prose> lines, Notation? notation) => string.Concat(lines.Select(line => $"<p>{line.ToMathML(notation)}</p>\n"));
}
