using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Documents;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>Equations and derivations as Markdown, with LaTeX between $$ as GitHub, VS Code and Jupyter show it.</summary>
/// <example><code>File.WriteAllText("AssignmentNet.md", AssignmentNet.Equations.ToMarkdown());</code></example>
public static class MarkdownDocuments
{
    // GitHub refuses very long blocks of mathematics.
    private const int RowsPerBlock = 24;

    /// <summary>A network as one document: forward pass, loss, objective, deltas, gradients and the operations that they cost.</summary>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="drawing">The address of a drawing to show below the title; null: none.</param>
    /// <param name="others">Other programs for the same network and the operations they need, to stand below ours; null: none.</param>
    public static string ToMarkdown(
        this NetworkEquations equations, Notation? notation = null, string? drawing = null, IReadOnlyDictionary<string, long>? others = null)
    {
        _ = equations ?? throw new ArgumentNullException(nameof(equations));
        var text = new StringBuilder();
        string name = MarkdownEscape.Of(equations.Topology.Name);
        text.Append($"# {name}\n\n{NetworkTitle.Line(equations.Topology).ToMarkdown(notation)}, {Prose.Count(equations.Topology.ParameterCount)} parameters\n");
        if (drawing is not null)
            text.Append($"\n![The network {name}]({drawing})\n");
        foreach (EquationSection section in EquationSection.Of(equations))
        {
            text.Append($"\n## {section.Title.ToMarkdown(notation)}\n\n");
            if (!section.Lead.IsEmpty)
                text.Append(section.Lead.ToMarkdown(notation)).Append("\n\n");
            text.Append(section.Objective is { } objective
                ? Blocks([Aligned(objective, notation)])
                : Blocks(section.Equations.Select(equation => equation.AlignedLatex(notation))));
            foreach (Prose remark in section.Remarks)
                text.Append($"\n{remark.ToMarkdown(notation)}\n");
        }

        return text.Append($"\n## {OperationTable.Title}\n\n").Append(Table(new OperationTable(equations, others))).ToString();
    }

    /// <summary>A derivation, rung by rung, each with the rules that led to it.</summary>
    /// <param name="ladder">The derivation.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public static string ToMarkdown(this DerivationLadder ladder, Notation? notation = null)
    {
        _ = ladder ?? throw new ArgumentNullException(nameof(ladder));
        var text = new StringBuilder();
        if (!ladder.TooManyPaths.IsEmpty)
            text.Append(ladder.TooManyPaths.ToMarkdown(notation)).Append("\n\n");
        foreach (DerivationRung rung in ladder.Rungs)
        {
            text.Append($"**{rung.Heading}**\n\n");
            foreach ((Prose line, Formula? display) in RuleSentences.Of(rung.RuleLines))
                text.Append(line.ToMarkdown(notation)).Append("\n\n").Append(display is null ? "" : Blocks([Aligned(display, notation)]) + "\n");
            text.Append(Blocks(rung.Equations.Select(equation => equation.AlignedLatex(notation)))).Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Aligned(Formula formula, Notation? notation) =>
        LatexLines.Aligned(formula.Write(new LatexPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = true }));

    private static string Blocks(IEnumerable<string> rows)
    {
        IEnumerable<string> blocks = rows.Select((row, place) => (row, place)).GroupBy(r => r.place / RowsPerBlock, r => r.row)
            .Select(block => $"$$\n\\begin{{aligned}}\n{string.Join(" \\\\\n", block)}\n\\end{{aligned}}\n$$\n");
        return string.Join("\n", blocks);
    }

    private static string Table(OperationTable table)
    {
        IEnumerable<string> rows = table.Rows.Select(row => Line(row[0] == "together" ? [$"**{row[0]}**", .. row.Skip(1)] : row));
        string alignment = "| --- |" + string.Concat(table.Columns.Skip(1).Select(_ => " ---: |"));
        return $"{Line(table.Columns)}{alignment}\n{string.Concat(rows)}{(table.Remark.Length > 0 ? "\n" + table.Remark + "\n" : "")}";
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
