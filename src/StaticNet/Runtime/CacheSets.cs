using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>
/// What the first cache holds of rows that lie a fixed distance apart: a line goes into one of 64 sets by its address, and a set holds eight lines (AMD, ARM) or twelve (Intel since Ice Lake). Rows a multiple of 4 KB apart
/// all go into the same sets, whatever room the others have.
/// </summary>
internal static class CacheSets
{
    private const int Lines = 8;

    // The bytes of a line of every set.
    private const int Period = 4096;

    /// <summary>Whether rows exceed the first cache by more than a quarter.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="width">The bytes of a row that are read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Exceed(int rows, int width) => (long)rows * width > (Lines * Period) + (Lines * Period / 4);

    /// <summary>Whether rows that are read again and again put each other out of the first cache: more than twice as many go into the same sets as those hold.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="stride">The bytes from one row to the next.</param>
    /// <param name="width">The bytes of a row that are read.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static bool Compete(int rows, long stride, int width)
    {
        // Every row, every other or every fourth: how many of them begin less than a width behind the first.
        for (int step = 1; step <= 4; step *= 2)
        {
            long distance = step * stride % Period, offset = Math.Min(distance, Period - distance);
            long together = rows / step;
            if (offset > 0)
                together = Math.Min(together, width / offset);
            if (together > 2 * Lines)
                return true;
        }

        return false;
    }
}
