namespace StaticNet.Data;

/// <summary>A column of a table: by name (a string), by 0-based index (a number), or from the end (<c>^1</c> is the last). Converts from each of them.</summary>
/// <example><code>new CsvOptions { Features = ["sepal_length", 1, 2], Targets = [^1] }</code></example>
public readonly record struct TableColumn
{
    private readonly Index _index;

    private TableColumn(string? name, Index index)
    {
        Name = name;
        _index = index;
    }

    /// <summary>The name; null for a column by index.</summary>
    public string? Name { get; }

    /// <summary>The column of this name, upper and lower case told apart.</summary>
    public static implicit operator TableColumn(string name) => new(name ?? throw new ArgumentNullException(nameof(name)), default);

    /// <summary>The column at this 0-based index.</summary>
    public static implicit operator TableColumn(int index) => new(null, new Index(index));

    /// <summary>The column at this index, which may count from the end.</summary>
    public static implicit operator TableColumn(Index index) => new(null, index);

    /// <summary>'species' for a name, 4 or ^1 for an index.</summary>
    public override string ToString() => Name is null ? _index.ToString() : $"'{Name}'";

    /// <summary>The 0-based index among the columns of a table; −1 when there is no such column.</summary>
    internal int Resolve(ReadOnlySpan<string> names)
    {
        if (Name is not null)
            return names.IndexOf(Name);
        int offset = _index.GetOffset(names.Length);
        return offset >= 0 && offset < names.Length ? offset : -1;
    }
}
