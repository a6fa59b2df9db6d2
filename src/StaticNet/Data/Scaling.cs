using System.Numerics;

namespace StaticNet.Data;

/// <summary>
/// Brings every column of a table to a common scale: x′ = (x − o)/s, with an offset o and a scale s of its own. Fit one to the inputs or to the targets of the
/// training data, apply it to everything the network sees, and invert it on what the network says.
/// </summary>
/// <remarks>
/// <see cref="Standardization"/> and <see cref="MinMaxScaling"/> choose offset and scale. Both are computed and applied in double and rounded once, and
/// can be built again from their numbers, so that they can be kept with a model.
/// </remarks>
/// <example><code>
/// Scaling inputs = Standardization.Fit(training), targets = Standardization.FitTargets(training);
/// Trainer.Fit(net, targets.ApplyToTargets(inputs.Apply(training)));
/// inputs.Apply&lt;float&gt;(row);
/// net.Forward(row, prediction);
/// targets.Invert&lt;float&gt;(prediction);   // in the units of the data again
/// </code></example>
public abstract class Scaling
{
    private readonly double[] _offsets;
    private readonly double[] _scales;

    /// <summary>A scaling by these numbers.</summary>
    /// <param name="offsets">o of each column, finite; at least one.</param>
    /// <param name="scales">s of each column, finite and above 0; as many.</param>
    /// <exception cref="ArgumentException">There is no column, the numbers of columns differ, or a number is out of its range; it is named.</exception>
    private protected Scaling(double[] offsets, double[] scales)
    {
        if (offsets.Length == 0 || offsets.Length != scales.Length)
            throw new ArgumentException($"{offsets.Length} offsets and {scales.Length} scales: each column has one of both, and there is at least one column.", nameof(offsets));
        for (int column = 0; column < scales.Length; column++)
        {
            if (!double.IsFinite(offsets[column]))
                throw new ArgumentException(FormattableString.Invariant($"The offset of column {column} (0-based) is {offsets[column]}; it must be finite."), nameof(offsets));
            if (!(double.IsFinite(scales[column]) && scales[column] > 0))
                throw new ArgumentException(FormattableString.Invariant($"The scale of column {column} (0-based) is {scales[column]}; it must be finite and above 0."), nameof(scales));
        }

        (_offsets, _scales) = (offsets, scales);
    }

    /// <summary>The number of columns.</summary>
    public int Count => _offsets.Length;

    /// <summary>o of each column.</summary>
    public IReadOnlyList<double> Offsets => _offsets;

    /// <summary>s of each column, above 0.</summary>
    public IReadOnlyList<double> Scales => _scales;

    /// <summary>The data with scaled inputs; targets, weights and names stay.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">As many features as this has columns.</param>
    /// <exception cref="ArgumentException">The number of features differs; both are named.</exception>
    /// <exception cref="DatasetException">A value leaves the range of <typeparamref name="T"/>; its row (0-based) and column are named.</exception>
    public Dataset<T> Apply<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.InputSize != Count)
            throw new ArgumentException($"The data has {data.InputSize} features, but this was fitted on {Count}.", nameof(data));
        T[] inputs = data.Inputs.ToArray();
        Apply<T>(inputs);
        return data.WithInputs(inputs);
    }

    /// <summary>The data with scaled targets; inputs, weights and names stay.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">As many targets as this has columns.</param>
    /// <exception cref="ArgumentException">The number of targets differs; both are named.</exception>
    /// <exception cref="DatasetException">A value leaves the range of <typeparamref name="T"/>; its row (0-based) and column are named.</exception>
    public Dataset<T> ApplyToTargets<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.TargetSize != Count)
            throw new ArgumentException($"The data has {data.TargetSize} targets, but this was fitted on {Count}.", nameof(data));
        T[] targets = data.Targets.ToArray();
        Apply<T>(targets);
        return data.WithTargets(targets);
    }

    /// <summary>Scales rows in place: x ← (x − o)/s.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="rows">Rows of <see cref="Count"/> values.</param>
    /// <exception cref="ArgumentException">The length is no multiple of the number of columns; both are named. Nothing is written.</exception>
    public void Apply<T>(Span<T> rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireRows(rows.Length);
        for (int i = 0; i < rows.Length; i++)
            rows[i] = T.CreateTruncating(Scale(double.CreateTruncating(rows[i]), _offsets[i % Count], _scales[i % Count]));
    }

    /// <summary>Brings scaled rows back in place: x ← s·x + o.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="rows">Rows of <see cref="Count"/> values.</param>
    /// <exception cref="ArgumentException">The length is no multiple of the number of columns; both are named. Nothing is written.</exception>
    public void Invert<T>(Span<T> rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireRows(rows.Length);
        for (int i = 0; i < rows.Length; i++)
            rows[i] = T.CreateTruncating(Math.FusedMultiplyAdd(double.CreateTruncating(rows[i]), _scales[i % Count], _offsets[i % Count]));
    }

    private void RequireRows(int length)
    {
        if (length % Count != 0)
            throw new ArgumentException($"{length} inputs are no rows of the {Count} features this was fitted on.", "rows");
    }

    // The halves of what a double cannot subtract have the same quotient.
    private static double Scale(double x, double offset, double scale) => double.IsFinite(x - offset)
        ? (x - offset) / scale
        : ((0.5 * x) - (0.5 * offset)) / (0.5 * scale);
}
