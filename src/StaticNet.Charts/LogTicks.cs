using ScottPlot;

namespace StaticNet.Charts;

/// <summary>
/// Marks of a logarithmic axis whose plot holds log₁₀ of the values: each power of ten, between them 2 and 5 where there are few, and
/// a small mark at 2, 3, …, 9 of each.
/// </summary>
internal sealed class LogTicks : ITickGenerator
{
    private const int MostDecadesWithSmallMarks = 10;
    private const double WideFrom = 2.5;
    private const int LabelHeight = 28;

    /// <inheritdoc/>
    public Tick[] Ticks { get; private set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 100;

    /// <inheritdoc/>
    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        (double low, double high) = (Math.Min(range.Value1, range.Value2), Math.Max(range.Value1, range.Value2));
        if (!double.IsFinite(low) || !double.IsFinite(high) || high - low > 1000)
            return;
        (int first, int last) = ((int)Math.Floor(low), (int)Math.Ceiling(high));
        int every = Math.Max(1, (int)Math.Ceiling((high - low) * LabelHeight / Math.Max(1, size.Length)));
        bool isNarrow = high - low < WideFrom;
        List<Tick> ticks = [];
        for (int decade = first; decade <= last; decade++)
        {
            if (decade % every == 0)
                ticks.Add(Tick.Major(decade, isNarrow ? Text.Of(Math.Pow(10, decade)) : Text.PowerOfTen(decade)));
            if (last - first > MostDecadesWithSmallMarks)
                continue;
            for (int digit = 2; digit <= 9; digit++)
            {
                double position = decade + Math.Log10(digit);
                ticks.Add(isNarrow && digit is 2 or 5 ? Tick.Major(position, Text.Of(digit * Math.Pow(10, decade))) : Tick.Minor(position));
            }
        }

        Ticks = [.. ticks.Where(tick => tick.Position >= low && tick.Position <= high).Take(MaxTickCount)];
    }
}
