using System.Numerics;
using ScottPlot;
using StaticNet.Data;

namespace StaticNet.Charts;

/// <summary>The outputs of a network of two inputs on a grid of points around its data.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed class SurfaceGrid<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double Margin = 0.08;
    private readonly T[] _outputs;
    private readonly int _outputSize;

    private SurfaceGrid(CoordinateRect area, int steps, T[] outputs, int outputSize)
    {
        (Area, Steps, _outputs, _outputSize) = (area, steps, outputs, outputSize);
    }

    /// <summary>What the points of the grid span; the outermost lie on its edges.</summary>
    public CoordinateRect Area { get; }

    /// <summary>The number of points across and up.</summary>
    public int Steps { get; }

    /// <summary>An output at a point.</summary>
    /// <param name="column">0-based, left to right.</param>
    /// <param name="row">0-based, bottom to top.</param>
    /// <param name="output">0-based.</param>
    public double this[int column, int row, int output] => double.CreateTruncating(_outputs[(((row * Steps) + column) * _outputSize) + output]);

    /// <summary>Asks the network at all points: one batch.</summary>
    public static SurfaceGrid<T> Of(IInferenceNetwork<T> network, Dataset<T> data, int steps)
    {
        (double left, double right) = Span(data, 0);
        (double bottom, double top) = Span(data, 1);
        T[] inputs = new T[2 * steps * steps], outputs = new T[network.OutputSize * steps * steps];
        for (int row = 0; row < steps; row++)
        {
            for (int column = 0; column < steps; column++)
            {
                int at = 2 * ((row * steps) + column);
                inputs[at] = T.CreateTruncating(Place(left, right, column, steps));
                inputs[at + 1] = T.CreateTruncating(Place(bottom, top, row, steps));
            }
        }

        network.Forward(inputs, outputs);
        return new SurfaceGrid<T>(new CoordinateRect(left, right, bottom, top), steps, outputs, network.OutputSize);
    }

    /// <summary>A height over each point, for contours.</summary>
    public Coordinates3d[,] Heights(Func<int, int, double> height)
    {
        var heights = new Coordinates3d[Steps, Steps];
        for (int row = 0; row < Steps; row++)
        {
            for (int column = 0; column < Steps; column++)
                heights[row, column] = new Coordinates3d(Place(Area.Left, Area.Right, column, Steps), Place(Area.Bottom, Area.Top, row, Steps), height(column, row));
        }

        return heights;
    }

    private static double Place(double from, double to, int step, int steps) => from + ((to - from) * step / (steps - 1));

    private static (double From, double To) Span(Dataset<T> data, int feature)
    {
        double[] values = [.. Enumerable.Range(0, data.Count).Select(row => double.CreateTruncating(data.Input(row)[feature]))];
        (double low, double high) = (values.Min(), values.Max());
        double margin = low == high ? 1 : Margin * (high - low);
        return (low - margin, high + margin);
    }
}
