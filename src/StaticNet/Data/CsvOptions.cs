namespace StaticNet.Data;

/// <summary>
/// How a CSV file becomes a data set. Unless told otherwise: a header, commas, the last column is a numeric target and all others are
/// features.
/// </summary>
/// <remarks>
/// The format is RFC 4180's: a field may be quoted, a quote inside is doubled, and a quoted field may hold delimiters and line breaks.
/// Unquoted fields are trimmed, blank lines are skipped, lines end in LF, CRLF or CR. Numbers are invariant: 1234.5, -1e-3.
/// Memory is bounded by the file: a record longer than <see cref="MaximumRecordLength"/> and more than <see cref="MaximumClasses"/>
/// classes are errors.
/// </remarks>
/// <example><code>
/// var data = Dataset.FromCsv&lt;float&gt;("iris.csv", new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
/// </code></example>
public sealed record CsvOptions
{
    /// <summary>The most characters of one record, delimiters and quotes included: 2²⁰.</summary>
    public const int MaximumRecordLength = 1 << 20;

    /// <summary>The most classes that are found in a file when <see cref="Classes"/> is empty: 1024.</summary>
    public const int MaximumClasses = 1024;

    /// <summary>Whether the first record names the columns. Without a header they are called "column 1", "column 2", ….</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>What separates fields: any character but a quote or a line break.</summary>
    /// <exception cref="ArgumentException">A quote or a line break.</exception>
    public char Delimiter
    {
        get;
        init => field = value is not ('"' or '\n' or '\r')
            ? value
            : throw new ArgumentException("The delimiter is a quote or a line break, which have a meaning of their own.", nameof(value));
    } = ',';

    /// <summary>The columns of inputs, in this order; empty: every column that is not a target.</summary>
    public IReadOnlyList<CsvColumn> Features { get; init; } = [];

    /// <summary>The columns of targets, in this order; exactly one for classes. Empty: the last column.</summary>
    public IReadOnlyList<CsvColumn> Targets { get; init; } = [];

    /// <summary>Whether targets are numbers or class names.</summary>
    public TargetEncoding Encoding { get; init; } = TargetEncoding.Numeric;

    /// <summary>
    /// The class names, in the order of the outputs; any other label is an error. Empty: the names found in the file, in ordinal
    /// order, which does not depend on the order of the rows. Give them when training and test data come from different files.
    /// </summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The settings: "HasHeader = True, Delimiter = ',', Features = ['length'], Targets = [^1], Encoding = OneHot, Classes = []".</summary>
    public override string ToString() =>
        $"HasHeader = {HasHeader}, Delimiter = '{Delimiter}', Features = [{string.Join(", ", Features)}], Targets = [{string.Join(", ", Targets)}], "
        + $"Encoding = {Encoding}, Classes = [{string.Join(", ", Classes)}]";
}
