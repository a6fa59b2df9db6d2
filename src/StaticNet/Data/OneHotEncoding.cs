using System.Numerics;

namespace StaticNet.Data;

/// <summary>
/// Turns columns that hold categories as numbers (1 = north, 2 = south, …) into one column a category, 1 for its own and 0 for the others: a network would
/// take the numbers themselves for amounts. The other columns stay as they are, in their order.
/// </summary>
/// <remarks>The categories of a column are the values found in the data that it was fitted on, ascending; it can be built again from them.</remarks>
/// <example><code>
/// var encoding = OneHotEncoding.Fit(training, columns: [2]);
/// Trainer.Fit(net, encoding.Apply(training));
/// encoding.Apply&lt;float&gt;(row, encoded);   // before net.Forward(encoded, outputs)
/// </code></example>
public sealed class OneHotEncoding
{
    private readonly double[]?[] _categories;

    /// <summary>An encoding by these categories.</summary>
    /// <param name="categories">Of each column of the raw data: null when it stays as it is, else its categories, ascending, finite, at least one.</param>
    /// <exception cref="ArgumentException">There is no column, or the categories of one are none, not finite or not ascending; it is named.</exception>
    public OneHotEncoding(IReadOnlyList<IReadOnlyList<double>?> categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        if (categories.Count == 0)
            throw new ArgumentException("There is no column.", nameof(categories));
        _categories = [.. categories.Select(known => known?.ToArray())];
        for (int column = 0; column < _categories.Length; column++)
        {
            if (_categories[column] is not { } known)
                continue;
            if (known is [] || !double.IsFinite(known[0]) || !double.IsFinite(known[^1]) || known.Zip(known.Skip(1)).Any(pair => !(pair.First < pair.Second)))
                throw new ArgumentException($"The categories of column {column} (0-based) must be finite and ascending, at least one: {ColumnText.List(known)}.", nameof(categories));
        }

        OutputSize = _categories.Sum(known => known?.Length ?? 1);
    }

    /// <summary>The number of columns before.</summary>
    public int InputSize => _categories.Length;

    /// <summary>The number of columns after.</summary>
    public int OutputSize { get; }

    /// <summary>The categories of each column before, ascending; null for one that stays as it is.</summary>
    public IReadOnlyList<IReadOnlyList<double>?> Categories => _categories;

    /// <summary>Finds the categories of columns.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">The training data.</param>
    /// <param name="columns">0-based; at least one, each once.</param>
    /// <exception cref="ArgumentException">There is no column, one is not in the data, or one is named twice.</exception>
    public static OneHotEncoding Fit<T>(Dataset<T> data, params ReadOnlySpan<int> columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        if (columns.IsEmpty)
            throw new ArgumentException("No column to encode is named.", nameof(columns));
        var categories = new double[]?[data.InputSize];
        foreach (int column in columns)
        {
            if (column < 0 || column >= data.InputSize)
                throw new ArgumentException($"There is no column {column} (0-based) among the {data.InputSize} of the data.", nameof(columns));
            if (categories[column] is not null)
                throw new ArgumentException($"Column {column} (0-based) is named twice.", nameof(columns));
            categories[column] = [.. Enumerable.Range(0, data.Count).Select(row => double.CreateTruncating(data.Input(row)[column])).Distinct().Order()];
        }

        return new OneHotEncoding(categories);
    }

    /// <summary>The data with encoded inputs; targets, weights and class names stay. An encoded column is called "region = 2".</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">As many features as it was fitted on.</param>
    /// <exception cref="ArgumentException">The number of features differs; both are named.</exception>
    /// <exception cref="DatasetException">A value is none of the categories of its column; its row (0-based) and column are named.</exception>
    public Dataset<T> Apply<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.InputSize != InputSize)
            throw new ArgumentException($"The data has {data.InputSize} features, but this was fitted on {InputSize}.", nameof(data));
        var encoded = new T[checked(data.Count * OutputSize)];
        Encode(data.Inputs, encoded, data.FeatureNames);
        string[] names = [.. data.FeatureNames.SelectMany((name, column) => _categories[column] is { } known
            ? known.Select(category => FormattableString.Invariant($"{name} = {category}"))
            : [name])];
        return data.WithInputs(encoded, names);
    }

    /// <summary>Encodes rows.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="rows">n rows of <see cref="InputSize"/>.</param>
    /// <param name="encoded">n rows of <see cref="OutputSize"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A length does not fit; nothing is written.</exception>
    /// <exception cref="DatasetException">A value is none of the categories of its column; its row (0-based) and column are named. The rows before it are written.</exception>
    public void Apply<T>(ReadOnlySpan<T> rows, Span<T> encoded)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (rows.Length % InputSize != 0 || encoded.Length != (long)rows.Length / InputSize * OutputSize)
        {
            throw new ArgumentException(
                $"{rows.Length} values are to be rows of {InputSize}, and {encoded.Length} places as many rows of {OutputSize}.", nameof(encoded));
        }

        Encode(rows, encoded, names: null);
    }

    /// <summary>"OneHotEncoding from 3 columns to 5".</summary>
    public override string ToString() => FormattableString.Invariant($"OneHotEncoding from {ColumnText.Count(InputSize)} to {OutputSize}");

    private void Encode<T>(ReadOnlySpan<T> rows, Span<T> encoded, IReadOnlyList<string>? names)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        encoded.Clear();
        int place = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            int column = i % InputSize;
            if (_categories[column] is not { } known)
            {
                encoded[place++] = rows[i];
                continue;
            }

            int category = Array.BinarySearch(known, double.CreateTruncating(rows[i]));
            if (category < 0)
            {
                string name = names?[column] ?? FormattableString.Invariant($"{column} (0-based)");
                throw new DatasetException(
                    FormattableString.Invariant($"Row {i / InputSize} (0-based), column '{name}' is {rows[i]}, which is none of its categories {ColumnText.List(known)}."),
                    row: i / InputSize,
                    column: name);
            }

            encoded[place + category] = T.One;
            place += known.Length;
        }
    }
}
