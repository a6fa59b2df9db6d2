namespace StaticNet.Data;

/// <summary>Finds columns by what options call them.</summary>
/// <param name="names">The name of each column.</param>
/// <param name="first">The first column that is data.</param>
/// <param name="hasNames">Whether the table names its columns.</param>
/// <param name="place">Where the names stand.</param>
internal sealed class ColumnFinder(string[] names, int first, bool hasNames, ITablePlace place)
{
    public bool Has(TableColumn column) => column.Resolve(names) >= first;

    public int Find(TableColumn column)
    {
        int index = column.Resolve(names);
        if (index < 0)
            throw place.Error(column, $"there is none among the {names.Length} columns of the table{(column.Name is null || hasNames ? "." : ", which have no names.")}");
        if (index < first)
            throw place.Error(index, "the column is an index of rows: it cannot be anything else. Leave it out of the options, or set HasIndex = false.");
        if (column.Name is not null && Array.IndexOf(names, column.Name, index + 1) >= 0)
            throw place.Error(index, "the name belongs to several columns; give the column by index.");
        return index;
    }

    public int[] AllBut(IEnumerable<int> others) => [.. Enumerable.Range(first, names.Length - first).Except(others)];

    /// <summary>How options of another table name a column: by name where it has one of its own.</summary>
    public TableColumn NameOf(int column) => hasNames && names.AsSpan().Count(names[column]) == 1 ? names[column] : column;

    public void RequireDistinct(int[] columns)
    {
        var seen = new HashSet<int>();
        foreach (int column in columns)
        {
            if (!seen.Add(column))
                throw place.Error(column, "the column is named more than once among features, targets and ignored columns.");
        }
    }
}
