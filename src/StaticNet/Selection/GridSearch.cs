using System.Numerics;
using StaticNet.Data;
using StaticNet.Training;

namespace StaticNet.Selection;

/// <summary>Tries every combination of the values of some axes, and ranks them by cross-validation or by validation data.</summary>
/// <example><code>
/// SearchResult result = GridSearch.Run(
///     seed => new IrisNet(seed),
///     data,
///     [
///         SearchAxis.Values("learning rate", [0.1, 0.01, 0.001], (options, rate) => options with { Optimizer = new Adam(rate) }),
///         SearchAxis.Values("batch size", [8, 32], (options, size) => options with { BatchSize = size }),
///     ],
///     new TrainingOptions { Epochs = 50 },
///     new CrossValidationOptions { Folds = 5, Threads = 4 },
///     prepare: training => Standardization.Fit(training).Apply);
/// Console.WriteLine(result);
/// Trainer.Fit(net, Standardization.Fit(data).Apply(data), result.BestOptions);
/// </code></example>
public static class GridSearch
{
    private const int MostCandidates = 1_000_000;

    /// <summary>Tries all combinations: the last axis varies fastest.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="create">A new network for a seed; called on several threads at once.</param>
    /// <param name="data">The rows, as they are before anything is fitted to them.</param>
    /// <param name="axes">What varies: at least one, with names of their own. Values are applied in this order.</param>
    /// <param name="training">What does not vary; what it holds to see the training is called on several threads at once. Null: the defaults of <see cref="TrainingOptions"/>.</param>
    /// <param name="options">How to fold, what to measure, on how many threads. Null: the defaults of <see cref="CrossValidationOptions"/>.</param>
    /// <param name="prepare">As for <see cref="CrossValidation.Run"/>.</param>
    /// <param name="validation">Rows that every candidate is scored by, after training on all of <paramref name="data"/>; null: the folds are.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>All candidates, ranked; the same bits for any number of threads. A candidate that fails, as by divergence, is the last, with the reason.</returns>
    /// <exception cref="ArgumentException">There is no axis, or two have the same name; there are more than a million combinations; network and data do not fit each other, what differs is named.</exception>
    /// <exception cref="DatasetException">A class has too few rows for the folds, or a target is not what loss and metric are made for; it is named.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SearchResult Run<T>(
        Func<int, INetwork<T>> create,
        Dataset<T> data,
        IReadOnlyList<ValueAxis> axes,
        TrainingOptions? training = null,
        CrossValidationOptions? options = null,
        Func<Dataset<T>, Func<Dataset<T>, Dataset<T>>>? prepare = null,
        Dataset<T>? validation = null,
        CancellationToken cancellationToken = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Search.Require(axes);
        options ??= new CrossValidationOptions();
        var scored = new ScoredTraining<T>(create, data, validation, options, prepare);
        return Search.Run(scored, axes, Combinations(axes), training ?? new TrainingOptions(), options.Threads, cancellationToken);
    }

    private static List<AxisValue[]> Combinations(IReadOnlyList<ValueAxis> axes)
    {
        double count = axes.Aggregate(1.0, (product, axis) => product * axis.Count);
        if (count > MostCandidates)
            throw new ArgumentException(FormattableString.Invariant($"The axes have {count} combinations, more than {MostCandidates}: give fewer values, or use RandomSearch."), nameof(axes));
        List<AxisValue[]> combinations = [[]];
        foreach (ValueAxis axis in axes)
            combinations = [.. combinations.SelectMany(values => Enumerable.Range(0, axis.Count).Select(index => (AxisValue[])[.. values, axis[index]]))];
        return combinations;
    }
}
