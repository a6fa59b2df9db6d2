namespace StaticNet.Data;

/// <summary>Turns class names into indices: those of a given list, or those found, in ordinal order.</summary>
internal sealed class CsvClasses
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<int> _rows = [];
    private readonly bool _given;

    public CsvClasses(CsvOptions options)
    {
        _given = options.Classes is not [];
        foreach (string name in options.Classes)
        {
            if (!_indices.TryAdd(name, _indices.Count))
                throw new ArgumentException($"The class '{name}' is listed twice.", nameof(options));
        }
    }

    public void Add(CsvReader csv, int column)
    {
        ReadOnlySpan<char> label = csv.Field(column);
        if (label.IsEmpty)
            throw csv.Error(column, "the class name is empty.");
        if (!_indices.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label, out int index))
        {
            if (_given)
                throw csv.Error(column, $"'{CsvLoader.Shorten(label)}' is none of the classes {CsvLoader.Shorten(string.Join(", ", _indices.Keys))}.");
            if (_indices.Count == CsvOptions.MaximumClasses)
                throw csv.Error(column, $"more than {CsvOptions.MaximumClasses} classes; is this a numeric target? Otherwise list them in Classes.");
            index = _indices.Count;
            _indices.Add(label.ToString(), index);
        }

        _rows.Add(index);
    }

    /// <summary>The class names in the order of the outputs, and each row's index among them.</summary>
    public (string[] Names, int[] Rows) Finish()
    {
        string[] names = [.. _indices.OrderBy(entry => entry.Value).Select(entry => entry.Key)];
        if (_given)
            return (names, [.. _rows]);

        int[] order = [.. Enumerable.Range(0, names.Length)];
        Array.Sort(names, order, StringComparer.Ordinal);
        int[] sortedIndex = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
            sortedIndex[order[i]] = i;
        return (names, [.. _rows.Select(index => sortedIndex[index])]);
    }
}
