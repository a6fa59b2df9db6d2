using System.Text;

namespace StaticNet.Data;

/// <summary>
/// How a CSV file becomes a data set. Unless told otherwise: a header, commas, the last column is a numeric target and all others are
/// features.
/// </summary>
/// <remarks>
/// The format is RFC 4180's: a field may be quoted, a quote inside is doubled, and a quoted field may hold delimiters and line breaks.
/// Unquoted fields are trimmed, blank lines are skipped, lines end in LF, CRLF or CR. Numbers are invariant: 1234.5, -1e-3. A file that is compressed by gzip is read as it is.
/// Memory is bounded by the file: a record longer than <see cref="MaximumRecordLength"/> and more than <see cref="TableOptions.MaximumClasses"/>
/// classes are errors.
/// </remarks>
/// <example><code>
/// var data = CsvFile.Read&lt;float&gt;("iris.csv", new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
/// var german = new CsvOptions { Delimiter = ';', DecimalComma = true };
/// var fromPandas = new CsvOptions { HasIndex = true, Booleans = true, Categorical = ["colour"], Missing = MissingValues.FillMean };
/// </code></example>
public sealed record CsvOptions : TableOptions
{
    /// <summary>The most characters of one record, delimiters and quotes included: 2²⁰.</summary>
    public const int MaximumRecordLength = 1 << 20;

    /// <summary>The <see cref="Delimiter"/> of columns that are set apart by blanks: a run of blanks and tabs is one, at the ends of a line none.</summary>
    public const char Blanks = ' ';

    /// <summary>Whether the first record names the columns. Without a header they are called "column 1", "column 2", ….</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// Whether the first column is an index of rows, as pandas and R write one: it is read past. Its name may be empty, or missing from the header; it counts where columns are given by
    /// index.
    /// </summary>
    public bool HasIndex { get; init; }

    /// <summary>The lines before the header, or before the data where there is none: titles, sizes. At least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public int SkipLines
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>What a line begins with that is a comment, and read past; null: there are none.</summary>
    /// <exception cref="ArgumentException">A quote, a blank or a line break.</exception>
    public char? Comment
    {
        get;
        init => field = value is not ('"' or '\n' or '\r' or ' ' or '\t')
            ? value
            : throw new ArgumentException("A comment cannot begin with a quote, a blank or a line break: each begins other lines too.", nameof(value));
    }

    /// <summary>What separates fields: any character but a quote or a line break; <see cref="Blanks"/> for runs of blanks.</summary>
    /// <exception cref="ArgumentException">A quote or a line break.</exception>
    public char Delimiter
    {
        get;
        init => field = value is not ('"' or '\n' or '\r' or '\0')
            ? value
            : throw new ArgumentException("The delimiter is a quote, a line break or NUL, which have a meaning of their own.", nameof(value));
    } = ',';

    /// <summary>Whether numbers are written with a comma: 1234,5.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>
    /// The fields that stand for a missing value, once trimmed; what becomes of it, <see cref="TableOptions.Missing"/> says. A class or category that is listed in the options is
    /// never missing, whatever it is called.
    /// </summary>
    public IReadOnlyList<string> MissingMarks { get; init; } = ["", "?", "NA", "N/A", "NaN", "nan", "null", "NULL"];

    /// <summary>How the bytes of a file are text; null: UTF-8. A byte order mark decides before it.</summary>
    public Encoding? TextEncoding { get; init; }

    /// <summary>The settings: "HasHeader = True, Delimiter = ',', Features = ['length'], Targets = [^1], Encoding = OneHot", without those that are as they were.</summary>
    public override string ToString() => base.ToString();

    private protected override IEnumerable<string> Settings()
    {
        yield return $"HasHeader = {HasHeader}";
        if (HasIndex)
            yield return $"HasIndex = {HasIndex}";
        if (SkipLines > 0)
            yield return FormattableString.Invariant($"SkipLines = {SkipLines}");
        if (Comment is char comment)
            yield return $"Comment = '{comment}'";
        yield return $"Delimiter = '{CsvCures.Named(Delimiter)}'";
        if (DecimalComma)
            yield return $"DecimalComma = {DecimalComma}";
        if (TextEncoding is not null)
            yield return $"TextEncoding = {TextEncoding.WebName}";
        foreach (string setting in base.Settings())
            yield return setting;
    }

    internal override void Require()
    {
        base.Require();
        if (DecimalComma && Delimiter == ',')
            throw new ArgumentException("DecimalComma = true, but a comma is the Delimiter too: set it to ';', or to what separates the fields.", nameof(DecimalComma));
        if (Comment == Delimiter)
            throw new ArgumentException($"'{Delimiter}' is both Comment and Delimiter.", nameof(Comment));
        if (Comment is char comment && (char.IsAsciiDigit(comment) || comment is '+' or '-' or '.'))
            throw new ArgumentException($"Comment = '{comment}' would take lines of numbers for comments.", nameof(Comment));
        if (Delimiter is '.' or '-' or '+' || char.IsAsciiDigit(Delimiter))
            throw new ArgumentException($"Delimiter = '{Delimiter}' belongs to numbers.", nameof(Delimiter));
    }
}
