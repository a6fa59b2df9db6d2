using System.Numerics;
using ScottPlot;
using ScottPlot.Plottables;
using StaticNet.Data;

namespace StaticNet.Charts;

public static partial class Chart
{
    private const int SurfaceSteps = 240;
    private const float PointSize = 7;
    private static readonly MarkerShape[] Shapes =
        [MarkerShape.FilledCircle, MarkerShape.FilledTriangleUp, MarkerShape.FilledSquare, MarkerShape.FilledDiamond, MarkerShape.FilledTriangleDown];

    /// <summary>
    /// What a network of two inputs says everywhere around its data. For classes the colour is that of the class it names, the stronger the surer it is, with a
    /// line where it changes its mind; for one number the colour is the number. The data lie over it, each class with a colour and a shape, in the units of
    /// the inputs as the network takes them.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Two inputs; outputs for classes, or a single number.</param>
    /// <param name="data">Rows that fit it; each of one class, or with one number.</param>
    /// <param name="title">Null: "What" the network "decides", or "predicts".</param>
    /// <param name="theme">Null: <see cref="ChartTheme.Light"/>.</param>
    /// <exception cref="ArgumentException">The network has other than two inputs, network and data do not fit, or the targets are several numbers or labels.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; the point is named.</exception>
    /// <example><code>Plot plot = Chart.DecisionSurface(new XorNet(seed: 1), xor);</code></example>
    public static Plot DecisionSurface<T>(IInferenceNetwork<T> network, Dataset<T> data, string? title = null, ChartTheme? theme = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        RequirePlane(network, data);
        bool isOfClasses = ClassRows.Are(data);
        if (!isOfClasses && network.OutputSize > 1)
            throw new ArgumentException(FormattableString.Invariant($"The targets are {network.OutputSize} numbers or labels a row: a surface has the colours of classes, or of one number."), nameof(data));

        theme ??= ChartTheme.Light;
        SurfaceGrid<T> grid = SurfaceGrid<T>.Of(network, data, SurfaceSteps);
        RequireFinite(grid, network.OutputSize);
        Plot plot = Begin(theme, title ?? $"What {network.Topology.Name} {(isOfClasses ? "decides" : "predicts")}", data.FeatureNames[0], data.FeatureNames[1]);
        plot.HideGrid();
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Text.Of };
        NumbersUp(plot);
        if (isOfClasses)
            AddClasses(plot, grid, Sureness.Of(network, data), data, theme);
        else
            AddNumbers(plot, grid, data, theme);
        plot.Axes.SetLimits(grid.Area.Left, grid.Area.Right, grid.Area.Bottom, grid.Area.Top);
        return plot;
    }

    private static void AddClasses<T>(Plot plot, SurfaceGrid<T> grid, Sureness sureness, Dataset<T> data, ChartTheme theme)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Func<int, int, int, double> margin = (column, row, index) => sureness.Margin(output => grid[column, row, output], index);
        plot.Add.ImageRect(SurfaceImage.OfClasses(grid.Steps, sureness.Classes, margin, theme), grid.Area);

        // Two classes share their border; of more, each has one of its own, drawn twice where two of them meet.
        for (int index = sureness.Classes == 2 ? 1 : 0; index < sureness.Classes; index++)
        {
            int of = index;
            ContourLines border = plot.Add.ContourLines(grid.Heights((column, row) => margin(column, row, of)));
            (border.ContourLineLevels, border.LineColor, border.LineWidth) = ([0], theme.Foreground, 1.5f);
            border.LabelStyle.IsVisible = false;
            border.Update(grid.Heights((column, row) => margin(column, row, of)));
        }

        for (int index = 0; index < sureness.Classes; index++)
        {
            int[] rows = [.. Enumerable.Range(0, data.Count).Where(row => data.ClassOf(row) == index)];
            if (rows.Length == 0)
                continue;
            Scatter points = AddPoints(plot, data, rows, theme.ColorOf(index), Shapes[index % Shapes.Length], theme);
            points.LegendText = ClassRows.Name(data, index);
        }

        LegendBelow(plot);
    }

    private static Scatter AddPoints<T>(Plot plot, Dataset<T> data, int[] rows, Color color, MarkerShape shape, ChartTheme theme)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] x = [.. rows.Select(row => double.CreateTruncating(data.Input(row)[0]))], y = [.. rows.Select(row => double.CreateTruncating(data.Input(row)[1]))];
        Scatter points = plot.Add.ScatterPoints(x, y, color);
        (points.MarkerShape, points.MarkerSize) = (shape, PointSize);
        (points.MarkerStyle.OutlineColor, points.MarkerStyle.OutlineWidth) = (theme.Background, 1);
        return points;
    }

    private static void RequirePlane<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string name = network.Topology.Name;
        if (network.InputSize != 2)
            throw new ArgumentException($"{name} has {Text.Count(network.InputSize, "input")}: a surface has two.", nameof(network));
        if (data.InputSize != 2)
            throw new ArgumentException($"The data has {Text.Count(data.InputSize, "input")} a row, {name} has 2.", nameof(data));
        if (data.TargetSize != network.OutputSize)
            throw new ArgumentException($"The data has {Text.Count(data.TargetSize, "target")} a row, {name} has {Text.Count(network.OutputSize, "output")}.", nameof(data));
    }

    private static void RequireFinite<T>(SurfaceGrid<T> grid, int outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int row = 0; row < grid.Steps; row++)
        {
            for (int column = 0; column < grid.Steps; column++)
            {
                for (int output = 0; output < outputs; output++)
                {
                    if (double.IsFinite(grid[column, row, output]))
                        continue;
                    Coordinates3d at = grid.Heights((_, _) => 0)[row, column];
                    throw new ArithmeticException(FormattableString.Invariant($"Output {output} is {grid[column, row, output]} at ({at.X}, {at.Y}): there is no colour for it."));
                }
            }
        }
    }
}
