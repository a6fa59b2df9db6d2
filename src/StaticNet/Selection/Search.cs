using System.Numerics;
using StaticNet.Data;
using StaticNet.Training;

namespace StaticNet.Selection;

/// <summary>Tries combinations of values, each by all its folds, on threads.</summary>
internal static class Search
{
    /// <param name="scored">What trains and measures.</param>
    /// <param name="axes">At least one.</param>
    /// <param name="combinations">The values of each candidate, one an axis.</param>
    /// <param name="training">What the values are applied to, in the order of the axes.</param>
    /// <param name="threads">How many trainings run at once.</param>
    /// <param name="cancellationToken">Ends all trainings.</param>
    public static SearchResult Run<T>(
        ScoredTraining<T> scored, IReadOnlyList<SearchAxis> axes, IReadOnlyList<AxisValue[]> combinations, TrainingOptions training, int threads, CancellationToken cancellationToken)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        scored.Require(options: null);
        var (options, failures) = (new TrainingOptions?[combinations.Count], new string?[combinations.Count, scored.Folds]);
        var folds = new FoldResult[combinations.Count, scored.Folds];
        ParallelRuns.Run(combinations.Count, threads, candidate => Try(candidate, 0, () => options[candidate] = Applied(combinations[candidate], axes, training)));
        ParallelRuns.Run(checked(combinations.Count * scored.Folds), threads, run =>
        {
            (int candidate, int fold) = Math.DivRem(run, scored.Folds);

            // Which fold is reported does not depend on what is skipped: only those after a failed one are.
            if (options[candidate] is { } own && FirstFailure(candidate, fold) is null)
                Try(candidate, fold, () => folds[candidate, fold] = scored.Run(own, fold, cancellationToken));
        });
        return new SearchResult(scored.Metric, Enumerable.Range(0, combinations.Count).Select(Candidate), scored.Warnings);

        void Try(int candidate, int fold, Action action)
        {
            try
            {
                action();
            }
            catch (Exception cause) when (!(cause is OperationCanceledException && cancellationToken.IsCancellationRequested))
            {
                failures[candidate, fold] = options[candidate] is null || scored.Folds == 1 ? cause.Message : FormattableString.Invariant($"fold {fold + 1} of {scored.Folds}: {cause.Message}");
            }
        }

        // Of the folds before one.
        string? FirstFailure(int candidate, int end) => Enumerable.Range(0, end).Select(fold => Volatile.Read(ref failures[candidate, fold])).FirstOrDefault(failure => failure is not null);

        SearchCandidate Candidate(int number)
        {
            KeyValuePair<string, string>[] settings = [.. axes.Zip(combinations[number], (axis, value) => KeyValuePair.Create(axis.Name, value.Text))];
            if (FirstFailure(number, scored.Folds) is { } failure)
                return new SearchCandidate(number + 1, settings, options[number], Score: null, Deviation: 0, Folds: [], failure);
            FoldResult[] own = [.. Enumerable.Range(0, scored.Folds).Select(fold => folds[number, fold])];
            (double mean, double deviation) = CrossValidationResult.MeanAndDeviation(own);
            return new SearchCandidate(number + 1, settings, options[number], mean, deviation, own, Failure: null);
        }
    }

    /// <exception cref="ArgumentException">There is no axis, or two have the same name; it is named.</exception>
    public static void Require(IReadOnlyList<SearchAxis> axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        if (axes.Count == 0)
            throw new ArgumentException("A search needs at least one axis: say SearchAxis.Values(\"batch size\", [8, 16], (options, size) => options with { BatchSize = size }).", nameof(axes));
        if (axes.CountBy(axis => axis.Name).FirstOrDefault(name => name.Value > 1) is { Key: { } name })
            throw new ArgumentException($"Two axes are called '{name}': give each a name of its own.", nameof(axes));
    }

    private static TrainingOptions Applied(AxisValue[] values, IReadOnlyList<SearchAxis> axes, TrainingOptions training)
    {
        foreach ((int axis, AxisValue value) in values.Index())
            training = value.Apply(training) ?? throw new InvalidOperationException($"'{axes[axis].Name}' made null of the options.");
        return training;
    }
}
