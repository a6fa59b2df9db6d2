using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Documents;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>A network as a complete LaTeX document, an article that any LaTeX compiles.</summary>
/// <example><code>File.WriteAllText("AssignmentNet.tex", AssignmentNet.Equations.ToLatexDocument());</code></example>
public static class LatexDocuments
{
    /// <summary>Title, drawing (where TikZ is installed), every section of the equations, and derivations in full; every equation has a number.</summary>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="ladders">The derivations to write out at the end, with their headings as LaTeX; null: none.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="others">Other programs for the same network and the operations they need, to stand below ours; null: none.</param>
    /// <param name="paper">The paper it is set for.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such paper.</exception>
    public static string ToLatexDocument(
        this NetworkEquations equations,
        IEnumerable<(string Heading, DerivationLadder Ladder)>? ladders = null,
        Notation? notation = null,
        IReadOnlyDictionary<string, long>? others = null,
        PaperSize paper = PaperSize.A4)
    {
        _ = equations ?? throw new ArgumentNullException(nameof(equations));
        var document = new LatexArticle(NetworkTitle.Line(equations.Topology).ToLatex(notation), paper);
        document.Drawing(equations.Topology.ToTikz(notation));
        document.Paragraph($"{Prose.Count(equations.Topology.ParameterCount)} parameters, {LatexEscape.Of(equations.Operations.ToString())}.");
        foreach (EquationSection section in EquationSection.Of(equations))
            Append(document, section, notation);
        Append(document, new OperationTable(equations, others));
        foreach ((string heading, DerivationLadder ladder) in ladders ?? [])
        {
            document.Section(heading);
            if (!ladder.TooManyPaths.IsEmpty)
                document.Paragraph(ladder.TooManyPaths.ToLatex(notation));
            foreach (DerivationRung rung in ladder.Rungs)
            {
                Append(document, rung, notation);
                document.Display(Rows(rung.Equations, notation));
            }
        }

        return document.ToString();
    }

    private static IReadOnlyList<string> Rows(IEnumerable<Equation> equations, Notation? notation) =>
        [.. equations.Select(equation => equation.AlignedLatex(notation, LatexLines.DocumentWidth, isNumbered: true))];

    private static void Append(LatexArticle document, DerivationRung rung, Notation? notation)
    {
        string heading = rung.Heading;
        foreach ((Prose line, Formula? display) in RuleSentences.Of(rung.RuleLines))
        {
            if (heading.Length > 0)
                document.Run(LatexEscape.Of(heading), line.ToLatex(notation));
            else
                document.Remark(line.ToLatex(notation));
            heading = "";
            if (display is not null)
                document.Display([Aligned(display, notation, isNumbered: false)], isNumbered: false);
        }
    }

    private static string Aligned(Formula formula, Notation? notation, bool isNumbered) =>
        LatexLines.Aligned(formula.Write(new LatexPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = true }), LatexLines.DocumentWidth, isNumbered);

    private static void Append(LatexArticle document, EquationSection section, Notation? notation)
    {
        document.Section(section.Title.ToLatex(notation));
        if (!section.Lead.IsEmpty)
            document.Paragraph(section.Lead.ToLatex(notation));
        if (section.Objective is { } objective)
            document.Display([Aligned(objective, notation, isNumbered: true)]);
        document.Display(Rows(section.Equations, notation));
        foreach (Prose remark in section.Remarks)
            document.Remark(remark.ToLatex(notation));
    }

    private static void Append(LatexArticle document, OperationTable table)
    {
        document.Section(OperationTable.Title);
        var text = new StringBuilder($"\\begin{{center}}\n\\begin{{tabular}}{{l{new string('r', table.Columns.Count - 1)}}}\n");
        text.Append(string.Join(" & ", table.Columns)).Append(" \\\\ \\hline\n");
        foreach (IReadOnlyList<string> row in table.Rows)
            text.Append(string.Join(" & ", row)).Append(" \\\\\n");
        document.Paragraph(text.Append("\\end{tabular}\n\\end{center}").ToString());
        if (table.Remark.Length > 0)
            document.Paragraph(LatexEscape.Of(table.Remark));
    }
}
