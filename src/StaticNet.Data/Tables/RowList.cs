namespace StaticNet.Data;

/// <summary>Rows of the same width, one after the other in one array that grows.</summary>
/// <param name="width">The values of a row; 0 is allowed.</param>
internal sealed class RowList<T>(int width)
{
    private const int FirstRows = 64;
    private T[] _values = [];

    public int Count { get; private set; }

    public Span<T> this[int row] => _values.AsSpan(row * width, width);

    /// <summary>Whether there is room for one more row in an array.</summary>
    public bool CanAdd => ((long)Count + 1) * width <= Array.MaxLength;

    /// <summary>The row after the last, to be written to; <see cref="Add"/> makes it one of them.</summary>
    public Span<T> Next()
    {
        int end = Count * width;
        if (_values.Length - end < width)
            Array.Resize(ref _values, (int)Math.Min(Array.MaxLength, Math.Max(2L * _values.Length, (long)FirstRows * width)));
        return _values.AsSpan(end, width);
    }

    public void Add() => Count++;

    public void Truncate(int rows) => Count = rows;

    /// <summary>The rows in an array of their own; the list is empty afterwards.</summary>
    public T[] Take()
    {
        T[] values = _values;
        Array.Resize(ref values, Count * width);
        (_values, Count) = ([], 0);
        return values;
    }
}
