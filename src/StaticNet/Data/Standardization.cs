using System.Numerics;

namespace StaticNet.Data;

/// <summary>
/// Brings every feature to mean 0 and standard deviation 1: x′ = (x − μ)/σ, with μ and σ of the data it was fitted on. Fit it on the
/// training data and apply it to everything the network sees. A constant feature becomes 0: its σ counts as 1.
/// </summary>
/// <remarks>σ is the population's: σ² = (1/n) Σ(x − μ)², as in scikit-learn's StandardScaler. Computed in double by Welford's recurrence.</remarks>
/// <example><code>
/// var standardization = Standardization.Fit(training);
/// Trainer.Fit(net, standardization.Apply(training));
/// standardization.Apply&lt;float&gt;(sample);   // in place, before net.Forward(sample, outputs)
/// </code></example>
public sealed class Standardization
{
    private readonly double[] _means;
    private readonly double[] _deviations;

    private Standardization(double[] means, double[] deviations)
    {
        _means = means;
        _deviations = deviations;
    }

    /// <summary>μ of each feature.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>σ of each feature, above 0; 1 for a constant feature.</summary>
    public IReadOnlyList<double> Deviations => _deviations;

    /// <summary>Measures the features of a data set.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">The training data.</param>
    /// <exception cref="DatasetException">A feature spreads beyond what a double can square; its name is given.</exception>
    public static Standardization Fit<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        var means = new double[data.InputSize];
        var squares = new double[data.InputSize];
        for (int row = 0; row < data.Count; row++)
        {
            ReadOnlySpan<T> inputs = data.Input(row);
            for (int i = 0; i < inputs.Length; i++)
            {
                // μₙ = μₙ₋₁ + (x − μₙ₋₁)/n and Sₙ = Sₙ₋₁ + (x − μₙ₋₁)(x − μₙ): exactly 0 for a constant.
                double x = double.CreateTruncating(inputs[i]);
                double distance = x - means[i];
                means[i] += distance / (row + 1);
                squares[i] += distance * (x - means[i]);
            }
        }

        for (int i = 0; i < squares.Length; i++)
        {
            if (!double.IsFinite(squares[i]))
                throw new DatasetException($"Column '{data.FeatureNames[i]}' spreads too far to be standardized; scale it down.", column: data.FeatureNames[i]);
            double deviation = Math.Sqrt(squares[i] / data.Count);
            squares[i] = deviation > 0 ? deviation : 1;
        }

        return new Standardization(means, squares);
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
            inputs[i] = T.CreateTruncating((double.CreateTruncating(inputs[i]) - _means[feature]) / _deviations[feature]);
        }
    }
}
