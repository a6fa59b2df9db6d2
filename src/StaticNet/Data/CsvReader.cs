using System.Globalization;
using System.Numerics;

namespace StaticNet.Data;

/// <summary>Reads the records of a CSV file, one at a time into one buffer; strict about quotes, bounded by <see cref="CsvOptions.MaximumRecordLength"/>.</summary>
internal sealed class CsvReader(TextReader reader, char delimiter, string? source)
{
    private const int EndOfFile = -1;
    private readonly char[] _chunk = new char[4096];
    private readonly List<(int Start, int End)> _fields = [];
    private char[] _record = new char[256];
    private int _chunkNext, _chunkEnd, _length, _consumed;
    private int _line = 1;

    /// <summary>The line on which the current record begins, 1-based.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The names that errors use, once they are known.</summary>
    public string[] ColumnNames { get; set; } = [];

    public int FieldCount => _fields.Count;

    public ReadOnlySpan<char> Field(int column) => _record.AsSpan(_fields[column].Start.._fields[column].End);

    /// <summary>Moves to the next record that is not a blank line; false at the end of the file.</summary>
    public bool Read()
    {
        do
        {
            if (_line == 1 && Peek() == '\uFEFF')
                Take();
            if (Peek() == EndOfFile)
                return false;
            Line = _line;
            _length = _consumed = 0;
            _fields.Clear();
            while (ReadField())
            {
            }
        }
        while (FieldCount == 1 && Field(0).IsEmpty);
        return true;
    }

    /// <summary>The field as an invariant number, correctly rounded to T; false when it is none. May be NaN or ∞.</summary>
    public bool TryNumber<T>(int column, out T number)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        T.TryParse(Field(column), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>An error in the current record, at a 0-based column.</summary>
    public DatasetException Error(int column, string problem)
    {
        string name = column < ColumnNames.Length ? ColumnNames[column] : DefaultName(column);
        return Error(name == DefaultName(column) ? name : $"column '{name}'", name, problem);
    }

    /// <summary>An error in the current record, at a column that may not exist.</summary>
    public DatasetException Error(string at, string column, string problem) =>
        new($"{(source is null ? "" : source + ", ")}line {Line}, {at}: {problem}", Line, column: column);

    public static string DefaultName(int column) => $"column {column + 1}";

    // True when a delimiter followed, and so another field does.
    private bool ReadField()
    {
        int start = _length;
        bool quoted = false;
        while (true)
        {
            int c = Next();
            if (c == delimiter || c is '\n' or EndOfFile)
            {
                AddField(start, trim: !quoted);
                return c == delimiter;
            }

            if (c == '"' && !quoted && _record.AsSpan(start.._length).IsWhiteSpace())
            {
                _length = start;
                ReadQuoted();
                quoted = true;
            }
            else if (c == '"')
                throw Error(FieldCount, "a quote inside a field: quote the whole field and double the quotes in it.");
            else if (!quoted)
                Append(c);
            else if (!char.IsWhiteSpace((char)c))
                throw Error(FieldCount, $"'{(char)c}' after the closing quote: double the quotes that belong to the field.");
        }
    }

    private void ReadQuoted()
    {
        while (true)
        {
            int c = Next();
            if (c == EndOfFile)
                throw Error(FieldCount, "the quote is never closed.");
            if (c == '"' && Peek() != '"')
                return;
            if (c == '"')
                Next();
            Append(c);
        }
    }

    private void AddField(int start, bool trim)
    {
        int end = _length;
        while (trim && start < end && char.IsWhiteSpace(_record[start]))
            start++;
        while (trim && start < end && char.IsWhiteSpace(_record[end - 1]))
            end--;
        _fields.Add((start, end));
    }

    private void Append(int c)
    {
        if (_length == _record.Length)
            Array.Resize(ref _record, 2 * _length);
        _record[_length++] = (char)c;
    }

    private int Next()
    {
        if (++_consumed > CsvOptions.MaximumRecordLength)
            throw Error(FieldCount, $"the record is longer than {CsvOptions.MaximumRecordLength} characters; is a quote left open?");
        int c = Take();
        if (c == '\r')
        {
            if (Peek() == '\n')
                Take();
            c = '\n';
        }

        if (c == '\n')
            _line++;
        return c;
    }

    private int Take()
    {
        int c = Peek();
        if (c != EndOfFile)
            _chunkNext++;
        return c;
    }

    private int Peek()
    {
        if (_chunkNext == _chunkEnd)
        {
            _chunkNext = 0;
            _chunkEnd = reader.Read(_chunk, 0, _chunk.Length);
        }

        return _chunkEnd == 0 ? EndOfFile : _chunk[_chunkNext];
    }
}
