namespace StaticNet.Charts;

/// <summary>Equal parts of a range.</summary>
/// <param name="Low">Where the first begins.</param>
/// <param name="Width">Of each, above 0.</param>
/// <param name="Number">How many.</param>
internal readonly record struct Bins(double Low, double Width, int Number)
{
    /// <summary>Where the last ends.</summary>
    public double High => Low + (Number * Width);

    /// <summary>From the smallest value to the largest.</summary>
    public static Bins Over(IReadOnlyList<NamedValues> rows, int number)
    {
        double low = rows.Min(row => row.Values.Min()), high = rows.Max(row => row.Values.Max());
        if (low == high)
            (low, high) = (low - Math.Max(0.5, Math.Abs(low) / 2), high + Math.Max(0.5, Math.Abs(high) / 2));

        // Divided before they are subtracted: the range of doubles is twice the largest double.
        return new Bins(low, (high / number) - (low / number), number);
    }

    /// <summary>How many values lie in each; the largest belongs to the last.</summary>
    public int[] Count(IReadOnlyList<double> values)
    {
        int[] counts = new int[Number];
        foreach (double value in values)
            counts[Math.Clamp((int)((value / Width) - (Low / Width)), 0, Number - 1)]++;
        return counts;
    }
}
