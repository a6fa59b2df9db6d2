namespace StaticNet.Data;

/// <summary>Data that cannot be learned from: a ragged row, a NaN, an unknown label, a missing column. The message says where and what.</summary>
/// <example><code>
/// try { data = CsvFile.Read&lt;float&gt;("iris.csv"); }
/// catch (DatasetException e) { Console.Error.WriteLine(e.Message); }   // iris.csv, line 7, column 'petal_width': 'wide' is not a number…
/// </code></example>
public sealed class DatasetException : FormatException
{
    /// <summary>An error somewhere in the data.</summary>
    /// <param name="message">What is wrong, where, and what to do about it.</param>
    /// <param name="line">See <see cref="Line"/>.</param>
    /// <param name="row">See <see cref="Row"/>.</param>
    /// <param name="column">See <see cref="Column"/>.</param>
    /// <param name="innerException">What a library that reads files reported; null: nothing.</param>
    public DatasetException(string message, int? line = null, int? row = null, string? column = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Line = line;
        Row = row;
        Column = column;
    }

    /// <summary>The line of the file, 1-based: the one its record begins on. Null when the data came from memory.</summary>
    public int? Line { get; }

    /// <summary>The row of the data set, 0-based. Null when the error is in a file or in no one row.</summary>
    public int? Row { get; }

    /// <summary>The name of the column. Null when the error is in no one column.</summary>
    public string? Column { get; }
}
