using System.Numerics;

namespace StaticNet.Data;

/// <summary>
/// Brings every column to a range, [0, 1] unless told otherwise: x′ = low + (x − min)(high − low)/(max − min), with the minimum and the maximum of the data it
/// was fitted on. Other data may lie outside the range. A constant column becomes low.
/// </summary>
/// <remarks>The same as scikit-learn's MinMaxScaler. Computed as x′ = (x − o)/s with s = (max − min)/(high − low) and o = min − low·s.</remarks>
/// <example><code>
/// var scaling = MinMaxScaling.Fit(training, low: -1, high: 1);
/// Trainer.Fit(net, scaling.Apply(training));
/// </code></example>
public sealed class MinMaxScaling : Scaling
{
    private MinMaxScaling(double[] minima, double[] maxima, double low, double high, double[] offsets, double[] scales)
        : base(offsets, scales)
    {
        (Minima, Maxima, Low, High) = (minima, maxima, low, high);
    }

    /// <summary>The minimum of each column.</summary>
    public IReadOnlyList<double> Minima { get; }

    /// <summary>The maximum of each column.</summary>
    public IReadOnlyList<double> Maxima { get; }

    /// <summary>What a minimum becomes.</summary>
    public double Low { get; }

    /// <summary>What a maximum becomes.</summary>
    public double High { get; }

    /// <summary>A scaling by these numbers, as one that was fitted earlier has them.</summary>
    /// <param name="minima">The minimum of each column, finite; at least one.</param>
    /// <param name="maxima">The maximum of each column, finite, not below its minimum; as many.</param>
    /// <param name="low">What a minimum becomes, finite.</param>
    /// <param name="high">What a maximum becomes, finite and above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">There is no column, the numbers of columns differ, or a number is out of its range; it is named.</exception>
    public static MinMaxScaling Of(ReadOnlySpan<double> minima, ReadOnlySpan<double> maxima, double low = 0, double high = 1)
    {
        if (!(double.IsFinite(low) && double.IsFinite(high) && low < high))
            throw new ArgumentOutOfRangeException(nameof(high), high, FormattableString.Invariant($"The range must be finite and its high above its low of {low}."));
        if (minima.Length != maxima.Length)
            throw new ArgumentException($"{minima.Length} minima and {maxima.Length} maxima: each column has one of both.", nameof(maxima));
        (double[] offsets, double[] scales) = (new double[minima.Length], new double[minima.Length]);
        for (int column = 0; column < offsets.Length; column++)
        {
            (double min, double max) = (minima[column], maxima[column]);
            if (!(double.IsFinite(min) && double.IsFinite(max) && min <= max))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Column {column} (0-based) runs from {min} to {max}: both must be finite, the maximum not below the minimum."), nameof(maxima));
            }

            // A constant column is only moved. The difference of two large numbers may need the range to bring it into a double.
            double width = high - low;
            double scale = max == min ? 1 : double.IsFinite(max - min) ? (max - min) / width : (max / width) - (min / width);
            if (!double.IsFinite(scale) || !double.IsFinite(low * scale))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Column {column} (0-based) runs from {min} to {max}: no double holds its scale for [{low}, {high}]; a wider range may do."), nameof(maxima));
            }

            (offsets[column], scales[column]) = (min - (low * scale), Math.Max(scale, double.Epsilon));
        }

        return new MinMaxScaling(minima.ToArray(), maxima.ToArray(), low, high, offsets, scales);
    }

    /// <summary>Measures the features of a data set.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">The training data.</param>
    /// <param name="low">What a minimum becomes, finite.</param>
    /// <param name="high">What a maximum becomes, finite and above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or not finite.</exception>
    public static MinMaxScaling Fit<T>(Dataset<T> data, double low = 0, double high = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        var (minima, maxima) = ColumnMeasure.Of(data.Inputs, data.InputSize, values => (values.Min(), values.Max()));
        return Of(minima, maxima, low, high);
    }

    /// <summary>Measures the targets of a data set.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">The training data.</param>
    /// <param name="low">What a minimum becomes, finite.</param>
    /// <param name="high">What a maximum becomes, finite and above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or not finite.</exception>
    public static MinMaxScaling FitTargets<T>(Dataset<T> data, double low = 0, double high = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        var (minima, maxima) = ColumnMeasure.Of(data.Targets, data.TargetSize, values => (values.Min(), values.Max()));
        return Of(minima, maxima, low, high);
    }

    /// <summary>"MinMaxScaling of 2 columns to [0, 1]: minima 1, 2; maxima 3, 4".</summary>
    public override string ToString() => FormattableString.Invariant(
        $"MinMaxScaling of {ColumnText.Count(Count)} to [{Low}, {High}]: minima {ColumnText.List(Minima)}; maxima {ColumnText.List(Maxima)}");
}
