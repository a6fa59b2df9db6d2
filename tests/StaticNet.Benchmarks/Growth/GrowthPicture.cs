using ScottPlot;
using ScottPlot.TickGenerators;

namespace StaticNet.Benchmarks;

/// <summary>Series beside their floors.</summary>
internal static class GrowthPicture
{
    private const int Width = 720, Height = 440;
    private const double Headroom = 1.1;
    private const string Typeface = "DejaVu Sans";
    private static readonly Color[] Colors = [new(0x1f, 0x6f, 0xb5), new(0xc4, 0x4e, 0x16)];

    /// <summary>Writes an SVG.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="title">What stands above it.</param>
    /// <param name="across">What grows to the right.</param>
    /// <param name="all">The series, of the same sizes.</param>
    /// <param name="logarithmic">Whether both axes are; else both are linear and the times begin at 0.</param>
    public static void Write(string file, string title, string across, IReadOnlyList<GrowthSeries> all, bool logarithmic)
    {
        using var plot = new Plot();
        foreach ((int n, GrowthSeries series) in all.Index())
        {
            double[] sizes = [.. series.Points.Select(point => X(point.Size))];
            ScottPlot.Plottables.Scatter times = plot.Add.Scatter(sizes, series.Points.Select(point => Y(point.Time.Minimum)).ToArray(), Colors[n]);
            (times.LegendText, times.LineWidth, times.MarkerSize) = (series.Name, 2, 7);
            ScottPlot.Plottables.Scatter floor = plot.Add.Scatter(sizes, series.Points.Select(point => Y(point.Floor)).ToArray(), Colors[n]);
            (floor.LegendText, floor.LineWidth, floor.MarkerSize, floor.LinePattern) = ($"{series.Name}: floor", 1, 0, LinePattern.Dashed);
        }

        plot.Title(title);
        plot.XLabel(across);
        plot.YLabel("ns a sample");
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. all[0].Points.Select(point => X(point.Size))], [.. all[0].Points.Select(point => point.Size.ToString(Numbers.Culture))]);
        if (logarithmic)
        {
            double[] decades = [.. Enumerable.Range(0, 7)];
            plot.Axes.Left.TickGenerator = new NumericManual(decades, [.. decades.Select(d => Math.Pow(10, d).ToString("N0", Numbers.Culture))]);
        }
        else
        {
            plot.Axes.AutoScale();
            plot.Axes.SetLimitsY(0, Headroom * all.Max(series => series.Points.Max(point => point.Time.Minimum)));
        }

        plot.Font.Set(Typeface);
        plot.Legend.Alignment = Alignment.UpperLeft;
        plot.SaveSvg(file, Width, Height);

        double X(double size) => logarithmic ? Math.Log2(size) : size;

        double Y(double nanoseconds) => logarithmic ? Math.Log10(nanoseconds) : nanoseconds;
    }
}
