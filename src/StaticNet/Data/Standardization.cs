using System.Numerics;

namespace StaticNet.Data;

/// <summary>
/// Brings every feature to mean 0 and standard deviation 1: x′ = (x − μ)/σ, with μ and σ of the data it was fitted on. Fit it on the
/// training data and apply it to everything the network sees. A constant feature becomes 0: its σ counts as 1.
/// </summary>
/// <remarks>
/// <para>σ is the population's: σ² = (1/n) Σ(x − μ)², as in scikit-learn's StandardScaler. It is computed in double, in two passes over values that a power of
/// two has brought below 1, so that features of any scale, 1e-170 or 1e300, have the σ they have.</para>
/// <para>A feature is constant up to rounding when its values lie no further apart than 4ε of the largest, ε = 2⁻²³ in <see cref="float"/> and 2⁻⁵² in
/// <see cref="double"/>: each may then be the same number after two or three roundings, as 0.1 + 0.2 and 0.3 are, and what σ would blow up is noise. A
/// σ below 1 counts as 1 there, so that the noise stays as small as it is; a larger one, as of Unix seconds in a float,
/// which holds them to 128 s, is taken as it is. scikit-learn decides by σ² ≤ nεσ² + (nεμ)² with the ε of a double, which bounds the error of its own
/// sums; the bound here does not grow with the number of rows n, and knows that a float was rounded to 2⁻²³ before it came.</para>
/// </remarks>
/// <example><code>
/// var standardization = Standardization.Fit(training);
/// Trainer.Fit(net, standardization.Apply(training));
/// standardization.Apply&lt;float&gt;(sample);   // in place, before net.Forward(sample, outputs)
/// </code></example>
public sealed class Standardization : Scaling
{
    private const double RoundingErrors = 4;

    /// <summary>A standardization by these numbers, as one that was fitted earlier has them.</summary>
    /// <param name="means">μ of each column, finite; at least one.</param>
    /// <param name="deviations">σ of each column, finite and above 0; as many.</param>
    /// <exception cref="ArgumentException">There is no column, the numbers of columns differ, or a number is out of its range; it is named.</exception>
    public Standardization(ReadOnlySpan<double> means, ReadOnlySpan<double> deviations)
        : base(means.ToArray(), deviations.ToArray())
    {
    }

    /// <summary>μ of each column.</summary>
    public IReadOnlyList<double> Means => Offsets;

    /// <summary>σ of each column, above 0; 1 for a constant one, and 1 or more for one that is constant up to rounding.</summary>
    public IReadOnlyList<double> Deviations => Scales;

    /// <summary>Measures the features of a data set.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">The training data.</param>
    public static Standardization Fit<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return Fit(data.Inputs, data.InputSize);
    }

    /// <summary>Measures the targets of a data set: for numbers of which a network is to predict the standardized ones.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">The training data.</param>
    public static Standardization FitTargets<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return Fit(data.Targets, data.TargetSize);
    }

    /// <summary>"Standardization of 2 columns: means 1, 2; deviations 0.5, 1".</summary>
    public override string ToString() => FormattableString.Invariant(
        $"Standardization of {ColumnText.Count(Count)}: means {ColumnText.List(Means)}; deviations {ColumnText.List(Deviations)}");

    private static Standardization Fit<T>(ReadOnlySpan<T> rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double epsilon = double.CreateTruncating(T.BitIncrement(T.One) - T.One);
        var (means, deviations) = ColumnMeasure.Of(rows, columns, values => Measure(values, epsilon));
        return new Standardization(means, deviations);
    }

    // μ and σ of a feature, whose values are scaled in place.
    private static (double Mean, double Deviation) Measure(Span<double> values, double epsilon)
    {
        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double x in values)
            (low, high) = (Math.Min(low, x), Math.Max(high, x));
        if (low == high)
            return (low, 1);

        // Below 1 in size, exactly: neither a difference nor a square overflows, and no square of a difference that counts underflows.
        double largest = Math.Max(Math.Abs(low), Math.Abs(high));
        int exponent = Math.ILogB(largest) + 1;
        double origin = Math.ScaleB(low, -exponent);
        double sum = 0;
        foreach (ref double x in values)
        {
            x = Math.ScaleB(x, -exponent) - origin;
            sum += x;
        }

        double mean = sum / values.Length;
        double squares = 0;
        foreach (double x in values)
            squares += (x - mean) * (x - mean);

        // Two of the smallest numbers of a double lie so close that half their distance is 0.
        double deviation = Math.Max(Math.ScaleB(Math.Sqrt(squares / values.Length), exponent), double.Epsilon);
        bool isRounding = Math.ScaleB(high, -exponent) - origin <= RoundingErrors * epsilon * Math.ScaleB(largest, -exponent);
        return (Math.ScaleB(origin + mean, exponent), isRounding ? Math.Max(deviation, 1) : deviation);
    }
}
