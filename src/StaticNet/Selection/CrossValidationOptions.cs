using StaticNet.Evaluation;

namespace StaticNet.Selection;

/// <summary>How trainings are judged, by <see cref="CrossValidation"/> and by searches. Every setting has a default and is checked where it is set.</summary>
/// <example><code>
/// var options = new CrossValidationOptions { Folds = 10, Metric = Metric.F1(), Threads = Environment.ProcessorCount };
/// </code></example>
public sealed record CrossValidationOptions
{
    /// <summary>The number of folds, at least 2; 5 unless given. More than rows is an error of the data.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 2.</exception>
    public int Folds
    {
        get;
        init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(Folds), value, "There must be at least 2 folds: one to validate on, the others to train on.");
    } = 5;

    /// <summary>
    /// Whether every class is shared out over the folds, as by <see cref="Data.Dataset{T}.FoldsStratified"/>. Null (unless given): it is when the data has class
    /// names and each row is of one class.
    /// </summary>
    public bool? IsStratified { get; init; }

    /// <summary>
    /// What the trained networks are scored by, on the rows held back. Null (unless given): <see cref="Metric.Accuracy"/> where each row is of one class,
    /// <see cref="Metric.LabelAccuracy"/> where rows have labels, else <see cref="Metric.RSquared"/>.
    /// </summary>
    public Metric? Metric { get; init; }

    /// <summary>Determines the folds, and what a random search draws; the network of fold i (0-based) is created with this plus i. Same seed, same bits.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// How many trainings run at once; at least 1, and 1 unless given. The bits are the same for any number. Each of them has
    /// <see cref="Training.TrainingOptions.Threads"/> threads of its own.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Threads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Threads), value, "There must be at least 1 thread.");
    } = 1;

    /// <summary>"Folds = 5, Metric = accuracy, Seed = 0, Threads = 1"; what is null is left out.</summary>
    public override string ToString()
    {
        string stratified = IsStratified is { } value ? $", IsStratified = {value}" : "";
        string metric = Metric is null ? "" : $", Metric = {Metric}";
        return FormattableString.Invariant($"Folds = {Folds}{stratified}{metric}, Seed = {Seed}, Threads = {Threads}");
    }
}
