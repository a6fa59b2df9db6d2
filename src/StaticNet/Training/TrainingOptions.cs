using StaticNet.Augmentation;
using StaticNet.Evaluation;

namespace StaticNet.Training;

/// <summary>How to train. Every setting has a default and is checked where it is set.</summary>
/// <example><code>
/// var options = new TrainingOptions { Epochs = 500, BatchSize = 32, Optimizer = new Adam(0.01), Seed = 1 };
/// </code></example>
public sealed record TrainingOptions
{
    private const int DefaultSteps = 2000;
    private const int LeastDefaultEpochs = 10;

    /// <summary>
    /// The most passes over the training data; at least 1. Null (unless given): as many as 2,000 steps take, but at least 10. With the other defaults that is enough for small problems from
    /// exclusive or to the 1,797 digits of samples/Digits; see the samples.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int? Epochs
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Epochs), value, "There must be at least 1 epoch.");
    }

    /// <summary>
    /// The samples of a step: at most 32 (unless given), all, or a number; 1 is stochastic gradient descent. The last batch of an epoch may be smaller; its gradient is the mean over
    /// the samples it has.
    /// </summary>
    public BatchSize BatchSize { get; init; } = BatchSize.AtMost(32);

    /// <summary>
    /// The method; <see cref="Adam"/> with a learning rate of 0.01 unless given. One whose steps are too long for the data ends training by a
    /// <see cref="TrainingDivergedException"/>, which says what too long is.
    /// </summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public Optimizer Optimizer
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Optimizer));
    } = new Adam(learningRate: 0.01);

    /// <summary>How the learning rate changes, from the optimizer's on; null (unless given): it stays.</summary>
    public LearningRateSchedule? Schedule { get; init; }

    /// <summary>Keeps the gradient within bounds before each step; null (unless given): it is taken as it is.</summary>
    public GradientClipping? Clipping { get; init; }

    /// <summary>
    /// The λ of every layer's weights while this training runs, in place of what the attributes say, so that it can be searched without recompiling; null (unless given): the
    /// attributes' own. <see cref="StaticNet.Penalty.None"/> penalises nothing.
    /// </summary>
    /// <exception cref="ArgumentException">A λ is negative, NaN or ∞.</exception>
    public Penalty? Penalty
    {
        get;
        init => field = value is null || (double.IsFinite(value.L1) && value.L1 >= 0 && double.IsFinite(value.L2) && value.L2 >= 0)
            ? value
            : throw new ArgumentException($"{value}: a λ is finite and at least 0.", nameof(Penalty));
    }

    /// <summary>
    /// p of every layer with <c>[Dropout]</c> while this training runs, in place of what the attributes say, in [0, 1); 0 drops nothing. Null (unless given): the attributes' own.
    /// A network without the attribute has no dropout to set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not in [0, 1).</exception>
    public double? DropoutProbability
    {
        get;
        init => field = value is null or (>= 0 and < 1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(DropoutProbability), value, "The probability of dropout must lie in [0, 1).");
    }

    /// <summary>Keeps the weights of each unit within bounds after each step; null (unless given): they are taken as they are.</summary>
    public MaxNorm? MaxNorm { get; init; }

    /// <summary>
    /// How many threads compute a step; at least 1, and 1 unless given. Batches are shared out in shards of 256 samples, so smaller ones stay on
    /// one thread. The bits are the same for any number.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Threads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Threads), value, "There must be at least 1 thread.");
    } = 1;

    /// <summary>Determines the order of the samples in every epoch, and the validation split. Same seed, same bits. It does not touch the parameters.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// The share of the data that is held back to measure the validation error, in (0, 1); its number of rows is rounded to the nearest, and each part
    /// needs one. Stratified, as <see cref="Data.Dataset{T}.SplitStratified"/> is, when the data has class names and each row is of one class. Null: none.
    /// Not together with validation data of their own.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not in (0, 1).</exception>
    public double? ValidationFraction
    {
        get;
        init => field = value is null or (> 0 and < 1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(ValidationFraction), value, "The validation fraction must lie between 0 and 1, both excluded.");
    }

    /// <summary>When to write a checkpoint, from which <see cref="Trainer.Resume"/> goes on; null (unless given): never.</summary>
    public Checkpointing? Checkpoints { get; init; }

    /// <summary>When to stop before the last epoch; needs validation data. Null: never.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>What changes the samples of a batch before each step, one after the other; empty (unless given): nothing.</summary>
    /// <exception cref="ArgumentNullException">Null, or one of them is.</exception>
    public IReadOnlyList<BatchAugmentation> Augmentations
    {
        get;
        init => field = RequireAll(value, nameof(Augmentations));
    } = [];

    /// <summary>
    /// What is measured after each epoch, for <see cref="TrainingProgress.Metrics"/>: on the validation data, or on the training data where there are none. Empty (unless given):
    /// nothing. The names differ.
    /// </summary>
    /// <exception cref="ArgumentNullException">Null, or one of them is.</exception>
    /// <exception cref="ArgumentException">Two have the same name.</exception>
    public IReadOnlyList<Metric> Metrics
    {
        get;
        init => field = RequireAll(value, nameof(Metrics)).Select(metric => metric.Name).Distinct().Count() == value.Count
            ? [.. value]
            : throw new ArgumentException("Two metrics have the same name.", nameof(Metrics));
    } = [];

    /// <summary>Who sees the training and may end it, in this order; empty (unless given): nobody.</summary>
    /// <exception cref="ArgumentNullException">Null, or one of them is.</exception>
    public IReadOnlyList<TrainingCallback> Callbacks
    {
        get;
        init => field = RequireAll(value, nameof(Callbacks));
    } = [];

    /// <summary>Told about every epoch after it ends, on the training thread. Null: nobody.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>The settings but who is told: "Epochs = 100, BatchSize = all, Optimizer = Sgd(0.1), Threads = 1, Seed = 0"; what is null or empty is left out.</summary>
    public override string ToString()
    {
        string fraction = ValidationFraction is { } share ? FormattableString.Invariant($", ValidationFraction = {share}") : "";
        string stopping = EarlyStopping is null ? "" : $", {EarlyStopping}";
        string metrics = Metrics is [] ? "" : $", Metrics = [{string.Join(", ", Metrics)}]";
        string augmentations = Augmentations is [] ? "" : $", Augmentations = [{string.Join(", ", Augmentations)}]";
        string schedule = Schedule is null ? "" : $", Schedule = {Schedule}";
        string regularization = (Penalty is null ? "" : $", Penalty = ({Penalty})")
            + (DropoutProbability is { } p ? FormattableString.Invariant($", DropoutProbability = {p}") : "");
        string bounds = (Clipping is null ? "" : $", Clipping = {Clipping}") + (MaxNorm is null ? "" : $", {MaxNorm}");
        return FormattableString.Invariant(
            $"Epochs = {(Epochs is { } epochs ? FormattableString.Invariant($"{epochs}") : "default")}, BatchSize = {BatchSize}, Optimizer = {Optimizer}{schedule}{bounds}{regularization}, Threads = {Threads}, Seed = {Seed}{augmentations}{fraction}{stopping}{metrics}");
    }

    /// <summary>The most passes over data of which an epoch takes so many steps.</summary>
    internal int EpochsOf(int stepsPerEpoch) => Epochs ?? Math.Max(LeastDefaultEpochs, (DefaultSteps + stepsPerEpoch - 1) / stepsPerEpoch);

    private static IReadOnlyList<TItem> RequireAll<TItem>(IReadOnlyList<TItem> items, string name)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(items, name);
        foreach (TItem item in items)
            ArgumentNullException.ThrowIfNull(item, name);
        return [.. items];
    }
}
