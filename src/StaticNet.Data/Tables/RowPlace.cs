namespace StaticNet.Data;

/// <summary>A row of a table that has no lines.</summary>
/// <param name="source">The name of the file, if there is one.</param>
/// <param name="names">The name of each column.</param>
internal sealed class RowPlace(string? source, string[] names) : ITablePlace
{
    /// <summary>The current row, 0-based; null: the error is in none.</summary>
    public int? Row { get; set; }

    public DatasetException Error(int column, string problem) => Error($"column '{names[column]}'", names[column], problem);

    public DatasetException Error(TableColumn column, string problem) => Error($"column {column}", column.Name ?? column.ToString(), problem);

    /// <summary>An error that is in no column.</summary>
    public DatasetException Error(string problem, Exception? inner = null) => new($"{(source is null ? "" : source + ": ")}{problem}", innerException: inner);

    private DatasetException Error(string at, string column, string problem)
    {
        string row = Row is null ? "" : FormattableString.Invariant($"row {Row} (0-based), ");
        return new DatasetException($"{(source is null ? "" : source + ", ")}{row}{at}: {problem}", row: Row, column: column);
    }
}
