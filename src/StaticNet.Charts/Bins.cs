namespace StaticNet.Charts;

/// <summary>Equal parts of a range.</summary>
/// <param name="Low">Where the first begins.</param>
/// <param name="Width">Of each, above 0.</param>
/// <param name="Number">How many.</param>
internal readonly record struct Bins(double Low, double Width, int Number)
{
    private const double Resolution = 1e-12;

    /// <summary>Where the last ends.</summary>
    public double High => Low + (Number * Width);

    /// <summary>From the smallest value to the largest.</summary>
    /// <exception cref="ArgumentException">They lie further apart than the largest double.</exception>
    public static Bins Over(IReadOnlyList<NamedValues> rows, int number)
    {
        double low = rows.Min(row => row.Values.Min()), high = rows.Max(row => row.Values.Max());

        // Equal numbers, and such as differ by their last digits alone, stand in the middle.
        if (high - low <= number * Resolution * Math.Max(Math.Abs(low), Math.Abs(high)) || high - low < double.Epsilon * number)
            (low, high) = (low - Math.Max(0.5, Math.Abs(low) / 2), high + Math.Max(0.5, Math.Abs(high) / 2));
        return double.IsFinite(high - low)
            ? new Bins(low, (high - low) / number, number)
            : throw new ArgumentException(FormattableString.Invariant($"From {low} to {high} is further than a number can say: there is no axis for it."), nameof(rows));
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
