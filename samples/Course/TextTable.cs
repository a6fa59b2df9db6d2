using System.Globalization;
using System.Text;

namespace Samples.Course;

/// <summary>A table of text: the first column reads from the left, the others are numbers and end at the right.</summary>
internal sealed class TextTable
{
    private const int Gap = 3;
    private readonly List<string[]> _rows = [];

    /// <summary>A table with a heading.</summary>
    /// <param name="heads">One a column.</param>
    public TextTable(params string[] heads)
    {
        _rows.Add(heads);
    }

    /// <summary>A line.</summary>
    /// <param name="cells">One a column.</param>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>"0.123".</summary>
    public static string Number(double value, string format = "F3") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>"96.1 %".</summary>
    public static string Percent(double share) => (100 * share).ToString("0.0 '%'", CultureInfo.InvariantCulture);

    /// <summary>The lines, each ended by LF.</summary>
    public override string ToString()
    {
        int[] widths = [.. Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in _rows)
        {
            text.Append(row[0].PadRight(widths[0]));
            for (int column = 1; column < row.Length; column++)
                text.Append(row[column].PadLeft(widths[column] + Gap));
            text.Append('\n');
        }

        return text.ToString();
    }
}
