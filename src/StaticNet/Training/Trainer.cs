using System.Numerics;
using StaticNet.Augmentation;
using StaticNet.Data;
using StaticNet.Evaluation;

namespace StaticNet.Training;

/// <summary>
/// Trains networks: batch, mini-batch and stochastic gradient descent are one loop with a batch size. The same network, data, options
/// and seed give the same bits. Once started, the steps allocate nothing.
/// </summary>
/// <example><code>
/// var net = new IrisNet(seed: 1);
/// var result = Trainer.Fit(net, training, new TrainingOptions { Epochs = 200, BatchSize = 16, Optimizer = new Adam(0.01) });
/// Console.WriteLine(Metrics.Accuracy(net, test));
/// </code></example>
public static class Trainer
{
    /// <summary>Trains a network, from the parameters it has.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are trained in place.</param>
    /// <param name="data">The training data; each row as many inputs and targets as the network has inputs and outputs.</param>
    /// <param name="options">Null: the defaults of <see cref="TrainingOptions"/>.</param>
    /// <param name="validation">Data to measure the validation error on after every epoch; null: those of <see cref="TrainingOptions.ValidationFraction"/>, if any.</param>
    /// <param name="cancellationToken">Ends training between two steps; the parameters stay as the last step left them, or the best with <see cref="EarlyStopping"/>.</param>
    /// <returns>The history and how it ended. Without <see cref="EarlyStopping"/> the network keeps the parameters of the last epoch.</returns>
    /// <exception cref="ArgumentException">Network, data and options do not fit each other; what differs is named.</exception>
    /// <exception cref="DatasetException">A target is not what the loss is made for: outside [0, 1] for cross-entropies, not summing to 1 for the categorical one.</exception>
    /// <exception cref="TrainingDivergedException">
    /// J, the gradient or a parameter became NaN or ∞, or J, over an epoch or after the last, grew beyond a million times the largest of 1, J at the start
    /// and J of freshly drawn parameters; the network has its best parameters again.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TrainingResult Fit<T>(
        INetwork<T> network,
        Dataset<T> data,
        TrainingOptions? options = null,
        Dataset<T>? validation = null,
        CancellationToken cancellationToken = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using TrainingSession<T> session = Start(network, data, options, validation);
        return session.Run(cancellationToken: cancellationToken);
    }

    /// <summary>Trains a network on more samples than memory holds: they are read anew in every epoch, batch by batch.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are trained in place.</param>
    /// <param name="stream">
    /// The samples. They are read once before the first epoch, to be counted and checked. The stream has an order for every epoch; what <see cref="TrainingOptions.Seed"/> draws besides
    /// is the same as for data in memory.
    /// </param>
    /// <param name="options">Null: the defaults of <see cref="TrainingOptions"/>. <see cref="TrainingOptions.BatchSize"/> is a number: that of the stream's own batches has no part in it.</param>
    /// <param name="validation">Data in memory to measure the validation error on after every epoch; null: none.</param>
    /// <param name="cancellationToken">Ends training between two steps.</param>
    /// <returns>As for data in memory.</returns>
    /// <exception cref="ArgumentException">Network, stream and options do not fit each other; what differs is named.</exception>
    /// <exception cref="DatasetException">The stream is empty, a row cannot be learned from, or an epoch has other rows than the one before.</exception>
    /// <exception cref="TrainingDivergedException">As for data in memory.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example><code>
    /// CsvStream&lt;float> stream = CsvFile.Stream&lt;float>("large.csv.gz", options, new StreamOptions { Window = 100_000, Seed = 1 });
    /// TrainingResult result = Trainer.Fit(net, stream, new TrainingOptions { Epochs = 10, BatchSize = 256, Threads = 4 }, validation);
    /// </code></example>
    public static TrainingResult Fit<T>(
        INetwork<T> network,
        SampleStream<T> stream,
        TrainingOptions? options = null,
        Dataset<T>? validation = null,
        CancellationToken cancellationToken = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using TrainingSession<T> session = Start(network, stream, options, validation);
        return session.Run(cancellationToken: cancellationToken);
    }

    /// <summary>Prepares a training that can be run in parts.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are trained in place, from those it has.</param>
    /// <param name="data">As for <see cref="Fit{T}(INetwork{T}, Dataset{T}, TrainingOptions?, Dataset{T}?, CancellationToken)"/>.</param>
    /// <param name="options">Null: the defaults of <see cref="TrainingOptions"/>.</param>
    /// <param name="validation">As for <see cref="Fit{T}(INetwork{T}, Dataset{T}, TrainingOptions?, Dataset{T}?, CancellationToken)"/>.</param>
    /// <exception cref="ArgumentException">Network, data and options do not fit each other; what differs is named.</exception>
    /// <exception cref="DatasetException">A target is not what the loss is made for.</exception>
    /// <example><code>using TrainingSession&lt;float> session = Trainer.Start(net, data, new TrainingOptions { Epochs = 500 });</code></example>
    public static TrainingSession<T> Start<T>(INetwork<T> network, Dataset<T> data, TrainingOptions? options = null, Dataset<T>? validation = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        options ??= new TrainingOptions();
        if (options.ValidationFraction is double fraction)
        {
            if (validation is not null)
                throw new ArgumentException(FormattableString.Invariant($"Both validation data and ValidationFraction = {fraction}: give one of them."), nameof(validation));
            (data, validation) = HoldBack(data, fraction, options.Seed);
        }

        if (options.EarlyStopping is not null && validation is null)
            throw new ArgumentException("Early stopping watches the validation error: give validation data or a ValidationFraction.", nameof(options));

        RequireFit(network, data, nameof(data));
        if (validation is not null)
            RequireFit(network, validation, nameof(validation));
        if (options.Optimizer.NeedsAllSamples && options.BatchSize.Of(data.Count) < data.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{options.Optimizer} needs the same samples in every step: set BatchSize = BatchSize.All instead of {options.BatchSize}."), nameof(options));
        }

        RequireFit(network, options);
        return new TrainingSession<T>(network, new Batches<T>(data, options.BatchSize, options.Seed, options.Augmentations), validation, validation ?? data, options);
    }

    /// <summary>Prepares a training on more samples than memory holds, that can be run in parts.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are trained in place, from those it has.</param>
    /// <param name="stream">As for <see cref="Fit{T}(INetwork{T}, SampleStream{T}, TrainingOptions?, Dataset{T}?, CancellationToken)"/>; read once here, to be counted and checked.</param>
    /// <param name="options">Null: the defaults of <see cref="TrainingOptions"/>.</param>
    /// <param name="validation">Data in memory to measure the validation error on; null: none.</param>
    /// <exception cref="ArgumentException">Network, stream and options do not fit each other; what differs is named.</exception>
    /// <exception cref="DatasetException">The stream is empty, or a row cannot be learned from.</exception>
    /// <example><code>using TrainingSession&lt;float> session = Trainer.Start(net, CsvFile.Stream&lt;float>("large.csv", options), new TrainingOptions { BatchSize = 256 });</code></example>
    public static TrainingSession<T> Start<T>(INetwork<T> network, SampleStream<T> stream, TrainingOptions? options = null, Dataset<T>? validation = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new TrainingOptions();
        const string Cure = "A stream is not held in memory: give validation data.";
        if (options.ValidationFraction is double fraction)
            throw new ArgumentException(FormattableString.Invariant($"ValidationFraction = {fraction}, but no rows of a stream can be held back. {Cure}"), nameof(options));
        if (validation is null && options.EarlyStopping is not null)
            throw new ArgumentException($"Early stopping watches the validation error. {Cure}", nameof(options));
        if (validation is null && options.Metrics.Count > 0)
            throw new ArgumentException($"Metrics = [{string.Join(", ", options.Metrics)}] are measured on validation data or on all rows. {Cure}", nameof(options));
        if (options.BatchSize == BatchSize.All || options.Optimizer.NeedsAllSamples)
        {
            throw new ArgumentException(
                $"BatchSize = {options.BatchSize} with {options.Optimizer}: a stream is read in batches. Give a number of samples, and an optimizer that takes other samples in every step.", nameof(options));
        }

        DatasetFit.Require(network, stream.FeatureNames.Count, stream.TargetNames.Count, nameof(stream));
        if (validation is not null)
            RequireFit(network, validation, nameof(validation));
        RequireFit(network, options);
        return new TrainingSession<T>(network, new StreamBatches<T>(stream, network.Topology, options.BatchSize, options.Seed, options.Augmentations), validation, validation, options);
    }

    private static void RequireFit<T>(INetwork<T> network, TrainingOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (options.DropoutProbability is > 0 and double p && network.Topology.MaskSize == 0)
            throw new ArgumentException(FormattableString.Invariant($"DropoutProbability = {p}, but {network.Topology.Name} has no [Dropout] that it could set."), nameof(options));
        foreach (BatchAugmentation augmentation in options.Augmentations)
            augmentation.Require<T>(network.Topology);
    }

    /// <summary>
    /// Goes on with a training where its checkpoint was written: the same bits as if it had never been interrupted. Options but threads, metrics' and callbacks' objects, and data are those it
    /// began with, and there may be more epochs where no schedule spreads its rates over them.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Gets the parameters of the checkpoint; keeps its own on an exception.</param>
    /// <param name="path">The file that <see cref="TrainingOptions.Checkpoints"/> or <see cref="TrainingSession{T}.Save"/> wrote.</param>
    /// <param name="data">The data of the training.</param>
    /// <param name="options">The options of the training.</param>
    /// <param name="validation">The validation data of the training, if it was given some.</param>
    /// <exception cref="ArgumentException">Network, data and options do not fit each other; what differs is named.</exception>
    /// <exception cref="Models.ModelFormatException">The file is no checkpoint of this training; what differs is named.</exception>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="NotSupportedException">The optimizer or the schedule is one that cannot be saved.</exception>
    /// <example><code>
    /// using TrainingSession&lt;float> session = Trainer.Resume(net, "run.checkpoint", data, options);
    /// session.Run();
    /// </code></example>
    public static TrainingSession<T> Resume<T>(INetwork<T> network, string path, Dataset<T> data, TrainingOptions? options = null, Dataset<T>? validation = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TrainingSession<T> session = Start(network, data, options, validation);
        try
        {
            session.Restore(path);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    // The rows to train on, and the others.
    private static (Dataset<T> Data, Dataset<T> Validation) HoldBack<T>(Dataset<T> data, double fraction, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = SplitRows.Of(fraction, data.Count);
        if (SplitRows.Cure(rows, data.Count) is { } cure)
        {
            string use = rows == 0 ? "validate" : "train";
            throw new ArgumentException(FormattableString.Invariant($"ValidationFraction = {fraction} of {SplitRows.Named(data.Count)} leaves no row to {use} on: {cure}."), nameof(data));
        }

        return data.Split(data.Count - rows, seed, isStratified: data.ClassNames.Count > 0 && data.IsOfClasses);
    }

    private static void RequireFit<T>(INetwork<T> network, Dataset<T> data, string parameter)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        DatasetFit.Require(network, data, parameter);
        TargetRange.Require(data, network.Topology);
    }
}
