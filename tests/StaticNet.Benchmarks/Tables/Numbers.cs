using System.Globalization;

namespace StaticNet.Benchmarks;

/// <summary>How figures are written: three digits that matter, the same in every country.</summary>
internal static class Numbers
{
    public static CultureInfo Culture => CultureInfo.InvariantCulture;

    public static string Short(double value) => value.ToString(Math.Abs(value) switch { < 10 => "F2", < 100 => "F1", _ => "N0" }, Culture);

    /// <summary>A time, with the middle of the repeats in brackets where it differs by more than a tenth.</summary>
    public static string Short(Timing timing) =>
        timing.Median > 1.1 * timing.Minimum ? $"{Short(timing.Minimum)} ({Short(timing.Median)})" : Short(timing.Minimum);
}
