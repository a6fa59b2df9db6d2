namespace StaticNet.Data;

/// <summary>Which columns of a file are features and which are targets.</summary>
internal sealed class CsvLayout
{
    public required string[] Names { get; init; }

    public required int[] Features { get; init; }

    public required int[] Targets { get; init; }

    /// <summary>Reads the layout from the first record; the reader stays on it.</summary>
    public static CsvLayout Resolve(CsvReader csv, CsvOptions options)
    {
        var names = new string[csv.FieldCount];
        for (int i = 0; i < names.Length; i++)
            names[i] = options.HasHeader && csv.Field(i) is not [] ? csv.Field(i).ToString() : CsvReader.DefaultName(i);
        if (options.HasHeader && Enumerable.Range(0, names.Length).All(i => csv.TryNumber(i, out double _)))
            throw csv.Error(0, "the header is all numbers; if the file has none, set HasHeader = false.");
        csv.ColumnNames = names;

        int[] targets = [.. (options.Targets is [] ? [^1] : options.Targets).Select(column => Find(csv, column))];
        int[] features = options.Features is []
            ? [.. Enumerable.Range(0, names.Length).Except(targets)]
            : [.. options.Features.Select(column => Find(csv, column))];
        if (features is [])
            throw csv.Error(0, $"no column is left for the features; is the delimiter '{options.Delimiter}' right?");

        var seen = new HashSet<int>();
        foreach (int column in features.Concat(targets))
        {
            if (!seen.Add(column))
                throw csv.Error(column, "the column is named more than once among features and targets.");
        }

        if (options.Encoding != TargetEncoding.Numeric && targets.Length != 1)
            throw new ArgumentException($"{targets.Length} target columns, but class names come from one: name one, or set Encoding = TargetEncoding.Numeric.", nameof(options));
        return new CsvLayout { Names = names, Features = features, Targets = targets };
    }

    /// <summary>Checks that the current record has a field for every column and no more.</summary>
    public void RequireAllFields(CsvReader csv)
    {
        if (csv.FieldCount != Names.Length)
            throw csv.Error(Math.Min(csv.FieldCount, Names.Length), $"the row has {csv.FieldCount} fields, the first has {Names.Length}.");
    }

    private static int Find(CsvReader csv, CsvColumn column)
    {
        int index = column.Resolve(csv.ColumnNames);
        if (index < 0)
        {
            throw csv.Error($"column {column}", column.Name ?? column.ToString(), $"there is none among the {csv.FieldCount} columns of the file.");
        }

        if (column.Name is not null && Array.IndexOf(csv.ColumnNames, column.Name, index + 1) >= 0)
            throw csv.Error(index, "the name belongs to several columns; give the column by index.");
        return index;
    }
}
