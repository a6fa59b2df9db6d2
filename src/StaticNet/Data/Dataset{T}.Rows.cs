using StaticNet.Numerics;

namespace StaticNet.Data;

public sealed partial class Dataset<T>
{
    /// <summary>The given rows, in the given order; a row may come more than once.</summary>
    /// <param name="rows">At least one 0-based index.</param>
    /// <exception cref="ArgumentException">There is no row, or an index that is none of <see cref="Count"/>.</exception>
    public Dataset<T> Select(ReadOnlySpan<int> rows)
    {
        if (rows.IsEmpty)
            throw new ArgumentException("A data set needs at least one row.", nameof(rows));
        var inputs = new T[checked(rows.Length * InputSize)];
        var targets = new T[checked(rows.Length * TargetSize)];
        for (int i = 0; i < rows.Length; i++)
        {
            Input(rows[i]).CopyTo(inputs.AsSpan(i * InputSize));
            Target(rows[i]).CopyTo(targets.AsSpan(i * TargetSize));
        }

        return new Dataset<T>(inputs, targets, FeatureNames, TargetNames, ClassNames);
    }

    /// <summary>The rows in a random order, the same for the same seed.</summary>
    /// <param name="seed">Any number.</param>
    public Dataset<T> Shuffle(int seed) => Select(RandomOrder(seed));

    /// <summary>Two parts, each in a random order: say training and test data.</summary>
    /// <param name="fraction">The share of the first part, in (0, 1); its number of rows is rounded to the nearest.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentException">The fraction is not in (0, 1), or leaves a part without a row.</exception>
    public (Dataset<T> First, Dataset<T> Second) Split(double fraction, int seed) => Split(fraction, seed, groups: 1, _ => 0);

    /// <summary>Two parts, each in a random order, that have the same share of every class, up to rounding.</summary>
    /// <param name="fraction">The share of the first part, in (0, 1); its number of rows of each class is rounded to the nearest.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="InvalidOperationException">The data has no <see cref="ClassNames"/>.</exception>
    /// <exception cref="ArgumentException">The fraction is not in (0, 1), or leaves a part without a row.</exception>
    public (Dataset<T> First, Dataset<T> Second) SplitStratified(double fraction, int seed)
    {
        if (ClassNames.Count == 0)
            throw new InvalidOperationException("The targets are no classes, as there are no class names: use Split, or give classNames.");
        return Split(fraction, seed, ClassNames.Count, ClassOf);
    }

    /// <summary>The same rows with other inputs, which are taken over.</summary>
    internal Dataset<T> WithInputs(T[] inputs)
    {
        RequireFinite(inputs, FeatureNames);
        return new Dataset<T>(inputs, _targets, FeatureNames, TargetNames, ClassNames);
    }

    // Walks through the rows in random order and fills the first part up to each group's quota.
    private (Dataset<T> First, Dataset<T> Second) Split(double fraction, int seed, int groups, Func<int, int> groupOf)
    {
        if (!(fraction > 0 && fraction < 1))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "The fraction must lie between 0 and 1, both excluded.");

        var quota = new int[groups];
        for (int row = 0; row < Count; row++)
            quota[groupOf(row)]++;
        for (int group = 0; group < groups; group++)
            quota[group] = (int)Math.Round(fraction * quota[group], MidpointRounding.AwayFromZero);

        List<int> first = [];
        List<int> second = [];
        foreach (int row in RandomOrder(seed))
            (quota[groupOf(row)]-- > 0 ? first : second).Add(row);
        if (first is [] || second is [])
            throw new ArgumentException($"A fraction of {fraction} of {Count} rows leaves one part without a row.", nameof(fraction));
        return (Select([.. first]), Select([.. second]));
    }

    private int[] RandomOrder(int seed)
    {
        var order = new int[Count];
        Permutation.Fill(order, RandomStream.Rows.Key(seed), round: 0);
        return order;
    }
}
