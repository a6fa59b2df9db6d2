namespace StaticNet.Data;

/// <summary>How many rows of a data set a fraction means.</summary>
internal static class SplitRows
{
    /// <summary>The rows of the part that the fraction is of, rounded to the nearest, half a row up.</summary>
    public static int Of(double fraction, int count) => (int)Math.Round(fraction * count, MidpointRounding.AwayFromZero);

    /// <summary>What whoever gave the fraction can do about a part without a row; null: there is none.</summary>
    /// <param name="rows">The rows of the part that the fraction is of.</param>
    /// <param name="count">All rows.</param>
    public static string? Cure(int rows, int count) => rows switch
    {
        _ when count == 1 => "one row is not enough for two parts; give more",
        0 => FormattableString.Invariant($"give at least {1.0 / count:G3}, or more rows"),
        _ when rows == count => FormattableString.Invariant($"give at most {1 - (1.0 / count):G9}, or more rows"),
        _ => null,
    };

    /// <summary>"1 row", "2 rows".</summary>
    public static string Named(int count) => count == 1 ? "1 row" : FormattableString.Invariant($"{count} rows");
}
