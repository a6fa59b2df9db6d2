using System.Globalization;
using System.Text;

namespace StaticNet.Evaluation;

/// <summary>Rows of cells in columns: the first to the left, the others to the right. Invariant; lines end in LF.</summary>
/// <param name="header">The names of the columns.</param>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    /// <summary>A share: "0.9667".</summary>
    public static string Share(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    /// <summary>A number of any size: "1234.5", "1.2E-05".</summary>
    public static string Number(double value) => value.ToString("G5", CultureInfo.InvariantCulture);

    /// <summary>"30".</summary>
    public static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds a row of as many cells as there are columns.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString() => Text(isRight: true);

    /// <summary>The same with every column to the left.</summary>
    public string ToStringLeft() => Text(isRight: false);

    private string Text(bool isRight)
    {
        int[] widths = [.. Enumerable.Range(0, header.Length).Select(column => _rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in _rows)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(row[0].PadRight(widths[0]));
            for (int column = 1; column < widths.Length; column++)
                text.Append("  ").Append(isRight ? row[column].PadLeft(widths[column]) : row[column].PadRight(widths[column]));
            while (text.Length > 0 && text[^1] == ' ')
                text.Length--;
        }

        return text.ToString();
    }
}
