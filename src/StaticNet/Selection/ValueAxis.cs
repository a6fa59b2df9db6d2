namespace StaticNet.Selection;

/// <summary>An axis of values that can be counted, as a grid needs; see <see cref="SearchAxis.Values"/> and <see cref="SearchAxis.Choices"/>.</summary>
/// <example><code>ValueAxis sizes = SearchAxis.Values("batch size", [8, 16, 32], (options, size) => options with { BatchSize = size });</code></example>
public sealed class ValueAxis : SearchAxis
{
    private readonly AxisValue[] _values;

    internal ValueAxis(string name, AxisValue[] values)
        : base(name)
    {
        if (values.Length == 0)
            throw new ArgumentException($"'{name}' has no value: give at least one.", nameof(values));
        _values = values;
    }

    /// <summary>The number of values, at least 1.</summary>
    public int Count => _values.Length;

    internal AxisValue this[int index] => _values[index];

    internal override AxisValue Draw(double u) => _values[(int)(u * _values.Length)];
}
