using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Documents;
using StaticNet.Symbolics.Printing;
using StaticNet.Symbolics.Solving;

namespace StaticNet;

/// <summary>
/// The complete solution of a network, to hand in: the drawing, every equation, the operations they cost, the derivation of every weight and bias with its rules and
/// numbers, the slopes of the outputs, and one step of gradient descent worked through.
/// </summary>
/// <example><code>File.WriteAllText("solution.tex", AssignmentNet.Equations.Solved(new() { Sample = [1, 0, 1], Target = [1] }).ToLatexDocument());</code></example>
public sealed class Solution
{
    private const string Slopes = "Slopes of the outputs";
    private const string InNumbers = "In numbers";
    private const string Derivations = "Derivations";
    private const string Example = "A sample in numbers";

    private const string Style = ":root { color-scheme: light dark; } body { max-width: 60em; margin: 2em auto; padding: 0 1em; font: 1rem/1.5 system-ui, sans-serif; } "
        + "h1 { font-size: 1.4em; margin-top: 2em; } h2 { font-size: 1.1em; } math[display=block] { display: block math; overflow-x: auto; overflow-y: hidden; padding: 0.2em 0; } "
        + "figure { margin: 0; overflow-x: auto; } figure svg { max-width: 100%; height: auto; border-radius: 8px; } "
        + "table { border-collapse: collapse; display: block; overflow-x: auto; } td, th { padding: 0.2em 0.8em; text-align: right; border-bottom: 1px solid #8888; } "
        + "td:first-child, th:first-child { text-align: left; } @media print { section { break-inside: avoid-page; } }";

    private readonly NetworkEquations _equations;
    private readonly SolutionOptions _options;
    private readonly SolutionContent _content;

    internal Solution(NetworkEquations equations, SolutionOptions options)
    {
        _ = equations.Topology.Loss;
        (_equations, _options) = (equations, options);
        _content = new(equations, options);
    }

    /// <summary>An article in LaTeX.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The options name a paper that there is not.</exception>
    public string ToLatexDocument()
    {
        Notation? notation = _options.Notation;
        var document = new LatexArticle(NetworkTitle.Line(_equations.Topology).ToLatex(notation), _options.Paper);
        document.Part("Equations");
        LatexDocuments.Append(document, _equations, notation, _options.Others);
        document.Part(Derivations);
        if (!_content.DerivationLead.IsEmpty)
            document.Paragraph(_content.DerivationLead.ToLatex(notation));
        foreach (DerivationLadder ladder in _content.Ladders)
        {
            document.Section(new Prose(ladder.Subject).ToLatex(notation));
            LatexDocuments.Append(document, ladder, notation);
            if (_content.InNumbers(ladder) is { Count: > 0 } lines)
            {
                document.Run(InNumbers, "");
                document.Display([.. _content.Rows.Latex(lines, LatexLines.DocumentWidth)], isNumbered: false);
            }
        }

        document.Part(Example);
        _content.Worked.Append(document, notation, _options.Digits);
        if (_content.Slopes is { Count: > 0 } slopes)
        {
            document.Section(Slopes);
            document.Display([.. _content.Rows.Latex(slopes, LatexLines.DocumentWidth)], isNumbered: false);
        }

        return document.ToString();
    }

    /// <summary>Markdown, with LaTeX between $$.</summary>
    public string ToMarkdown()
    {
        Notation? notation = _options.Notation;
        string drawing = _options.Drawing ?? "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(_equations.Topology.ToSvg(notation)));
        var text = new StringBuilder(_equations.ToMarkdown(notation, drawing, _options.Others));
        text.Append($"\n## {Derivations}\n");
        if (!_content.DerivationLead.IsEmpty)
            text.Append($"\n{_content.DerivationLead.ToMarkdown(notation)}\n");
        foreach (DerivationLadder ladder in _content.Ladders)
        {
            text.Append($"\n### {new Prose(ladder.Subject).ToMarkdown(notation)}\n\n").Append(ladder.ToMarkdown(notation));
            if (_content.InNumbers(ladder) is { Count: > 0 } lines)
                text.Append($"\n**{InNumbers}**\n\n").Append(MarkdownDocuments.Blocks(_content.Rows.Latex(lines, LatexLines.ArticleWidth)));
        }

        text.Append($"\n## {Example}\n").Append(_content.Worked.MarkdownSections("###", notation, _options.Digits));
        if (_content.Slopes is { Count: > 0 } slopes)
            text.Append($"\n### {Slopes}\n\n").Append(MarkdownDocuments.Blocks(_content.Rows.Latex(slopes, LatexLines.ArticleWidth)));
        return text.ToString();
    }

    /// <summary>A page of HTML to print or to read, by itself and without any script, its mathematics as MathML.</summary>
    public string ToHtml()
    {
        Notation? notation = _options.Notation;
        string svg = _equations.Topology.ToSvg(notation);
        svg = svg.Substring(Math.Max(0, svg.IndexOf("<svg", StringComparison.Ordinal)));
        var text = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        text.Append($"<title>{MathMLPrinter.Escape(_equations.Title)}</title>\n<style>{Style}</style>\n</head>\n<body>\n");
        text.Append("<figure>\n").Append(svg).Append("</figure>\n");
        text.Append(MathMLDocuments.ToMathML(_equations, notation, _options.Others));
        if (!_content.DerivationLead.IsEmpty)
            text.Append($"<p>{_content.DerivationLead.ToMathML(notation)}</p>\n");
        foreach (DerivationLadder ladder in _content.Ladders)
            text.Append(ladder.ToMathML(notation)).Append(Section(InNumbers, _content.InNumbers(ladder)));
        text.Append(_content.Worked.ToMathML(notation, _options.Digits)).Append(Section(Slopes, _content.Slopes));
        return text.Append("</body>\n</html>\n").ToString();
    }

    private string Section(string title, IReadOnlyList<WorkedLine> lines) =>
        lines.Count == 0 ? "" : $"<section>\n<h2>{title}</h2>\n{MathMLLines.Table(_content.Rows.MathML(lines))}\n</section>\n";
}
