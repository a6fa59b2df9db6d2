using System.Numerics;
using ScottPlot;
using ScottPlot.Panels;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using StaticNet.Data;

namespace StaticNet.Charts;

public static partial class Chart
{
    private const int PointColors = 64;

    // Viridis can be read with every colour vision deficiency, and in grey.
    private static readonly IColormap Numbers = new ScottPlot.Colormaps.Viridis();

    private static void AddNumbers<T>(Plot plot, SurfaceGrid<T> grid, Dataset<T> data, ChartTheme theme)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The rows of a heat map go from top to bottom.
        double[,] heights = new double[grid.Steps, grid.Steps];
        for (int row = 0; row < grid.Steps; row++)
        {
            for (int column = 0; column < grid.Steps; column++)
                heights[grid.Steps - 1 - row, column] = grid[column, row, 0];
        }

        double[] targets = [.. data.Targets.ToArray().Select(double.CreateTruncating)];
        double low = Math.Min(heights.Cast<double>().Min(), targets.Min()), high = Math.Max(heights.Cast<double>().Max(), targets.Max());
        Heatmap map = plot.Add.Heatmap(heights);
        (map.Colormap, map.Rectangle, map.Smooth, map.ManualRange) = (Numbers, grid.Area, true, new ScottPlot.Range(low, high == low ? low + 1 : high));
        ColorBar bar = plot.Add.ColorBar(map);
        (bar.Label, bar.Axis.Label.FontSize, bar.Axis.Label.Bold) = ($"{data.TargetNames[0]}: the ground is the output, the points are the targets", TickSize, false);
        Dress(plot, bar, theme, new NumericAutomatic { LabelFormatter = Text.Of });
        foreach (var points in Enumerable.Range(0, data.Count).GroupBy(row => high == low ? PointColors / 2 : (int)Math.Round(PointColors * (targets[row] - low) / (high - low))))
            AddPoints(plot, data, [.. points], Numbers.GetColor((double)points.Key / PointColors), MarkerShape.FilledCircle, ChartTheme.Light);
    }

    private static void Dress(Plot plot, ColorBar bar, ChartTheme theme, ITickGenerator ticks)
    {
        plot.Axes.Color(bar.Axis, theme.Foreground);
        bar.Axis.Label.ForeColor = bar.Axis.TickLabelStyle.ForeColor = theme.Foreground;
        bar.Axis.Label.FontName = bar.Axis.TickLabelStyle.FontName = ChartFont.Name;
        bar.Axis.TickLabelStyle.FontSize = TickSize;
        bar.Axis.TickGenerator = ticks;
    }
}
