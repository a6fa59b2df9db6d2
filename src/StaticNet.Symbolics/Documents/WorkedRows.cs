using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Documents;

/// <summary>The lines of a calculation as rows of a display: z = θ x + b, and below it = 0.15·0.05 + 0.35 = 0.3575.</summary>
/// <param name="values">The numbers of the sample.</param>
/// <param name="notation">The letters and the numbering; null: the course's.</param>
/// <param name="digits">The significant digits.</param>
/// <exception cref="ArgumentOutOfRangeException">There are less than 1 or more than 17 digits.</exception>
internal sealed class WorkedRows(EquationValues values, Notation? notation, int digits)
{
    private readonly Notation _notation = Notation.OrCourse(notation);
    private readonly SampleNumbers _numbers = new(values.Of, DecimalText.Checked(digits));

    /// <summary>Rows of an aligned display, each short enough for a width.</summary>
    public IEnumerable<string> Latex(IEnumerable<WorkedLine> lines, double width) => lines.SelectMany(Latex).Select(row => LatexLines.Aligned(row, width));

    /// <summary>Rows of a table in MathML, with the marks where each breaks.</summary>
    public IEnumerable<(string Marked, IReadOnlyList<int> Breaks)> MathML(IEnumerable<WorkedLine> lines) => lines.SelectMany(line =>
    {
        IReadOnlyList<string> rows = Split(line, new MathMLPrinter { Notation = _notation, MarksBreaks = true }, new MathMLPrinter { Notation = _notation, MarksBreaks = true, Numbers = _numbers });
        return rows.Zip(Latex(line), (marked, latex) => (marked, LatexLines.Breaks(latex, LatexLines.DocumentWidth)));
    });

    private IReadOnlyList<string> Latex(WorkedLine line) =>
        Split(line, new LatexPrinter { Notation = _notation, MarksBreaks = true }, new LatexPrinter { Notation = _notation, MarksBreaks = true, Numbers = _numbers });

    private IReadOnlyList<string> Split(WorkedLine line, ExprPrinter symbols, ExprPrinter inNumbers)
    {
        IReadOnlyList<string> parts = line.Parts(symbols, inNumbers, digits);
        string name = line.Name.Write(symbols);
        if (parts.Count < 3)
            return [parts.Aggregate(name, symbols.Equality)];
        return [symbols.Equality(name, parts[0]), parts.Skip(1).Aggregate("", symbols.Equality)];
    }
}
