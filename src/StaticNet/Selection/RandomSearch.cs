using System.Numerics;
using StaticNet.Data;
using StaticNet.Numerics;
using StaticNet.Training;

namespace StaticNet.Selection;

/// <summary>
/// Tries combinations drawn at random from some axes, and ranks them by cross-validation or by validation data. With as many trainings as a grid it tries far
/// more values of the axes that matter.
/// </summary>
/// <remarks>J. Bergstra, Y. Bengio, "Random search for hyper-parameter optimization", Journal of Machine Learning Research 13 (2012).</remarks>
/// <example><code>
/// SearchResult result = RandomSearch.Run(
///     seed => new IrisNet(seed),
///     data,
///     [SearchAxis.LogUniform("learning rate", 1e-4, 1e-1, (options, rate) => options with { Optimizer = new Adam(rate) })],
///     candidates: 20,
///     options: new CrossValidationOptions { Seed = 1, Threads = 4 });
/// Console.WriteLine(result.Best);
/// </code></example>
public static class RandomSearch
{
    /// <summary>Tries so many combinations. The values of candidate i are a pure function of the seed, i and the place of the axis, the same bits everywhere.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="create">A new network for a seed; called on several threads at once.</param>
    /// <param name="data">The rows, as they are before anything is fitted to them.</param>
    /// <param name="axes">What varies: at least one, with names of their own. Values are applied in this order.</param>
    /// <param name="candidates">How many combinations to try, at least 1; more tries are the same ones and others.</param>
    /// <param name="training">What does not vary; what it holds to see the training is called on several threads at once. Null: the defaults of <see cref="TrainingOptions"/>.</param>
    /// <param name="options">How to fold, what to measure, on how many threads, and the seed. Null: the defaults of <see cref="CrossValidationOptions"/>.</param>
    /// <param name="prepare">As for <see cref="CrossValidation.Run"/>.</param>
    /// <param name="validation">Rows that every candidate is scored by, after training on all of <paramref name="data"/>; null: the folds are.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>All candidates, ranked; the same bits for any number of threads. A candidate that fails, as by divergence, is the last, with the reason.</returns>
    /// <exception cref="ArgumentException">There is no axis, or two have the same name; there is no candidate; network and data do not fit each other, what differs is named.</exception>
    /// <exception cref="DatasetException">A class has too few rows for the folds, or a target is not what loss and metric are made for; it is named.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SearchResult Run<T>(
        Func<int, INetwork<T>> create,
        Dataset<T> data,
        IReadOnlyList<SearchAxis> axes,
        int candidates,
        TrainingOptions? training = null,
        CrossValidationOptions? options = null,
        Func<Dataset<T>, Func<Dataset<T>, Dataset<T>>>? prepare = null,
        Dataset<T>? validation = null,
        CancellationToken cancellationToken = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Search.Require(axes);
        ArgumentOutOfRangeException.ThrowIfLessThan(candidates, 1);
        options ??= new CrossValidationOptions();
        var scored = new ScoredTraining<T>(create, data, validation, options, prepare);
        AxisValue[][] combinations = [.. Enumerable.Range(0, candidates).Select(candidate => Draw(axes, candidate, RandomStream.Search.Key(options.Seed)))];
        return Search.Run(scored, axes, combinations, training ?? new TrainingOptions(), options.Threads, cancellationToken);
    }

    private static AxisValue[] Draw(IReadOnlyList<SearchAxis> axes, int candidate, ulong key) =>
    [
        .. axes.Index().Select(axis =>
        {
            (uint high, uint low, _, _) = Philox4x32.Generate(key, (uint)candidate, (uint)axis.Index, 0, 0);
            return axis.Item.Draw(Philox4x32.Uniform(high, low));
        }),
    ];
}
