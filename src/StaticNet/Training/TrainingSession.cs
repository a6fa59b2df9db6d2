using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Training;

/// <summary>
/// A training that can be run in parts: what the optimizer remembers, the order of the samples and the masks go on where they were, so that
/// 250 epochs and 250 more give the same bits as 500. <c>Trainer.Start</c> makes one. Not thread-safe.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example><code>
/// using TrainingSession&lt;float> session = Trainer.Start(net, data, new TrainingOptions { Epochs = 500 });
/// session.Run(epochs: 250);
/// Console.WriteLine(Metrics.Accuracy(net, test));
/// session.Run();   // the other 250
/// </code></example>
public sealed partial class TrainingSession<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostEpochsReserved = 4096;
    private readonly INetwork<T> _network;
    private readonly Dataset<T>? _data;
    private readonly Dataset<T>? _validation;
    private readonly Dataset<T>? _measured;
    private readonly TrainingOptions _options;
    private readonly EpochSteps<T> _steps;
    private readonly LossLimit<T> _limit;
    private readonly Snapshot<T> _best;
    private readonly TrainingStatus _status;
    private readonly Stopwatch _time = new();
    private double _lowestError = double.PositiveInfinity;
    private double _mark = double.PositiveInfinity;
    private int _markEpoch;
    private TimeSpan _timeBefore;
    private bool _isStarted;

    // The arguments are checked; metrics, if any, are measured on data in memory.
    internal TrainingSession(INetwork<T> network, TrainingBatches<T> batches, Dataset<T>? validation, Dataset<T>? measured, TrainingOptions options)
    {
        _network = network;
        _data = batches.Data;
        _validation = validation;
        _measured = measured;
        _options = options;
        _limit = new LossLimit<T>(network, batches);
        _steps = new EpochSteps<T>(network, batches, options, _limit);
        _best = new Snapshot<T>(network.ParameterCount);
        Epochs = options.EpochsOf(_steps.Count);
        History = new TrainingHistory(Math.Min(Epochs, MostEpochsReserved), [.. options.Metrics.Select(metric => metric.Name)]);
        _status = new TrainingStatus(network.Topology, Epochs, batches.Samples, _steps.Count, History, () => Elapsed);
        if (options.Checkpoints is not null)
            RequireSaving();
    }

    /// <summary>The most epochs there will be: <see cref="TrainingOptions.Epochs"/>, or their default for these data.</summary>
    public int Epochs { get; }

    /// <summary>The epochs so far.</summary>
    public TrainingHistory History { get; }

    /// <summary>Whether no more epochs can be run.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Runs epochs.</summary>
    /// <param name="epochs">How many, at least 1; fewer when <see cref="Epochs"/> are reached, or training ends before. Null: all that are left.</param>
    /// <param name="cancellationToken">Ends the training between two steps.</param>
    /// <returns>
    /// The history from the first epoch on, and why this part ended: <see cref="StopReason.Paused"/> when more epochs can be run. Only a training that has ended gives the best
    /// parameters back; a paused one keeps those it goes on from.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one epoch.</exception>
    /// <exception cref="InvalidOperationException">The training has ended.</exception>
    /// <exception cref="TrainingDivergedException">As for <c>Trainer.Fit</c>; the training has ended.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the training has ended.</exception>
    public TrainingResult Run(int? epochs = null, CancellationToken cancellationToken = default)
    {
        if (epochs is < 1)
            throw new ArgumentOutOfRangeException(nameof(epochs), epochs, "There must be at least 1 epoch.");
        if (IsEnded)
            throw new InvalidOperationException($"This training has ended, after {History.Count} of {Epochs} epochs: start another.");
        try
        {
            _time.Start();
            if (!_isStarted)
            {
                _isStarted = true;
                if (History.Count == 0)
                    _limit.Begin();
                foreach (TrainingCallback callback in _options.Callbacks)
                    callback.OnStart(_status);
            }

            return RunEpochs(epochs ?? Epochs, cancellationToken);
        }
        catch (Exception failure)
        {
            End(failure is TrainingDivergedException ? Useful() : _best, failure);
            throw;
        }
        finally
        {
            _time.Stop();
        }
    }

    /// <summary>Ends the training and its threads; one that is paused gets its best parameters back, with <see cref="EarlyStopping"/>.</summary>
    public void Dispose()
    {
        if (!IsEnded && History.Count > 0)
            End(_best, failure: null);
        IsEnded = true;
        _steps.Dispose();
    }

    private TimeSpan Elapsed => _timeBefore + _time.Elapsed;

    private bool IsStoppedEarly => _options.EarlyStopping is { } stopping && History.Count - _markEpoch >= stopping.Patience;

    // What a callback asks for before the first epoch is done after it.
    private bool IsStopping => IsStoppedEarly || (History.Count > 0 && _status.StopCause is not null);

    private TrainingResult RunEpochs(int epochs, CancellationToken cancellationToken)
    {
        int last = (int)Math.Min(Epochs, (long)History.Count + epochs);
        while (!IsStopping && History.Count < last)
        {
            RunEpoch(History.Count + 1, cancellationToken);
            SaveIfDue();
        }

        if (IsStoppedEarly)
            return Ended(StopReason.EarlyStopping, EarlyStoppingCause());
        if (IsStopping)
            return Ended(StopReason.Callback, _status.StopCause);
        if (last < Epochs)
            return new TrainingResult(History, _status.BestEpoch, StopReason.Paused);
        _steps.RequireUsefulEnd();
        return Ended(StopReason.Completed, cause: null);
    }

    private void RunEpoch(int epoch, CancellationToken cancellationToken)
    {
        double loss = _steps.Run(epoch, cancellationToken);
        double? validationError = Validate(epoch);
        var progress = new TrainingProgress(epoch, loss, validationError) { LearningRate = _steps.LearningRate, Metrics = Measure() };
        History.Add(progress, Elapsed);
        double error = validationError ?? loss;
        _steps.OnEpochEnd(error);
        if (error < _lowestError)
        {
            (_lowestError, _status.BestEpoch) = (error, epoch);
            if (_validation is not null)
                _best.Take(_network.Parameters);
        }

        // The first epoch sets the mark.
        if (error < _mark - (_options.EarlyStopping?.MinimumDelta ?? 0))
            (_mark, _markEpoch) = (error, epoch);
        _options.Progress?.Report(progress);
        foreach (TrainingCallback callback in _options.Callbacks)
            callback.OnEpochEnd(_status);
    }

    private double? Validate(int epoch)
    {
        if (_validation is null)
            return null;
        T error = _network.MeanLoss(_validation.Inputs, _validation.Targets);
        return T.IsFinite(error)
            ? double.CreateTruncating(error)
            : throw new TrainingDivergedException(FormattableString.Invariant($"the validation error is {error}"), epoch, _steps.Count);
    }

    private double[] Measure()
    {
        var figures = _options.Metrics.Count == 0 ? [] : new double[_options.Metrics.Count];
        for (int i = 0; i < figures.Length; i++)
            figures[i] = _options.Metrics[i].Measure(_network, _measured!);
        return figures;
    }

    private TrainingResult Ended(StopReason reason, string? cause)
    {
        End(_best, failure: null);
        return new TrainingResult(History, _status.BestEpoch, reason) { StopCause = cause };
    }

    // Gives the best parameters back: always where the training diverged, else with early stopping.
    private void End(Snapshot<T> kept, Exception? failure)
    {
        IsEnded = true;
        if (_options.EarlyStopping is not null || failure is TrainingDivergedException)
            kept.Restore(_network.Parameters);
        foreach (TrainingCallback callback in _options.Callbacks)
            callback.OnEnd(_status, failure);
    }

    // The parameters of the lowest validation error, unless that was beyond any use too; else those that the epoch of the lowest J began with.
    private Snapshot<T> Useful() => _best.IsTaken && !_limit.IsPassedBy(_lowestError) ? _best : _steps.LowestStart;

    private string EarlyStoppingCause()
    {
        EarlyStopping stopping = _options.EarlyStopping!;
        string delta = stopping.MinimumDelta > 0 ? FormattableString.Invariant($" of more than {stopping.MinimumDelta}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"no progress{delta} since epoch {_markEpoch}, for {stopping.Patience} {(stopping.Patience == 1 ? "epoch" : "epochs")}");
    }
}
