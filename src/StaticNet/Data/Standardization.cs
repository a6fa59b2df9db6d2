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
public sealed class Standardization
{
    private const double RoundingErrors = 4;
    private readonly double[] _means;
    private readonly double[] _deviations;

    private Standardization(double[] means, double[] deviations)
    {
        _means = means;
        _deviations = deviations;
    }

    /// <summary>μ of each feature.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>σ of each feature, above 0; 1 for a constant feature, and 1 or more for one that is constant up to rounding.</summary>
    public IReadOnlyList<double> Deviations => _deviations;

    /// <summary>Measures the features of a data set.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">The training data.</param>
    public static Standardization Fit<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        var means = new double[data.InputSize];
        var deviations = new double[data.InputSize];
        var values = new double[data.Count];
        for (int feature = 0; feature < data.InputSize; feature++)
        {
            for (int row = 0; row < values.Length; row++)
                values[row] = double.CreateTruncating(data.Inputs[(row * data.InputSize) + feature]);
            (means[feature], deviations[feature]) = Measure(values, double.CreateTruncating(T.BitIncrement(T.One) - T.One));
        }

        return new Standardization(means, deviations);
    }

    /// <summary>The data with standardized inputs; targets and names stay.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">As many features as it was fitted on.</param>
    /// <exception cref="ArgumentException">The number of features differs; both are named.</exception>
    /// <exception cref="DatasetException">A value leaves the range of <typeparamref name="T"/>; its row (0-based) and column are named.</exception>
    public Dataset<T> Apply<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.InputSize != _means.Length)
            throw new ArgumentException($"The data has {data.InputSize} features, but this was fitted on {_means.Length}.", nameof(data));
        T[] inputs = data.Inputs.ToArray();
        Apply<T>(inputs);
        return data.WithInputs(inputs);
    }

    /// <summary>Standardizes rows of inputs in place.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="inputs">Rows of as many features as it was fitted on.</param>
    /// <exception cref="ArgumentException">The length is no multiple of the number of features; both are named. Nothing is written.</exception>
    public void Apply<T>(Span<T> inputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (inputs.Length % _means.Length != 0)
            throw new ArgumentException($"{inputs.Length} inputs are no rows of the {_means.Length} features this was fitted on.", nameof(inputs));
        for (int i = 0; i < inputs.Length; i++)
        {
            int feature = i % _means.Length;
            inputs[i] = T.CreateTruncating(Standardize(double.CreateTruncating(inputs[i]), _means[feature], _deviations[feature]));
        }
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

    // The halves of what a double cannot subtract have the same quotient.
    private static double Standardize(double x, double mean, double deviation) => double.IsFinite(x - mean)
        ? (x - mean) / deviation
        : ((0.5 * x) - (0.5 * mean)) / (0.5 * deviation);
}
