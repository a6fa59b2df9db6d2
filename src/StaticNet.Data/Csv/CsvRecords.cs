using System.Globalization;
using System.Text;
using nietras.SeparatedValues;

namespace StaticNet.Data;

/// <summary>
/// The records of a CSV file, one at a time: Sep finds where fields end, and this says on which line they are, what they hold without their quotes, and which quotes are wrong.
/// </summary>
internal sealed class CsvRecords : ITablePlace, IDisposable
{
    private readonly SepReader _reader;
    private readonly TextReader? _owned;
    private readonly string? _source;
    private readonly int _skippedLines;

    // The fields of a record with quotes, unquoted: the ends of each in the text.
    private readonly List<(int Start, int End)> _unquoted = [];
    private char[] _text = [];
    private bool _hasQuotes;
    private int _nextLine;

    /// <param name="text">From its beginning.</param>
    /// <param name="options">Checked already.</param>
    /// <param name="source">The name of the file, if it has one.</param>
    /// <param name="leaveOpen">Whether the text stays open; else it is disposed with this.</param>
    /// <exception cref="DatasetException">The text is damaged, or shorter than the lines to skip.</exception>
    public CsvRecords(TextReader text, CsvOptions options, string? source, bool leaveOpen)
    {
        _owned = leaveOpen ? null : text;
        _source = source;
        _skippedLines = options.SkipLines;
        _nextLine = options.SkipLines + 1;
        Line = _nextLine;
        _reader = Translated(() =>
        {
            if (text.Peek() == '\uFEFF')
                text.Read();
            Skip(text);
            if (options.Comment is not null || options.Delimiter == CsvOptions.Blanks)
                text = new LineFilter(text, options.Comment, options.Delimiter);
            return Sep.New(options.Delimiter)
                .Reader(reader => reader with { HasHeader = false, DisableColCountCheck = true, DisableFastFloat = true, InitialBufferLength = 1 << 16 })
                .From(text, leaveOpen: true);
        });
    }

    /// <summary>The line on which the current record begins, 1-based.</summary>
    public int Line { get; private set; }

    /// <summary>The names that errors use, once they are known.</summary>
    public string[] ColumnNames { get; set; } = [];

    public int FieldCount { get; private set; }

    /// <summary>The characters of the record, as they stand in the file.</summary>
    public ReadOnlySpan<char> Text => _reader.Current.Span;

    /// <summary>The name of a column that has none.</summary>
    public static string DefaultName(int column) => string.Create(CultureInfo.InvariantCulture, $"column {column + 1}");

    /// <summary>A field without the blanks around it, or without its quotes; valid until the next record.</summary>
    public ReadOnlySpan<char> Field(int column) => _hasQuotes
        ? _text.AsSpan(_unquoted[column].Start.._unquoted[column].End)
        : _reader.Current[column].Span.Trim();

    /// <summary>Moves to the next record that is not a blank line; false at the end of the file, where the last record stays the current one for errors.</summary>
    /// <exception cref="DatasetException">The text is damaged, a quote is wrong, or the record is too long.</exception>
    public bool Read()
    {
        while (MoveNext())
        {
            SepReader.Row row = _reader.Current;
            Line = _nextLine;
            _nextLine = row.LineNumberToExcl + _skippedLines;
            FieldCount = row.ColCount;
            if (FieldCount == 1 && row.Span.IsWhiteSpace())
                continue;
            if (row.Span.Length > CsvOptions.MaximumRecordLength)
                throw TooLong(row);
            _hasQuotes = row.Span.Contains('"');
            if (_hasQuotes)
                Unquote(row);
            return true;
        }

        return false;
    }

    public DatasetException Error(int column, string problem) => ErrorAt(Line, ColumnNames, column, problem);

    public DatasetException Error(TableColumn column, string problem) => ErrorAt(Line, column, problem);

    /// <summary>An error on a line that was read before, where columns had these names.</summary>
    public DatasetException ErrorAt(int line, string[] names, int column, string problem)
    {
        string name = column < names.Length ? names[column] : DefaultName(column);
        return Error(line, name == DefaultName(column) ? name : $"column '{name}'", name, problem);
    }

    /// <summary>An error on a line that was read before, at a column that does not exist.</summary>
    public DatasetException ErrorAt(int line, TableColumn column, string problem) => Error(line, $"column {column}", column.Name ?? column.ToString(), problem);

    public void Dispose()
    {
        _reader.Dispose();
        _owned?.Dispose();
    }

    private DatasetException Error(int number, string? at, string? column, string problem, Exception? inner = null)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{(_source is null ? "" : _source + ", ")}line {number}");
        return new DatasetException($"{line}{(at is null ? "" : ", " + at)}: {problem}", number, column: column, innerException: inner);
    }

    private bool MoveNext()
    {
        try
        {
            return _reader.MoveNext();
        }
        catch (Exception problem) when (IsOfText(problem))
        {
            Line = _nextLine;
            throw Translate(problem);
        }
    }

    private SepReader Translated(Func<SepReader> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem)
        {
            _owned?.Dispose();
            if (IsOfText(problem))
                throw Translate(problem);
            throw;
        }
    }

    private static bool IsOfText(Exception problem) => problem is NotSupportedException or InvalidDataException or DecoderFallbackException;

    private DatasetException Translate(Exception problem) => problem switch
    {
        InvalidDataException => Error(Line, null, null, "the gzip data is damaged, or ends too early: get the file again.", problem),
        DecoderFallbackException { BytesUnknown: [var first, ..] } => Error(
            Line, null, null, $"from here on there is a byte 0x{first:X2} that is no UTF-8: set TextEncoding, to Encoding.Latin1 for one.", problem),
        DecoderFallbackException => Error(Line, null, null, "from here on there are bytes that are not of the encoding: set TextEncoding to another.", problem),
        _ => Error(Line, null, null, $"the record is longer than {CsvOptions.MaximumRecordLength} characters; is a quote left open?", problem),
    };

    // Where the record begins to be too long.
    private DatasetException TooLong(SepReader.Row row)
    {
        int column = 0;
        for (long length = row[0].Span.Length + 1; length <= CsvOptions.MaximumRecordLength; column++)
            length += row[column + 1].Span.Length + 1;
        return Error(column, $"the record is longer than {CsvOptions.MaximumRecordLength} characters; is a quote left open?");
    }

    private void Unquote(SepReader.Row row)
    {
        _unquoted.Clear();
        if (_text.Length < row.Span.Length)
            _text = new char[Math.Max(2 * _text.Length, row.Span.Length)];
        int length = 0;
        for (int column = 0; column < FieldCount; column++)
        {
            ReadOnlySpan<char> field = row[column].Span.Trim();
            int start = length;
            if (field is not ['"', ..] && field.Contains('"'))
                throw Error(column, "a quote inside a field: quote the whole field and double the quotes in it.");
            if (field is ['"', ..])
                length = CopyUnquoted(field, column, length);
            else
            {
                field.CopyTo(_text.AsSpan(length));
                length += field.Length;
            }

            _unquoted.Add((start, length));
        }
    }

    private int CopyUnquoted(ReadOnlySpan<char> field, int column, int length)
    {
        for (int i = 1; i < field.Length; i++)
        {
            char c = field[i];
            if (c == '"')
            {
                if (i == field.Length - 1)
                    return length;
                if (field[++i] != '"')
                    throw Error(column, $"'{field[i..].Trim()[0]}' after the closing quote: double the quotes that belong to the field.");
            }
            else if (c == '\r')
            {
                if (i + 1 < field.Length && field[i + 1] == '\n')
                    i++;
                c = '\n';
            }

            _text[length++] = c;
        }

        throw Error(column, "the quote is never closed.");
    }

    // The lines before the header, none of which is kept.
    private void Skip(TextReader text)
    {
        for (int line = 1; line <= _skippedLines; line++)
        {
            int c = text.Read();
            if (c < 0)
            {
                throw new DatasetException(string.Create(
                    CultureInfo.InvariantCulture, $"{(_source is null ? "" : _source + ": ")}the file has {line - 1} lines, and SkipLines = {_skippedLines} leaves none of them."), line);
            }

            while (c is not ('\n' or '\r' or < 0))
                c = text.Read();
            if (c == '\r' && text.Peek() == '\n')
                text.Read();
        }
    }
}
