using System.Text;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Documents;

/// <summary>An article in LaTeX while it is written: what stands before the text, sections, paragraphs and numbered displays.</summary>
internal sealed class LatexArticle
{
    // So many equations stand together on a page, a δ with its gradients; a longer display may go on overleaf.
    private const int KeptTogether = 14;

    private readonly StringBuilder _text = new();

    /// <param name="title">The title, in LaTeX.</param>
    /// <param name="paper">The paper.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such paper.</exception>
    public LatexArticle(string title, PaperSize paper)
    {
        string size = paper switch
        {
            PaperSize.A4 => "a4paper",
            PaperSize.Letter => "letterpaper",
            _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, $"There is no paper {paper}: it is {PaperSize.A4} or {PaperSize.Letter}."),
        };
        _text.Append("\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amsmath}\n\\usepackage{graphicx}\n");
        _text.Append($"\\usepackage[{size}, hmargin=19mm, vmargin=25mm]{{geometry}}\n\\IfFileExists{{tikz.sty}}{{\\usepackage{{tikz}}}}{{}}\n");
        _text.Append("\\setlength{\\emergencystretch}{3em}\n\\raggedbottom\n");
        _text.Append($"\\title{{{title}}}\n\\author{{}}\n\\date{{}}\n\\begin{{document}}\n\\maketitle\n");
    }

    /// <summary>A picture by TikZ, no wider than the text and no higher than half a page; nothing where TikZ is not installed.</summary>
    public void Drawing(string tikz) => _text.Append("\\ifdefined\\tikzpicture\n\\begin{center}\n")
        .Append("\\ifdefined\\network\\else\\newsavebox\\network\\fi\n\\sbox\\network{%\n").Append(tikz).Append("}\n")
        .Append("\\ifdim\\wd\\network>\\linewidth \\sbox\\network{\\resizebox{\\linewidth}{!}{\\usebox\\network}}\\fi\n")
        .Append("\\ifdim\\ht\\network>.5\\textheight \\sbox\\network{\\resizebox{!}{.5\\textheight}{\\usebox\\network}}\\fi\n")
        .Append("\\usebox\\network\n\\end{center}\n\\fi\n");

    public void Section(string title) => _text.Append($"\n\\section{{{title}}}\n");

    public void Paragraph(string text) => _text.Append('\n').Append(text).Append('\n');

    /// <summary>What continues a display.</summary>
    public void Remark(string text) => _text.Append("\\noindent ").Append(text).Append("\\par\n");

    /// <summary>A paragraph under a heading of its own, which it begins with.</summary>
    public void Run(string heading, string text) => _text.Append($"\n\\paragraph{{{heading}.}} {text}\n");

    /// <summary>Equations under each other; nothing where there are none.</summary>
    public void Display(IReadOnlyList<string> rows, bool isNumbered = true)
    {
        if (rows.Count == 0)
            return;
        (string open, string close) = rows.Sum(Lines) > KeptTogether ? ("{\\allowdisplaybreaks\n", "}\n") : ("", "");
        string align = isNumbered ? "align" : "align*";
        _text.Append($"{open}\\begin{{{align}}}\n{string.Join(" \\\\\n", rows)}\n\\end{{{align}}}\n{close}");
    }

    public override string ToString() => _text + "\\end{document}\n";

    private static int Lines(string row) => row.Split('\n').Length;
}
