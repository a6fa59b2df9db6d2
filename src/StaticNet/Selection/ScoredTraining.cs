using System.Numerics;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace StaticNet.Selection;

/// <summary>Trains a network on one part of the data and measures it on another: what cross-validation and searches do again and again.</summary>
/// <remarks>
/// The rows that a network is scored by never reach its training: not the fit of the preprocessing, not early stopping, not a schedule that watches
/// the validation error. Each training is a pure function of its options and its fold, so threads may share them out in any way.
/// </remarks>
internal sealed class ScoredTraining<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly FreshNetworks<T> _networks;
    private readonly Func<int, (Dataset<T> Training, Dataset<T> Validation)> _pair;
    private readonly Func<Dataset<T>, Func<Dataset<T>, Dataset<T>>>? _prepare;
    private readonly int _seed;

    /// <param name="create">The network of a seed.</param>
    /// <param name="data">What is folded, or all of what is trained on.</param>
    /// <param name="validation">What is scored by; null: the folds are.</param>
    /// <param name="options">How.</param>
    /// <param name="prepare">What is fitted to the training part and applied to both; null: nothing.</param>
    public ScoredTraining(
        Func<int, INetwork<T>> create,
        Dataset<T> data,
        Dataset<T>? validation,
        CrossValidationOptions options,
        Func<Dataset<T>, Func<Dataset<T>, Dataset<T>>>? prepare)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(data);
        (_networks, _prepare, _seed) = (new FreshNetworks<T>(create), prepare, options.Seed);
        Metric = options.Metric ?? (data.IsOfClasses ? Metric.Accuracy : data.Encoding != LabelEncoding.Numbers ? Metric.LabelAccuracy : Metric.RSquared);
        if (validation is not null)
        {
            (Folds, _pair, Warnings) = (1, _ => (data, validation), []);
            return;
        }

        int[][] folds = data.FoldRows(options.Folds, options.Seed, options.IsStratified ?? (data.ClassNames.Count > 0 && data.IsOfClasses));
        (Folds, _pair, Warnings) = (folds.Length, fold => data.Pair(folds, fold), [.. MissingClasses(data, folds)]);
    }

    /// <summary>What is measured.</summary>
    public Metric Metric { get; }

    /// <summary>The number of folds; 1: a validation set.</summary>
    public int Folds { get; }

    /// <summary>What makes scores less telling.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Throws what every training would end with, before the first: a network that does not fit the data, a metric that does not fit the targets.</summary>
    /// <param name="options">Null: they differ from training to training.</param>
    public void Require(TrainingOptions? options)
    {
        if (options is not null)
            RequireOwnValidation(options);
        (Dataset<T> training, Dataset<T> validation) = Prepared(0);
        INetwork<T> network = _networks.Create(_seed);
        foreach (Dataset<T> data in new[] { training, validation })
        {
            DatasetFit.Require(network, data, nameof(data));
            TargetRange.Require(data, network.Topology);
        }

        try
        {
            Metric.Measure(network, validation);
        }
        catch (ArithmeticException)
        {
            // An untrained network may say ∞ where a trained one does not.
        }
    }

    /// <summary>Trains and measures.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="fold">0-based.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    /// <exception cref="ArithmeticException">The metric is NaN.</exception>
    public FoldResult Run(TrainingOptions options, int fold, CancellationToken cancellationToken)
    {
        RequireOwnValidation(options);
        (Dataset<T> training, Dataset<T> validation) = Prepared(fold);
        INetwork<T> network = _networks.Create(unchecked(_seed + fold));
        TrainingResult result = Trainer.Fit(network, training, options, cancellationToken: cancellationToken);
        double score = Metric.Measure(network, validation);
        return double.IsNaN(score)
            ? throw new ArithmeticException($"The metric '{Metric.Name}' is NaN.")
            : new FoldResult(fold + 1, score, training.Count, validation.Count, result);
    }

    /// <exception cref="ArgumentException">Early stopping would have to watch the rows that are scored by.</exception>
    private static void RequireOwnValidation(TrainingOptions options)
    {
        if (options is { EarlyStopping: not null, ValidationFraction: null })
        {
            throw new ArgumentException(
                "Early stopping needs a ValidationFraction here: the rows that a network is scored by must not decide when its training stops.", nameof(options));
        }
    }

    private (Dataset<T> Training, Dataset<T> Validation) Prepared(int fold)
    {
        (Dataset<T> training, Dataset<T> validation) = _pair(fold);
        if (_prepare is null)
            return (training, validation);
        Func<Dataset<T>, Dataset<T>> apply = _prepare(training) ?? throw new ArgumentException("The preparation returned null for training data, and not a function to apply.", "prepare");
        return (apply(training), apply(validation));
    }

    private static IEnumerable<string> MissingClasses(Dataset<T> data, int[][] folds)
    {
        if (!data.IsOfClasses)
            yield break;
        int[] rows = data.RowsOfClasses();
        for (int index = 0; index < rows.Length; index++)
        {
            int[] without = [.. Enumerable.Range(0, folds.Length).Where(fold => !folds[fold].Any(row => data.ClassOf(row) == index))];
            if (rows[index] == 0)
                yield return $"Class {data.NameOfClass(index)} has no row in the data.";
            else if (without is [int first, ..])
                yield return FormattableString.Invariant($"Class {data.NameOfClass(index)} has no row to validate on in {without.Length} of {folds.Length} folds; the first is fold {first + 1}.");
        }
    }
}
