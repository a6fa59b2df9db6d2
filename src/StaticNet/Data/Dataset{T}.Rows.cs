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

        T[]? weights = _weights is null ? null : new T[rows.Length];
        for (int i = 0; i < weights?.Length; i++)
            weights[i] = _weights![rows[i]];
        return new Dataset<T>(inputs, targets, FeatureNames, TargetNames, ClassNames, this, weights);
    }

    /// <summary>The rows in a random order, the same for the same seed.</summary>
    /// <param name="seed">Any number.</param>
    public Dataset<T> Shuffle(int seed) => Select(RandomOrder(seed));

    /// <summary>Two parts, each in a random order: say training and test data.</summary>
    /// <param name="fraction">The share of the first part, in (0, 1); its number of rows is rounded to the nearest.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentException">The fraction is not in (0, 1), or leaves a part without a row.</exception>
    public (Dataset<T> First, Dataset<T> Second) Split(double fraction, int seed) => Split(RowsOf(fraction), seed, isStratified: false);

    /// <summary>Two parts, each in a random order, that have the same share of every class, up to one row.</summary>
    /// <remarks>
    /// The first part has as many rows as <see cref="Split(double, int)"/> gives it. Each class has its exact share of them, rounded down; the rows that
    /// are left go one each to the classes with the largest remainders, and among equal ones to those whose row the seed draws first, so that over many
    /// seeds none is favoured.
    /// </remarks>
    /// <param name="fraction">The share of the first part, in (0, 1); its number of rows is rounded to the nearest.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="InvalidOperationException">The data has no <see cref="ClassNames"/>.</exception>
    /// <exception cref="DatasetException">A row stands for no one class; it is named.</exception>
    /// <exception cref="ArgumentException">The fraction is not in (0, 1), or leaves a part without a row.</exception>
    /// <example><code>var (training, test) = data.SplitStratified(0.6, seed: 1);   // 20 classes of 4 rows: 48 and 32, 2 or 3 of each class and the rest</code></example>
    public (Dataset<T> First, Dataset<T> Second) SplitStratified(double fraction, int seed)
    {
        if (ClassNames.Count == 0)
            throw new InvalidOperationException("The targets are no classes, as there are no class names: use Split, or give classNames.");
        RequireClasses("to share out rows of labels, use Split");
        return Split(RowsOf(fraction), seed, isStratified: true);
    }

    /// <summary>The same rows with other inputs, which are taken over.</summary>
    /// <param name="inputs">As many rows.</param>
    /// <param name="names">One an input; null: as before.</param>
    internal Dataset<T> WithInputs(T[] inputs, IReadOnlyList<string>? names = null)
    {
        names ??= FeatureNames;
        RequireFinite(inputs, names);
        return new Dataset<T>(inputs, _targets, names, TargetNames, ClassNames, this, _weights);
    }

    /// <summary>The same rows with other targets, which are taken over and are numbers.</summary>
    internal Dataset<T> WithTargets(T[] targets)
    {
        RequireFinite(targets, TargetNames);
        return new Dataset<T>(_inputs, targets, FeatureNames, TargetNames, [], weights: _weights);
    }

    /// <summary>Two parts, the first of a given number of rows, at least one and not all.</summary>
    internal (Dataset<T> First, Dataset<T> Second) Split(int firstRows, int seed, bool isStratified)
    {
        int[] order = RandomOrder(seed);
        int[] classes = isStratified ? [.. Enumerable.Range(0, Count).Select(ClassOf)] : new int[Count];
        Dictionary<int, int> quota = Quotas(firstRows, [.. order.Select(row => classes[row])]);

        // The rows in random order go to the first part up to the quota of their class.
        ILookup<bool, int> isFirst = order.ToLookup(row => quota[classes[row]]-- > 0);
        return (Select([.. isFirst[true]]), Select([.. isFirst[false]]));
    }

    // How many rows of each class the first part gets: the largest remainders of firstRows · (rows of the class) / (all rows), in whole numbers.
    private static Dictionary<int, int> Quotas(int firstRows, int[] drawnClasses)
    {
        // Groups come in the order of their first row, and a sort keeps it among equals: the draw decides between equal remainders.
        (int Class, int Rows)[] counts = [.. drawnClasses.GroupBy(drawn => drawn).Select(rows => (rows.Key, rows.Count()))];
        Dictionary<int, int> quota = counts.ToDictionary(count => count.Class, count => (int)((long)firstRows * count.Rows / drawnClasses.Length));
        int left = firstRows - quota.Values.Sum();
        foreach ((int drawn, _) in counts.OrderByDescending(count => (long)firstRows * count.Rows % drawnClasses.Length).Take(left))
            quota[drawn]++;
        return quota;
    }

    // The rows of the first part of a split.
    private int RowsOf(double fraction)
    {
        if (!(fraction > 0 && fraction < 1))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "The fraction must lie between 0 and 1, both excluded.");
        int rows = SplitRows.Of(fraction, Count);
        if (SplitRows.Cure(rows, Count) is { } cure)
        {
            string part = rows == 0 ? "first" : "second";
            throw new ArgumentException(FormattableString.Invariant($"A fraction of {fraction} of {SplitRows.Named(Count)} leaves the {part} part without a row: {cure}."), nameof(fraction));
        }

        return rows;
    }

    private int[] RandomOrder(int seed)
    {
        var order = new int[Count];
        Permutation.Fill(order, RandomStream.Rows.Key(seed), round: 0);
        return order;
    }
}
