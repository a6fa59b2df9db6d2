using System.Numerics;

namespace StaticNet.Data;

/// <summary>The columns of a row-major table, one at a time in double.</summary>
internal static class ColumnMeasure
{
    /// <summary>Measures each column: the values of one are handed to a function, which may write to them.</summary>
    public static (double[] First, double[] Second) Of<T>(ReadOnlySpan<T> rows, int columns, Func<double[], (double First, double Second)> measure)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (double[] first, double[] second) = (new double[columns], new double[columns]);
        double[] values = new double[rows.Length / columns];
        for (int column = 0; column < columns; column++)
        {
            for (int row = 0; row < values.Length; row++)
                values[row] = double.CreateTruncating(rows[(row * columns) + column]);
            (first[column], second[column]) = measure(values);
        }

        return (first, second);
    }
}
