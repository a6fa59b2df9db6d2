using System.Numerics;

namespace StaticNet.Data;

/// <summary>
/// Puts the mean of its column in for every missing value, which is a NaN: the mean of those that are there in the training data. Rows with missing values can be
/// left out instead, by <see cref="Dataset.WithoutMissing{T}"/>; a <see cref="Dataset{T}"/> itself refuses them.
/// </summary>
/// <example><code>
/// var imputation = MeanImputation.Fit&lt;float&gt;(trainingInputs, columns: 4);
/// imputation.Apply&lt;float&gt;(trainingInputs);
/// imputation.Apply&lt;float&gt;(testInputs);      // the same means
/// </code></example>
public sealed class MeanImputation
{
    private readonly double[] _means;

    /// <summary>An imputation by these means.</summary>
    /// <param name="means">One a column, finite; at least one.</param>
    /// <exception cref="ArgumentException">There is no column, or a mean is not finite; it is named.</exception>
    public MeanImputation(ReadOnlySpan<double> means)
    {
        if (means.IsEmpty)
            throw new ArgumentException("There is no column.", nameof(means));
        _means = means.ToArray();
        int at = Array.FindIndex(_means, mean => !double.IsFinite(mean));
        if (at >= 0)
            throw new ArgumentException(FormattableString.Invariant($"The mean of column {at} (0-based) is {_means[at]}; it must be finite."), nameof(means));
    }

    /// <summary>The mean of each column.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>Measures the columns of a table in which NaN stands for what is missing.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="rows">Rows of <paramref name="columns"/> values, at least one.</param>
    /// <param name="columns">At least 1.</param>
    /// <exception cref="ArgumentException">The length is no multiple of the columns, or there is no row.</exception>
    /// <exception cref="DatasetException">A column has no value at all, or an infinite one; it is named (0-based).</exception>
    public static MeanImputation Fit<T>(ReadOnlySpan<T> rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (rows.IsEmpty || rows.Length % columns != 0)
            throw new ArgumentException($"{rows.Length} values are not one or more rows of {columns}.", nameof(rows));
        var means = new double[columns];
        for (int column = 0; column < columns; column++)
            means[column] = Mean(rows, columns, column);
        return new MeanImputation(means);
    }

    /// <summary>Fills the gaps of rows in place.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="rows">Rows of as many columns as it was fitted on.</param>
    /// <returns>The number of values that were missing.</returns>
    /// <exception cref="ArgumentException">The length is no multiple of the number of columns; both are named. Nothing is written.</exception>
    public int Apply<T>(Span<T> rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (rows.Length % _means.Length != 0)
            throw new ArgumentException($"{rows.Length} values are no rows of the {_means.Length} columns this was fitted on.", nameof(rows));
        int filled = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            if (!T.IsNaN(rows[i]))
                continue;
            rows[i] = T.CreateTruncating(_means[i % _means.Length]);
            filled++;
        }

        return filled;
    }

    /// <summary>"MeanImputation of 2 columns: 1, 2".</summary>
    public override string ToString() => $"MeanImputation of {ColumnText.Count(_means.Length)}: {ColumnText.List(_means)}";

    // A mean that moves with each value does not overflow where a sum would.
    private static double Mean<T>(ReadOnlySpan<T> rows, int columns, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (double mean, int count) = (0, 0);
        for (int i = column; i < rows.Length; i += columns)
        {
            double value = double.CreateTruncating(rows[i]);
            if (double.IsInfinity(value))
                throw new DatasetException(FormattableString.Invariant($"Row {i / columns} (0-based), column {column} (0-based) is {value}: it has no mean."), row: i / columns);
            if (double.IsNaN(value))
                continue;
            count++;
            mean += (value / count) - (mean / count);
        }

        return count > 0 ? mean : throw new DatasetException(FormattableString.Invariant($"Column {column} (0-based) has no value: there is no mean to put in. Leave the column out."));
    }
}
