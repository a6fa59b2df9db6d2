using System.Numerics;

namespace StaticNet.Data;

/// <summary>A CSV file whose header is read, so that it is known which columns are what; then its rows, one at a time.</summary>
internal sealed class CsvTable<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly CsvOptions _options;
    private readonly CsvValues<T> _values;
    private readonly int _columns;
    private bool _isFirstRow = true;
    private bool _hasRow;

    private CsvTable(CsvRecords records, CsvOptions options, TableContent content)
    {
        Records = records;
        _options = options;
        if (!records.Read())
            throw records.Error(0, "the file is empty.");
        string[] names = Names();
        var header = new HeaderPlace(records, names);
        string line = records.Text.Length <= 4096 ? records.Text.ToString() : records.Text[..4096].ToString();
        bool hasNamelessFirst = options.HasHeader && records.Field(0).IsEmpty;
        records.ColumnNames = names;

        if (!options.HasHeader)
            _hasRow = true;
        else if (options.HasIndex)
        {
            // R writes a header without the name of the index.
            _hasRow = records.Read();
            if (_hasRow && records.FieldCount == names.Length + 1)
                records.ColumnNames = names = ["index", .. names];
        }

        Layout = TableLayout.Resolve(names, options, content, first: options.HasIndex ? 1 : 0, options.HasHeader, header, () => CsvCures.ForOneColumn(line, options));
        if (hasNamelessFirst && !options.HasIndex && options.Features is [] && Layout.Features is [{ Source: 0 }, ..] && names.Length > 1)
        {
            throw header.Error(
                0, "the first column has no name, as an index of rows that pandas writes. Set HasIndex = true to read past it; to learn from it, name it in Features.");
        }

        _columns = names.Length;
        _values = new CsvValues<T>(records, options);
        if (options.HasHeader && !options.HasIndex)
            _hasRow = records.Read();
        if (!_hasRow)
            throw records.Error(0, "there is a header but no row of data.");
    }

    public TableLayout Layout { get; }

    public CsvRecords Records { get; }

    /// <summary>Opens a table.</summary>
    /// <param name="records">Before the first; disposed with the table, and when there is none.</param>
    /// <param name="options">Checked already.</param>
    /// <param name="content">What is read.</param>
    public static CsvTable<T> Open(CsvRecords records, CsvOptions options, TableContent content)
    {
        try
        {
            return new CsvTable<T>(records, options, content);
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next row: numbers, indices at which categories and classes were found, NaN for what is missing.</summary>
    /// <param name="features">One a feature column.</param>
    /// <param name="targets">One a target column.</param>
    /// <param name="gaps">The number of values that are missing.</param>
    /// <returns>False at the end of the file.</returns>
    public bool Read(Span<T> features, Span<T> targets, out int gaps)
    {
        gaps = 0;
        if (!_hasRow)
            return false;
        if (Records.FieldCount != _columns)
        {
            throw Records.Error(
                Math.Min(Records.FieldCount, _columns),
                $"the row has {Records.FieldCount} fields, the first has {_columns}.{CsvCures.ForFields(Records.FieldCount, _columns, Records.Field(0), _isFirstRow, _options)}");
        }

        FeatureColumn[] columns = Layout.Features;
        for (int i = 0; i < columns.Length; i++)
        {
            if (!(columns[i].Labels is { } labels ? _values.TryLabel(columns[i].Source, labels, isTarget: false, out features[i]) : _values.TryNumber(columns[i].Source, isTarget: false, out features[i])))
                gaps++;
        }

        for (int i = 0; i < targets.Length; i++)
        {
            int column = Layout.Targets[i];
            if (!(Layout.Classes is { } classes ? _values.TryLabel(column, classes, isTarget: true, out targets[i]) : _values.TryNumber(column, isTarget: true, out targets[i])))
                gaps++;
        }

        _isFirstRow = false;
        return true;
    }

    /// <summary>Moves to the next row.</summary>
    public void Advance() => _hasRow = Records.Read();

    public void Dispose() => Records.Dispose();

    private string[] Names()
    {
        var names = new string[Records.FieldCount];
        for (int i = 0; i < names.Length; i++)
            names[i] = _options.HasHeader && Records.Field(i) is not [] ? Records.Field(i).ToString() : CsvRecords.DefaultName(i);
        if (Records.Text.Contains('\0'))
            throw Records.Error(0, "the line holds NUL characters: if the text is UTF-16 without a byte order mark, set TextEncoding = Encoding.Unicode; else it is no CSV file.");
        char point = _options.DecimalComma ? ',' : '.';
        if (_options.HasHeader && Array.TrueForAll(names, name => NumberText.TryParse(name, point, out double _)))
            throw Records.Error(0, "the header is all numbers; if the file has none, set HasHeader = false.");
        return names;
    }

    // Errors about the header, while the first row is read already.
    private sealed class HeaderPlace(CsvRecords records, string[] names) : ITablePlace
    {
        private readonly int _line = records.Line;

        public DatasetException Error(int column, string problem) => records.ErrorAt(_line, names, column, problem);

        public DatasetException Error(TableColumn column, string problem) => records.ErrorAt(_line, column, problem);
    }
}
