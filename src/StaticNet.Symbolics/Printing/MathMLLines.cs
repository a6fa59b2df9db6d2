using System.Text;

namespace StaticNet.Symbolics.Printing;

/// <summary>Equations as the rows of one table in MathML, their equals signs under each other, each broken where LaTeX breaks it.</summary>
internal static class MathMLLines
{
    private const string EqualsSign = "<mo>=</mo>";
    private const string Row = "<mrow>";
    private const string RowEnd = "</mrow>";

    /// <summary>A display of several equations.</summary>
    /// <param name="equations">Each with marks where it may break, and the marks that it breaks at.</param>
    public static string Table(IEnumerable<(string Marked, IReadOnlyList<int> Breaks)> equations) => MathMLPrinter.Block(
        $"<mtable displaystyle=\"true\">{string.Concat(equations.SelectMany(equation => Rows(equation.Marked, equation.Breaks)))}</mtable>");

    /// <summary>A display of one equation: a table only where it breaks.</summary>
    public static string Single(string marked, IReadOnlyList<int> breaks) =>
        breaks.Count == 0 ? MathMLPrinter.Block(BreakMarks.Without(marked)) : Table([(marked, breaks)]);

    private static IEnumerable<string> Rows(string marked, IReadOnlyList<int> breaks)
    {
        int equals = marked.IndexOf(EqualsSign, StringComparison.Ordinal);
        if (equals < 0)
            return [Cells("", "", BreakMarks.Without(marked))];
        string left = BreakMarks.Without(marked.Substring(0, equals));
        List<string> parts = [.. Parts(marked.Substring(equals + EqualsSign.Length), [.. breaks.Select(mark => mark - marked.Take(equals).Count(IsMark))])];
        return parts.Select((part, n) => n == 0 ? Cells(left, EqualsSign, part) : Cells("", "", $"<mspace width=\"1em\"/>{Continued(part)}"));
    }

    // Cut at the marks; a parenthesis that is open there ends its row of symbols and begins another on the next line.
    private static IEnumerable<string> Parts(string text, IReadOnlyList<int> breaks)
    {
        var part = new StringBuilder();
        int open = 0, mark = -1;
        for (int place = 0; place < text.Length; place++)
        {
            if (!IsMark(text[place]))
            {
                open += At(text, place, Row) ? 1 : At(text, place, RowEnd) ? -1 : 0;
                part.Append(text[place]);
                continue;
            }

            mark++;
            if (!breaks.Contains(mark))
                continue;
            yield return part.ToString() + Repeat(RowEnd, open);
            part.Clear().Append(Repeat(Row, open));
            if (text[place] == BreakMarks.BeforeFactor)
            {
                part.Append("<mo form=\"prefix\">·</mo>");
                place = text.IndexOf("</mo>", place, StringComparison.Ordinal) + "</mo>".Length - 1;      // instead of the invisible sign
            }
        }

        yield return part.ToString();
    }

    // A sign between two terms keeps the space of one at the beginning of a row.
    private static string Continued(string part)
    {
        int sign = part.IndexOf("<mo>", StringComparison.Ordinal);
        return sign >= 0 && part.Substring(0, sign).Replace(Row, "").Length == 0 && part[sign + 4] is ('+' or '−')
            ? part.Insert(sign + 3, " form=\"infix\"")
            : part;
    }

    private static string Cells(string left, string sign, string right) =>
        $"<mtr>{MathMLPrinter.Cell(left, "right")}<mtd style=\"padding-inline: 0\">{sign}</mtd>{MathMLPrinter.Cell(right, "left")}</mtr>";

    private static bool IsMark(char letter) => letter is BreakMarks.BeforeTerm or BreakMarks.BeforeFactor;

    private static bool At(string text, int place, string word) => string.CompareOrdinal(text, place, word, 0, word.Length) == 0;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
