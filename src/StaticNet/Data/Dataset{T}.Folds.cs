namespace StaticNet.Data;

public sealed partial class Dataset<T>
{
    /// <summary>
    /// k pairs of training and validation data, for cross-validation: the rows in random order are cut into k folds, whose sizes differ by at most one; each
    /// fold is the validation data once, and the others together the training data.
    /// </summary>
    /// <param name="k">The number of folds, from 2 to <see cref="Count"/>.</param>
    /// <param name="seed">Any number.</param>
    /// <returns>A pair a fold, made when it is asked for.</returns>
    /// <exception cref="ArgumentException">There are fewer than two folds, or more than rows.</exception>
    /// <exception cref="DatasetException">Each row is of one class, and all rows of one are in the same fold, so that its training data have none; both are named.</exception>
    /// <example><code>
    /// foreach (var (training, validation) in data.Folds(k: 5, seed: 1))
    ///     Trainer.Fit(new HouseNet(), training);
    /// </code></example>
    public IEnumerable<(Dataset<T> Training, Dataset<T> Validation)> Folds(int k, int seed) => Pairs(FoldRows(k, seed, isStratified: false));

    /// <summary>The same with every class shared out over the folds: its numbers of rows in two folds differ by at most one, and so do the sizes of the folds.</summary>
    /// <param name="k">The number of folds, from 2 to the number of rows of the rarest class.</param>
    /// <param name="seed">Any number.</param>
    /// <returns>A pair a fold, made when it is asked for.</returns>
    /// <exception cref="ArgumentException">There are fewer than two folds, or more than rows.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none; or a class has fewer rows than there are folds. It is named.</exception>
    /// <example><code>
    /// foreach (var (training, validation) in data.FoldsStratified(k: 10, seed: 1))
    ///     Trainer.Fit(new IrisNet(), training);
    /// </code></example>
    public IEnumerable<(Dataset<T> Training, Dataset<T> Validation)> FoldsStratified(int k, int seed) => Pairs(FoldRows(k, seed, isStratified: true));

    /// <summary>The rows of each fold, in random order.</summary>
    internal int[][] FoldRows(int k, int seed, bool isStratified)
    {
        if (k < 2 || k > Count)
            throw new ArgumentException(FormattableString.Invariant($"{k} folds of {SplitRows.Named(Count)}: there are at least 2, and each has a row."), nameof(k));
        int[] order = RandomOrder(seed);
        if (isStratified)
        {
            RequireRowsForEachFold(k);

            // Rows of a class lie beside each other and are dealt out in turn, so each fold gets ⌊n/k⌋ or ⌈n/k⌉ of its n rows. Classes come in the order of
            // their first row, so that the seed decides which folds get one more.
            order = [.. order.GroupBy(ClassOf).SelectMany(rows => rows)];
        }

        int[][] folds = [.. Enumerable.Range(0, k).Select(fold => Enumerable.Range(0, (Count - fold + k - 1) / k).Select(turn => order[fold + (turn * k)]).ToArray())];
        if (IsOfClasses)
            RequireRowsToTrainOn(folds);
        return folds;
    }

    /// <summary>The training and the validation data of a fold.</summary>
    internal (Dataset<T> Training, Dataset<T> Validation) Pair(int[][] folds, int fold) =>
        (Select([.. folds.Where((_, other) => other != fold).SelectMany(rows => rows)]), Select(folds[fold]));

    private IEnumerable<(Dataset<T> Training, Dataset<T> Validation)> Pairs(int[][] folds) => Enumerable.Range(0, folds.Length).Select(fold => Pair(folds, fold));

    // A class without any row is no concern of the folds.
    private void RequireRowsForEachFold(int k)
    {
        RequireClasses("to share out rows of labels, use Folds");
        int[] rows = RowsOfClasses();
        int rare = Array.FindIndex(rows, count => count > 0 && count < k);
        if (rare < 0)
            return;
        string cure = rows[rare] == 1 ? "give more rows of it, or fold without strata" : FormattableString.Invariant($"make at most {rows[rare]} folds, or give more rows of it");
        throw new DatasetException(FormattableString.Invariant($"Class {NameOfClass(rare)} has {SplitRows.Named(rows[rare])}, too few for one in each of {k} folds: {cure}."));
    }

    private void RequireRowsToTrainOn(int[][] folds)
    {
        int[] rows = RowsOfClasses();
        for (int fold = 0; fold < folds.Length; fold++)
        {
            int[] held = new int[rows.Length];
            foreach (int row in folds[fold])
                held[ClassOf(row)]++;
            int missing = Enumerable.Range(0, held.Length).FirstOrDefault(index => held[index] > 0 && held[index] == rows[index], -1);
            if (missing >= 0)
            {
                throw new DatasetException(FormattableString.Invariant(
                    $"Fold {fold + 1} of {folds.Length} holds back all rows of class {NameOfClass(missing)} ({rows[missing]}) and leaves none to train on: use stratified folds, or give more rows of it."));
            }
        }
    }
}
