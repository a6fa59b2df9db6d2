using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Tool.Compiling;
using StaticNet.Tool.Sources;

namespace StaticNet.Tool.Documents;

/// <summary>A network's equations, and derivations of some of its parameters, in the format that a file's name asks for.</summary>
internal static class EquationDocument
{
    /// <summary>The formats, by the ending of a file.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "latex", "markdown", "mathml", "html"];

    /// <summary>The format of a file.</summary>
    /// <exception cref="ToolException">The ending is none of a format.</exception>
    public static string FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" => "text",
        ".tex" => "latex",
        ".md" => "markdown",
        ".mathml" => "mathml",
        ".html" or ".htm" => "html",
        var other => throw new ToolException($"'{path}' ends with '{other}', which is no format: end it with .txt, .tex, .md or .html."),
    };

    /// <summary>The document.</summary>
    /// <param name="network">The network.</param>
    /// <param name="ladders">The derivations that follow them.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="notation">The letters and the numbering.</param>
    /// <param name="values">The numbers that a page begins with; null: it chooses them.</param>
    public static string Of(LoadedNetwork network, IReadOnlyList<(string Heading, DerivationLadder Ladder)> ladders, string format, Notation notation, EquationValues? values = null)
    {
        NetworkEquations equations = network.Equations;
        switch (format)
        {
            case "latex":
                return equations.ToLatexDocument(ladders, notation);
            case "mathml":
                return Page(equations.Title, equations.ToMathML(notation) + string.Concat(ladders.Select(each => each.Ladder.ToMathML(notation))));
            // The page derives every parameter that is chosen in it, and has the generated statements beside the equations.
            case "html":
                LoadedNetwork.RequireLoss(network.Topology);
                return equations.ToHtml(new PageOptions { Notation = notation, Parameters = values?.Parameters, Sample = values?.Sample, Target = values?.Target, Code = InMemoryNetwork.Of(network.Topology).Code });
        }

        bool isMarkdown = format == "markdown";
        var text = new StringBuilder(isMarkdown ? equations.ToMarkdown(notation) : equations.ToText(notation));
        foreach ((_, DerivationLadder ladder) in ladders)
            text.Append('\n').Append(isMarkdown ? ladder.ToMarkdown(notation) : ladder.ToText(notation));
        return text.ToString();
    }

    /// <summary>The complete solution.</summary>
    /// <param name="equations">The equations.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="notation">The letters and the numbering.</param>
    /// <param name="values">The numbers that it is worked with; null: short decimals.</param>
    /// <exception cref="ToolException">There is none in this format.</exception>
    public static string Solution(NetworkEquations equations, string format, Notation notation, EquationValues? values)
    {
        Solution solution = equations.Solved(new() { Notation = notation, Parameters = values is null ? null : [.. new ParameterNames(equations.Derivation).InOrder.Select(parameter => values.Parameters[parameter.Index])], Sample = values?.Sample, Target = values?.Target });
        return format switch
        {
            "latex" => solution.ToLatexDocument(),
            "markdown" => solution.ToMarkdown(),
            "html" => solution.ToHtml(),
            _ => throw new ToolException($"--complete writes no {format}: end the file with .tex, .md or .html."),
        };
    }

    private static string Page(string title, string body) => body.Contains("<html", StringComparison.OrdinalIgnoreCase)
        ? body
        : $"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{System.Net.WebUtility.HtmlEncode(title)}</title></head>\n<body>\n{body}\n</body>\n</html>\n";
}
