using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Documents;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>A network as a complete LaTeX document, an article that any LaTeX compiles.</summary>
/// <example><code>File.WriteAllText("AssignmentNet.tex", AssignmentNet.Equations.ToLatexDocument());</code></example>
public static class LatexDocuments
{
    /// <summary>Title, drawing (where TikZ is installed), every section of the equations, and derivations in full.</summary>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="ladders">The derivations to write out at the end, with their headings as LaTeX; null: none.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="others">Other programs for the same network and the operations they need, to stand below ours; null: none.</param>
    public static string ToLatexDocument(
        this NetworkEquations equations,
        IEnumerable<(string Heading, DerivationLadder Ladder)>? ladders = null,
        Notation? notation = null,
        IReadOnlyDictionary<string, long>? others = null)
    {
        _ = equations ?? throw new ArgumentNullException(nameof(equations));
        var text = new StringBuilder();
        text.Append("\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amsmath}\n\\usepackage{graphicx}\n\\IfFileExists{tikz.sty}{\\usepackage{tikz}}{}\n\\allowdisplaybreaks\n");
        text.Append($"\\title{{{LatexProse.Of(equations.Title)}}}\n\\author{{}}\n\\date{{}}\n\\begin{{document}}\n\\maketitle\n");
        text.Append("\\ifdefined\\tikzpicture\n\\begin{center}\n\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n");
        text.Append(equations.Topology.ToTikz(notation)).Append("}\n\\end{center}\n\\fi\n");
        text.Append($"{equations.Topology.ParameterCount} parameters, {equations.Operations}.").Append('\n');
        foreach (EquationSection section in EquationSection.Of(equations, notation))
            Append(text, equations, section, notation);
        Append(text, new OperationTable(equations, others));
        foreach ((string heading, DerivationLadder ladder) in ladders ?? [])
        {
            text.Append($"\n\\section{{{heading}}}\n");
            foreach (DerivationRung rung in ladder.Rungs)
            {
                text.Append($"\\paragraph{{{char.ToUpperInvariant(rung.Name[0])}{rung.Name.Substring(1)}}}\n");
                text.Append(string.Join("; ", rung.RulesIn(notation).Select(LatexProse.Of))).Append(".\n");
                text.Append(Display(rung.Equations.Select(equation => equation.AlignedLatex(notation))));
            }
        }

        return text.Append("\\end{document}\n").ToString();
    }

    private static void Append(StringBuilder text, NetworkEquations equations, EquationSection section, Notation? notation)
    {
        text.Append($"\n\\section{{{LatexProse.Of(section.Title)}}}\n");
        if (section.Remark.Length > 0)
            text.Append(section.Remark).Append('\n');
        text.Append(Display(section.IsObjective
            ? [LatexLines.Aligned(ObjectiveText.Latex(equations.Derivation, notation))]
            : section.Equations.Select(equation => equation.AlignedLatex(notation))));
        foreach (string note in section.Notes)
            text.Append($"Here {LatexProse.Of(note)}.\n");
    }

    private static void Append(StringBuilder text, OperationTable table)
    {
        text.Append($"\n\\section{{{OperationTable.Title}}}\n\\begin{{tabular}}{{l{new string('r', table.Columns.Count - 1)}}}\n");
        text.Append(string.Join(" & ", table.Columns)).Append(" \\\\ \\hline\n");
        foreach (IReadOnlyList<string> row in table.Rows)
            text.Append(string.Join(" & ", row)).Append(" \\\\\n");
        text.Append("\\end{tabular}\n");
        if (table.Remark.Length > 0)
            text.Append($"\n{LatexProse.Of(table.Remark)}\n");
    }

    private static string Display(IEnumerable<string> rows) => $"\\begin{{align*}}\n{string.Join(" \\\\\n", rows)}\n\\end{{align*}}\n";
}
