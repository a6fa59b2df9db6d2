namespace StaticNet.Data;

/// <summary>
/// A feature that holds categories ("red", "green") instead of amounts: it becomes one input a category, 1 for its own and 0 for the others, called "colour = red".
/// Converts from a name, a 0-based index, or an index from the end.
/// </summary>
/// <example><code>new CsvOptions { Categorical = ["colour", new CategoricalColumn("size", ["S", "M", "L"])] }</code></example>
public sealed record CategoricalColumn
{
    /// <summary>A column whose categories are found in the data: in ordinal order, or by number when all are numbers.</summary>
    /// <param name="column">By name or by index.</param>
    public CategoricalColumn(TableColumn column)
        : this(column, [])
    {
    }

    /// <summary>A column of these categories, in this order; any other is an error.</summary>
    /// <param name="column">By name or by index.</param>
    /// <param name="categories">Each once; none: those found in the data.</param>
    /// <exception cref="ArgumentException">A category is listed twice.</exception>
    public CategoricalColumn(TableColumn column, IReadOnlyList<string> categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        Column = column;
        Categories = [.. categories];
        if (Categories.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The category '{twice.Key}' of column {column} is listed twice.", nameof(categories));
    }

    /// <summary>Which column.</summary>
    public TableColumn Column { get; }

    /// <summary>The categories in the order of their inputs; empty: those found in the data.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>The column of this name.</summary>
    public static implicit operator CategoricalColumn(string name) => new((TableColumn)name);

    /// <summary>The column at this 0-based index.</summary>
    public static implicit operator CategoricalColumn(int index) => new((TableColumn)index);

    /// <summary>The column at this index, which may count from the end.</summary>
    public static implicit operator CategoricalColumn(Index index) => new((TableColumn)index);

    /// <summary>'colour', or 'size' of S, M, L.</summary>
    public override string ToString() => Categories is [] ? Column.ToString() : $"{Column} of {string.Join(", ", Categories)}";
}
