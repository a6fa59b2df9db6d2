using System.Globalization;

namespace StaticNet.Data;

/// <summary>Which option reads what the options at hand do not.</summary>
internal static class CsvCures
{
    private static readonly char[] Delimiters = [';', '\t', ',', '|', CsvOptions.Blanks];
    private static readonly char[] Comments = ['#', '%', '!'];

    /// <summary>A delimiter as a message shows it.</summary>
    public static string Named(char delimiter) => delimiter == '\t' ? "\\t" : delimiter.ToString();

    /// <summary>For a first line that leaves no column for the features.</summary>
    public static string ForOneColumn(ReadOnlySpan<char> line, CsvOptions options)
    {
        string question = $"is the delimiter '{Named(options.Delimiter)}' right?";
        if (OpensComment(line) is char comment && options.Comment is null)
            return $"{question} If a line that begins with '{comment}' is a comment, set Comment = '{comment}'.";
        foreach (char delimiter in Delimiters)
        {
            int count = line.Count(delimiter);
            if (count > 0 && delimiter != options.Delimiter)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{question} The line has {count} of '{Named(delimiter)}': set Delimiter = '{Named(delimiter)}'.")
                    + (options.SkipLines == 0 ? " If it is a title, set SkipLines." : "");
            }
        }

        return $"{question} If the targets are in another file, give its path too.";
    }

    /// <summary>For a record with more or fewer fields than there are columns.</summary>
    public static string ForFields(int fields, int columns, ReadOnlySpan<char> first, bool isFirstRow, CsvOptions options)
    {
        if (OpensComment(first) is char comment && options.Comment is null)
            return $" If a line that begins with '{comment}' is a comment, set Comment = '{comment}'.";
        if (!isFirstRow)
            return "";
        if (options.HasHeader && fields == columns + 1 && !options.HasIndex)
            return " If the first column is an index without a name, set HasIndex = true; if lines stand before the header, set SkipLines.";
        return options.HasHeader ? " If lines stand before the header, set SkipLines." : " If lines stand before the data, set SkipLines.";
    }

    /// <summary>For a field that is to be a number and is none.</summary>
    public static string ForNumber(ReadOnlySpan<char> field, bool isTarget, CsvOptions options)
    {
        if (field.Contains('\0'))
            return " It holds NUL characters: if the text is UTF-16 without a byte order mark, set TextEncoding = Encoding.Unicode.";
        if (IsBoolean(field, out _))
            return " To read true as 1 and false as 0, set Booleans = true.";
        char other = options.DecimalComma ? '.' : ',';
        if (field.Contains(other) && NumberText.TryParse(field, other, out double _))
        {
            return options.DecimalComma
                ? " DecimalComma = true takes a comma for the decimal point; if it is a point, leave that out."
                : " If the comma is its decimal point, set DecimalComma = true.";
        }

        string missing = field.Length <= 8 ? "; if it marks a missing value, add it to MissingMarks and say in Missing what becomes of it" : "";
        return isTarget ? $" If it is a class name, set Encoding = TargetEncoding.OneHot{missing}." : $" If it is a category, add the column to Categorical{missing}.";
    }

    /// <summary>Whether a field is true or false, in any letter case.</summary>
    public static bool IsBoolean(ReadOnlySpan<char> field, out bool value)
    {
        value = field.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || field.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    private static char? OpensComment(ReadOnlySpan<char> line) => line.Length > 0 && Comments.Contains(line[0]) ? line[0] : null;
}
