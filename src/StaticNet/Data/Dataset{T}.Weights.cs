using StaticNet.Numerics;

namespace StaticNet.Data;

public sealed partial class Dataset<T>
{
    private readonly T[]? _weights;

    /// <summary>How much each row counts while training, one a row, at least 0; empty: all count the same.</summary>
    /// <remarks>With weights w, the error that training lowers is Σ wᵢ Lᵢ / Σ wᵢ, over a batch and over an epoch. Metrics and the validation error count every row once.</remarks>
    public ReadOnlySpan<T> Weights => _weights;

    /// <summary>Whether rows have weights.</summary>
    public bool HasWeights => _weights is not null;

    /// <summary>The same, for other threads.</summary>
    internal ReadOnlyMemory<T> WeightMemory => _weights;

    /// <summary>The same rows, which count as much as these weights say.</summary>
    /// <param name="weights">One a row: finite, at least 0, not all 0. They are copied.</param>
    /// <exception cref="ArgumentException">The number differs from <see cref="Count"/>, or all are 0.</exception>
    /// <exception cref="DatasetException">A weight is NaN, ∞ or below 0; its row is named.</exception>
    /// <example><code>var weighted = data.WithWeights([1, 1, 0.5f, 2]);</code></example>
    public Dataset<T> WithWeights(ReadOnlySpan<T> weights)
    {
        if (weights.Length != Count)
            throw new ArgumentException($"{weights.Length} weights for {Count} rows.", nameof(weights));
        bool counts = false;
        for (int row = 0; row < weights.Length; row++)
        {
            if (!(T.IsFinite(weights[row]) && weights[row] >= T.Zero))
                throw new DatasetException(FormattableString.Invariant($"Row {row} (0-based): its weight is {weights[row]}; a weight is finite and at least 0."), row: row);
            counts |= weights[row] > T.Zero;
        }

        if (!counts)
            throw new ArgumentException("All weights are 0: no row would count.", nameof(weights));
        return new Dataset<T>(_inputs, _targets, FeatureNames, TargetNames, ClassNames, this, weights.ToArray());
    }

    /// <summary>The same rows, each of which counts as much as its class.</summary>
    /// <param name="weights">One a class, in the order of <see cref="ClassOf"/>: finite, at least 0; <see cref="ClassWeights.Balanced"/> computes some.</param>
    /// <exception cref="ArgumentException">The number differs from that of the classes, or all are 0.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a weight is NaN, ∞ or below 0.</exception>
    /// <example><code>var weighted = data.WithClassWeights(ClassWeights.Balanced(data));</code></example>
    public Dataset<T> WithClassWeights(IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        RequireClasses("weights of classes need rows of one class; use WithWeights");
        if (weights.Count != ClassCount)
            throw new ArgumentException($"{weights.Count} weights for {ClassCount} classes.", nameof(weights));
        return WithWeights([.. Enumerable.Range(0, Count).Select(row => T.CreateTruncating(weights[ClassOf(row)]))]);
    }

    /// <summary>The same rows without weights.</summary>
    public Dataset<T> WithoutWeights() => _weights is null ? this : new Dataset<T>(_inputs, _targets, FeatureNames, TargetNames, ClassNames, this);

    /// <summary>The number of classes that rows can be of: one a target, or two for a single target.</summary>
    internal int ClassCount => TargetSize == 1 ? 2 : TargetSize;

    /// <summary>What a class is called: its name in quotes, or its number.</summary>
    internal string NameOfClass(int index) => ClassNames.Count > 0 ? $"'{ClassNames[index]}'" : FormattableString.Invariant($"{index}");

    /// <summary>The number of rows of each class.</summary>
    /// <exception cref="DatasetException">A row is of several classes or of none.</exception>
    internal int[] RowsOfClasses()
    {
        RequireClasses("each row has to be of one class here");
        var rows = new int[ClassCount];
        for (int row = 0; row < Count; row++)
            rows[ClassOf(row)]++;
        return rows;
    }
}
