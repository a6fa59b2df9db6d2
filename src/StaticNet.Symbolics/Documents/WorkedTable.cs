using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Documents;

/// <summary>The table of a step of gradient descent, as papers and pages set it.</summary>
internal static class WorkedTable
{
    // Of a large network nobody reads a hundred thousand rows.
    private const int MostRows = 512;

    public static string Markdown(UpdateStep update, Notation? notation, int digits)
    {
        var text = new StringBuilder($"| {string.Join(" | ", Columns(update).Select(column => column.ToMarkdown(notation)))} |\n| --- | ---: | ---: | ---: |\n");
        foreach (UpdateRow row in update.Rows.Take(MostRows))
            text.Append($"| {string.Join(" | ", Cells(row, digits).Select(cell => cell.ToMarkdown(notation)))} |\n");
        return text.Append(Rest(update) is { Length: > 0 } rest ? $"\n{rest}\n" : "").ToString();
    }

    public static string Latex(UpdateStep update, Notation? notation, int digits)
    {
        var text = new StringBuilder($"\\begin{{center}}\n\\begin{{tabular}}{{lrrr}}\n{string.Join(" & ", Columns(update).Select(column => column.ToLatex(notation)))} \\\\ \\hline\n");
        foreach (UpdateRow row in update.Rows.Take(MostRows))
            text.Append(string.Join(" & ", Cells(row, digits).Select(cell => cell.ToLatex(notation)))).Append(" \\\\\n");
        return text.Append("\\end{tabular}\n\\end{center}").Append(Rest(update) is { Length: > 0 } rest ? $"\n{LatexEscape.Of(rest)}" : "").ToString();
    }

    public static string Html(UpdateStep update, Notation? notation, int digits)
    {
        var text = new StringBuilder($"<table>\n<tr>{string.Concat(Columns(update).Select(column => $"<th>{column.ToMathML(notation)}</th>"))}</tr>\n");
        foreach (UpdateRow row in update.Rows.Take(MostRows))
            text.Append($"<tr>{string.Concat(Cells(row, digits).Select(cell => $"<td>{cell.ToMathML(notation)}</td>"))}</tr>\n");
        return text.Append("</table>\n").Append(Rest(update) is { Length: > 0 } rest ? $"<p>{rest}</p>\n" : "").ToString();
    }

    // What is left out is said.
    private static string Rest(UpdateStep update) => update.Rows.Count <= MostRows ? "" : $"{Prose.Count(update.Rows.Count - MostRows)} more parameters change likewise.";

    private static IEnumerable<Prose> Columns(UpdateStep update)
    {
        var weight = new Formula(printer => Formula.Letter(printer.Notation.Weight).Write(printer));
        var slope = new Formula(printer => printer.Slope("J", weight.Write(printer)));
        return ["parameter", "value", new(slope), new("new value, ", Formula.Letter("η"), $" = {DecimalText.AsGiven(update.LearningRate)}")];
    }

    private static IEnumerable<Prose> Cells(UpdateRow row, int digits)
    {
        Formula Number(double value) => new(printer => printer.Decimal(DecimalText.Rounded(value, digits)));
        return [new(row.Symbol ?? new Formula(_ => row.Name)), new(Number(row.Before)), new(Number(row.Gradient)), new(Number(row.After))];
    }
}
