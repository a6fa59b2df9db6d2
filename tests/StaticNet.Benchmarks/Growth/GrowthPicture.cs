using ScottPlot;
using ScottPlot.TickGenerators;

namespace StaticNet.Benchmarks;

/// <summary>Series beside their floors, both axes logarithmic.</summary>
internal static class GrowthPicture
{
    private const int Width = 720, Height = 440;
    private static readonly Color[] Colors = [new(0x1f, 0x6f, 0xb5), new(0xc4, 0x4e, 0x16)];

    public static void Write(string file, string title, string across, IReadOnlyList<GrowthSeries> all)
    {
        using var plot = new Plot();
        foreach ((int n, GrowthSeries series) in all.Index())
        {
            double[] sizes = [.. series.Points.Select(point => Math.Log2(point.Size))];
            ScottPlot.Plottables.Scatter times = plot.Add.Scatter(sizes, series.Points.Select(point => Math.Log10(point.Time.Minimum)).ToArray(), Colors[n]);
            (times.LegendText, times.LineWidth, times.MarkerSize) = (series.Name, 2, 7);
            ScottPlot.Plottables.Scatter floor = plot.Add.Scatter(sizes, series.Points.Select(point => Math.Log10(point.Floor)).ToArray(), Colors[n]);
            (floor.LegendText, floor.LineWidth, floor.MarkerSize, floor.LinePattern) = ($"{series.Name}: floor", 1, 0, LinePattern.Dashed);
        }

        plot.Title(title);
        plot.XLabel(across);
        plot.YLabel("ns a sample");
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. all[0].Points.Select(point => Math.Log2(point.Size))], [.. all[0].Points.Select(point => point.Size.ToString(Numbers.Culture))]);
        int[] decades = [.. Enumerable.Range(0, 7)];
        plot.Axes.Left.TickGenerator = new NumericManual(
            [.. decades.Select(d => (double)d)], [.. decades.Select(d => Math.Pow(10, d).ToString("N0", Numbers.Culture))]);
        plot.Legend.Alignment = Alignment.UpperLeft;
        plot.SaveSvg(file, Width, Height);
    }
}
