using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Documents;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>Equations and derivations as MathML Core, for a web page without any script: one article of sections, well-formed as XML and as HTML.</summary>
/// <example><code>File.WriteAllText("AssignmentNet.html", "&lt;!doctype html&gt;&lt;meta charset=utf-8&gt;" + AssignmentNet.Equations.ToMathML());</code></example>
public static class MathMLDocuments
{
    /// <summary>A network as an article: a section with a heading for the forward pass, loss, objective, deltas and gradients.</summary>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public static string ToMathML(this NetworkEquations equations, Notation? notation = null)
    {
        _ = equations ?? throw new ArgumentNullException(nameof(equations));
        IEnumerable<string> sections = EquationSection.Of(equations, notation).Select(section => Section(
            section.Title,
            section.Remark.Length > 0 ? [section.Remark] : section.Notes.Select(note => $"Here {note}."),
            section.IsObjective ? [MathMLPrinter.Block(ObjectiveText.MathML(equations.Derivation, notation))] : section.Equations.Select(equation => equation.ToMathML(notation))));
        return Article(equations.Title, sections.Append(Section(new OperationTable(equations, others: null))));
    }

    /// <summary>A derivation as an article: a section for each rung, with the rules that led to it.</summary>
    /// <param name="ladder">The derivation.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public static string ToMathML(this DerivationLadder ladder, Notation? notation = null)
    {
        _ = ladder ?? throw new ArgumentNullException(nameof(ladder));
        return Article("Derivation", ladder.Rungs.Select(rung => Section(
            rung.Name, rung.RulesIn(notation), rung.Equations.Select(equation => equation.ToMathML(notation)))));
    }

    private static string Article(string title, IEnumerable<string> sections) =>
        $"<article>\n<h1>{MathMLPrinter.Escape(title)}</h1>\n{string.Concat(sections)}</article>\n";

    private static string Section(OperationTable table)
    {
        string head = string.Concat(table.Columns.Select(column => $"<th>{column}</th>"));
        IEnumerable<string> rows = table.Rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>\n");
        return $"<section>\n<h2>{OperationTable.Title}</h2>\n<table>\n<tr>{head}</tr>\n{string.Concat(rows)}</table>\n</section>\n";
    }

    private static string Section(string title, IEnumerable<string> remarks, IEnumerable<string> blocks) =>
        $"<section>\n<h2>{MathMLPrinter.Escape(title)}</h2>\n"
        + string.Concat(remarks.Select(remark => $"<p>{MathMLPrinter.Escape(remark)}</p>\n"))
        + string.Concat(blocks.Select(block => block + "\n"))
        + "</section>\n";
}
