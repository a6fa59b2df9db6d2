using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Documents;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>One step of gradient descent worked through with numbers, line by line: forward, loss, backward, update, and the forward pass after it.</summary>
/// <example><code>Console.WriteLine(TwoClasses.Equations.Worked(parameters, sample: [0.05, 0.10], target: [0.01, 0.99], rate: 0.5));</code></example>
public sealed class WorkedExample
{
    private readonly NetworkEquations _equations;
    private readonly double[] _sample;
    private readonly double[] _target;
    private readonly double _rate;
    private readonly bool _updatesBiases;

    internal WorkedExample(NetworkEquations equations, double[] parameters, double[] sample, double[] target, double rate, bool updatesBiases)
    {
        (_equations, _sample, _target, _rate, _updatesBiases) = (equations, sample, target, rate, updatesBiases);
        Before = equations.At(parameters, sample, target);
        Update = Before.Update(rate, updatesBiases: updatesBiases);
        After = equations.At(Update.Parameters(), sample, target);
    }

    /// <summary>The numbers before the update.</summary>
    public EquationValues Before { get; }

    /// <summary>The update.</summary>
    public UpdateStep Update { get; }

    /// <summary>The numbers after the update.</summary>
    public EquationValues After { get; }

    private IEnumerable<WorkedSection> Sections => new WorkedSections(_equations, Before).All(Update, After);

    /// <summary>The next iteration: the same sample with the new parameters.</summary>
    public WorkedExample Next() => new(_equations, Update.Parameters(), _sample, _target, _rate, _updatesBiases);

    /// <summary>Plain text: each line with its expression, the numbers in it, and the result.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="digits">The significant digits, 1 to 17.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are less or more digits.</exception>
    public string ToText(Notation? notation = null, int digits = DecimalText.DefaultDigits)
    {
        var text = new StringBuilder($"{_equations.Title}\n");
        foreach (WorkedSection section in Sections)
        {
            text.Append($"\n── {section.Title.ToText(notation)} ──\n");
            if (!section.Lead.IsEmpty)
                text.Append(section.Lead.ToText(notation, DecimalText.Checked(digits))).Append('\n');
            foreach (WorkedLine line in section.Lines)
            {
                var symbols = new TextPrinter { Notation = Notation.OrCourse(notation) };
                text.Append($"{line.Name.Write(symbols)} = {string.Join(" = ", line.Parts(symbols, new TextPrinter { Notation = symbols.Notation, Numbers = Numbers(section, digits) }, digits))}\n");
            }

            if (section.Update is { } update)
                text.Append(update.ToText(notation, digits));
        }

        return text.ToString();
    }

    /// <summary>Markdown, with LaTeX between $$.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="digits">The significant digits, 1 to 17.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are less or more digits.</exception>
    public string ToMarkdown(Notation? notation = null, int digits = DecimalText.DefaultDigits)
    {
        var text = new StringBuilder($"# {NetworkTitle.Line(_equations.Topology).ToMarkdown(notation)}\n");
        foreach (WorkedSection section in Sections)
        {
            text.Append($"\n## {section.Title.ToMarkdown(notation)}\n\n");
            if (!section.Lead.IsEmpty)
                text.Append(section.Lead.ToMarkdown(notation, DecimalText.Checked(digits))).Append("\n\n");
            if (section.Lines.Count > 0)
                text.Append($"$$\n\\begin{{aligned}}\n{string.Join(" \\\\\n", Rows(section, notation, digits, LatexLines.ArticleWidth))}\n\\end{{aligned}}\n$$\n");
            if (section.Update is { } update)
                text.Append(WorkedTable.Markdown(update, notation, digits));
        }

        return text.ToString();
    }

    /// <summary>A LaTeX document.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="digits">The significant digits, 1 to 17.</param>
    /// <param name="paper">The paper it is set for.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are less or more digits, or there is no such paper.</exception>
    public string ToLatex(Notation? notation = null, int digits = DecimalText.DefaultDigits, PaperSize paper = PaperSize.A4)
    {
        var document = new LatexArticle(NetworkTitle.Line(_equations.Topology).ToLatex(notation), paper);
        document.Drawing(_equations.Topology.ToTikz(notation));
        foreach (WorkedSection section in Sections)
        {
            document.Section(section.Title.ToLatex(notation));
            if (!section.Lead.IsEmpty)
                document.Paragraph(section.Lead.ToLatex(notation, DecimalText.Checked(digits)));
            document.Display([.. Rows(section, notation, digits, LatexLines.DocumentWidth)], isNumbered: false);
            if (section.Update is { } update)
                document.Paragraph(WorkedTable.Latex(update, notation, digits));
        }

        return document.ToString();
    }

    /// <summary>MathML: an article of sections, for a page of one's own.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="digits">The significant digits, 1 to 17.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are less or more digits.</exception>
    public string ToMathML(Notation? notation = null, int digits = DecimalText.DefaultDigits)
    {
        var text = new StringBuilder($"<article>\n<h1>{NetworkTitle.Line(_equations.Topology).ToMathML(notation)}</h1>\n");
        foreach (WorkedSection section in Sections)
        {
            text.Append($"<section>\n<h2>{section.Title.ToMathML(notation)}</h2>\n");
            if (!section.Lead.IsEmpty)
                text.Append($"<p>{section.Lead.ToMathML(notation, DecimalText.Checked(digits))}</p>\n");
            if (section.Lines.Count > 0)
                text.Append(MathMLLines.Table(section.Lines.SelectMany(line => MathML(line, section, notation, digits)))).Append('\n');
            if (section.Update is { } update)
                text.Append(WorkedTable.Html(update, notation, digits));
            text.Append("</section>\n");
        }

        return text.Append("</article>\n").ToString();
    }

    /// <summary>A page of HTML by itself, its mathematics as MathML.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="digits">The significant digits, 1 to 17.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are less or more digits.</exception>
    public string ToHtml(Notation? notation = null, int digits = DecimalText.DefaultDigits) =>
        $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{MathMLPrinter.Escape(_equations.Title)}</title>\n"
        + "<style>body { max-width: 60em; margin: 2em auto; padding: 0 1em; font-family: system-ui, sans-serif; color-scheme: light dark; } math[display=block] { overflow-x: auto; } td, th { padding: 0.2em 0.8em; text-align: right; }</style>\n"
        + $"</head>\n<body>\n{ToMathML(notation, digits)}</body>\n</html>\n";

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    // What comes after the update is worked with the numbers after it.
    private SampleNumbers Numbers(WorkedSection section, int digits) => new(IsAfter(section) ? After.Of : Before.Of, DecimalText.Checked(digits));

    private bool IsAfter(WorkedSection section) => section.Title.ToText() is "Loss afterwards" || section.Title.ToText().StartsWith("Next", StringComparison.Ordinal);

    // z = θ x + b, and below it = 0.15·0.05 + 0.35 = 0.3575
    private IEnumerable<string> Rows(WorkedSection section, Notation? notation, int digits, double width) => section.Lines.SelectMany(line =>
        Latex(line, section, notation, digits).Select(row => LatexLines.Aligned(row, width)));

    private IReadOnlyList<string> Latex(WorkedLine line, WorkedSection section, Notation? notation, int digits)
    {
        var symbols = new LatexPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = true };
        var numbers = new LatexPrinter { Notation = symbols.Notation, MarksBreaks = true, Numbers = Numbers(section, digits) };
        return Split(line.Name.Write(symbols), line.Parts(symbols, numbers, digits), symbols);
    }

    private IEnumerable<(string, IReadOnlyList<int>)> MathML(WorkedLine line, WorkedSection section, Notation? notation, int digits)
    {
        var symbols = new MathMLPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = true };
        var numbers = new MathMLPrinter { Notation = symbols.Notation, MarksBreaks = true, Numbers = Numbers(section, digits) };
        IReadOnlyList<string> rows = Split(line.Name.Write(symbols), line.Parts(symbols, numbers, digits), symbols);
        return rows.Zip(Latex(line, section, notation, digits), (marked, latex) => (marked, LatexLines.Breaks(latex, LatexLines.DocumentWidth)));
    }

    private static IReadOnlyList<string> Split(string name, IReadOnlyList<string> parts, ExprPrinter printer)
    {
        if (parts.Count < 3)
            return [parts.Aggregate(name, printer.Equality)];
        return [printer.Equality(name, parts[0]), parts.Skip(1).Aggregate("", printer.Equality)];
    }
}
