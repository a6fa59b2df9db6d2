using ScottPlot;
using ScottPlot.TickGenerators;

namespace StaticNet.Charts;

/// <summary>Pictures of networks and of their training. Each method returns a plot of ScottPlot, to save, to show in a window, or to go on from.</summary>
/// <example><code>
/// TrainingResult result = Trainer.Fit(net, data, new TrainingOptions { ValidationFraction = 0.2 });
/// using Plot plot = Chart.LearningCurve(result, isLogarithmic: true);
/// plot.Write("curve.svg");                     // in the typeface of the charts on every machine; or ScottPlot's own: SaveSvg, SavePng, …
/// plot.Add.HorizontalLine(0.1);                // the plot is yours
/// </code></example>
public static partial class Chart
{
    private const float TitleSize = 17, LabelSize = 14, TickSize = 12, LineWidth = 2, RoomAtTheRight = 20;

    private static Plot Begin(ChartTheme? theme, string title, string across, string up)
    {
        var plot = new Plot();
        plot.Axes.Title.Label.FontSize = TitleSize;
        plot.Axes.Bottom.Label.FontSize = plot.Axes.Left.Label.FontSize = LabelSize;
        plot.Axes.Bottom.TickLabelStyle.FontSize = plot.Axes.Left.TickLabelStyle.FontSize = TickSize;
        plot.Axes.Bottom.Label.Bold = plot.Axes.Left.Label.Bold = false;
        plot.Axes.Top.IsVisible = false;
        LeaveRoomAtTheRight(plot);
        plot.Legend.FontSize = TickSize;
        plot.HideLegend();
        plot.Title(title);
        plot.XLabel(across);
        plot.YLabel(up);
        (theme ?? ChartTheme.Light).Apply(plot);
        plot.Axes.Title.Label.Font = ChartFont.Bold;
        return plot;
    }

    // Below the axes, where it can cover nothing.
    private static void LegendBelow(Plot plot)
    {
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.ShowLegend(Edge.Bottom).Padding = new PixelPadding(0, 0, 8, 0);
    }

    // The last mark of the axis needs it for the half of its number that lies beyond the axis.
    private static void LeaveRoomAtTheRight(Plot plot)
    {
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Right.MinimumSize = plot.Axes.Right.MaximumSize = RoomAtTheRight;
        plot.Axes.Right.TickGenerator = new EmptyTickGenerator();
    }

    private static void WholeNumbersAcross(Plot plot) =>
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true, LabelFormatter = position => Text.Of(position) };

    private static void NumbersUp(Plot plot) => plot.Axes.Left.TickGenerator = new NumericAutomatic { LabelFormatter = Text.Of };
}
