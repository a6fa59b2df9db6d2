using System.Globalization;
using System.Numerics;
using StaticNet.Data;
using StaticNet.Numerics;
using StaticNet.Runtime;

namespace StaticNet.Training;

/// <summary>One training, from its buffers to its result. The arguments are checked.</summary>
internal sealed class TrainingRun<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostEpochsReserved = 4096;
    private readonly INetwork<T> _network;
    private readonly Dataset<T> _data;
    private readonly Dataset<T>? _validation;
    private readonly TrainingOptions _options;
    private readonly Batches<T> _batches;
    private readonly ParallelGradient<T> _parallel;
    private readonly OptimizerRun<T> _optimizer;
    private readonly AlignedArray<T> _gradient;
    private readonly LossLimit<T> _limit;
    private readonly Snapshot<T> _best;
    private readonly List<TrainingProgress> _history;
    private Snapshot<T> _epochStart;
    private Snapshot<T> _lowestEpochStart;
    private double _lowestError = double.PositiveInfinity;
    private double _lowestLoss = double.PositiveInfinity;
    private ulong _step;

    public TrainingRun(INetwork<T> network, Dataset<T> data, Dataset<T>? validation, TrainingOptions options)
    {
        _network = network;
        _data = data;
        _validation = validation;
        _options = options;
        _batches = new Batches<T>(data, options.BatchSize, options.Seed);
        _parallel = new ParallelGradient<T>(network, Math.Min(options.Threads, ((_batches.Size - 1) / INetwork<T>.ShardSize) + 1));
        _optimizer = options.Optimizer.Start<T>(network.ParameterCount);
        _gradient = new(network.ParameterCount);
        _limit = new LossLimit<T>(network, data);
        _best = new Snapshot<T>(network.ParameterCount);
        _epochStart = new Snapshot<T>(network.ParameterCount);
        _lowestEpochStart = new Snapshot<T>(network.ParameterCount);
        _history = new List<TrainingProgress>(Math.Min(options.Epochs, MostEpochsReserved));
    }

    public void Dispose() => _parallel.Dispose();

    public TrainingResult Run(CancellationToken cancellationToken)
    {
        _limit.Begin();
        Snapshot<T>? kept = _options.EarlyStopping is null ? null : _best;
        try
        {
            return RunEpochs(cancellationToken);
        }
        catch (TrainingDivergedException)
        {
            kept = Useful();
            throw;
        }
        finally
        {
            kept?.Restore(_network.Parameters);
        }
    }

    // The parameters of the lowest validation error, unless that was beyond any use too; else those that the epoch of the lowest J began with.
    private Snapshot<T> Useful()
    {
        if (_best.IsTaken && !_limit.IsPassedBy(_lowestError))
            return _best;
        return _lowestEpochStart.IsTaken ? _lowestEpochStart : _epochStart;
    }

    private TrainingResult RunEpochs(CancellationToken cancellationToken)
    {
        double mark = double.PositiveInfinity;
        int bestEpoch = 1;
        int epochsSinceMark = 0;
        for (int epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            var progress = new TrainingProgress(epoch, RunSteps(epoch, cancellationToken), Validate(epoch));
            _history.Add(progress);
            double error = progress.ValidationError ?? progress.Loss;
            if (error < _lowestError)
            {
                (_lowestError, bestEpoch) = (error, epoch);
                if (_validation is not null)
                    _best.Take(_network.Parameters);
            }

            _options.Progress?.Report(progress);
            if (_options.EarlyStopping is not { } stopping)
                continue;
            (mark, epochsSinceMark) = error < mark - stopping.MinimumDelta ? (error, 0) : (mark, epochsSinceMark + 1);
            if (epochsSinceMark >= stopping.Patience)
                return new TrainingResult(_history, bestEpoch, StopReason.EarlyStopping);
        }

        RequireUsefulEnd();
        return new TrainingResult(_history, bestEpoch, StopReason.Completed);
    }

    // J over the epoch: the mean over its samples.
    private double RunSteps(int epoch, CancellationToken cancellationToken)
    {
        double sum = 0;
        _batches.Shuffle(epoch);
        for (int batch = 0; batch < _batches.Count; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int samples = _batches.Get(batch, out ReadOnlyMemory<T> inputs, out ReadOnlyMemory<T> targets);
            T loss = _parallel.Backward(inputs, targets, _gradient.Span, new DropoutKey(RandomStream.Dropout.Key(_options.Seed), _step++));
            if (!T.IsFinite(loss))
                throw new TrainingDivergedException(FormattableString.Invariant($"J is {loss}"), epoch, batch + 1);
            RequireFinite("gradient's component", _gradient.Span, epoch, batch + 1);
            if (batch == 0)
                _epochStart.Take(_network.Parameters);
            _optimizer.Step(_network.Parameters, _gradient.Span);
            sum += double.CreateTruncating(loss) * samples;
        }

        RequireFinite("parameter", _network.Parameters, epoch, _batches.Count);
        double mean = sum / _data.Count;
        RequireUseful(mean, epoch);
        if (mean < _lowestLoss)
        {
            _lowestLoss = mean;
            (_epochStart, _lowestEpochStart) = (_lowestEpochStart, _epochStart);
        }

        return mean;
    }

    // An epoch's J is measured before its steps, so what the last one did shows here: on a shard of the data first, and on all where that looks bad.
    private void RequireUsefulEnd()
    {
        int samples = Math.Min(_data.Count, INetwork<T>.ShardSize);
        T probe = _network.Loss(_data.Inputs[..(samples * _data.InputSize)], _data.Targets[..(samples * _data.TargetSize)]);
        if (T.IsFinite(probe) && !_limit.IsPassedBy(double.CreateTruncating(probe)))
            return;
        T loss = _network.Loss(_data.Inputs, _data.Targets);
        if (!T.IsFinite(loss))
            throw new TrainingDivergedException(FormattableString.Invariant($"J is {loss}"), _options.Epochs, _batches.Count);
        RequireUseful(double.CreateTruncating(loss), _options.Epochs);
    }

    private void RequireUseful(double loss, int epoch)
    {
        if (_limit.IsPassedBy(loss))
            throw new TrainingDivergedException(string.Create(CultureInfo.InvariantCulture, $"J is {loss:G4}, from {_limit.AtStart:G4} at the start: more than a million times that of an untrained network"), epoch, _batches.Count);
    }

    private double? Validate(int epoch)
    {
        if (_validation is null)
            return null;
        T error = _network.MeanLoss(_validation.Inputs, _validation.Targets);
        return T.IsFinite(error)
            ? double.CreateTruncating(error)
            : throw new TrainingDivergedException(FormattableString.Invariant($"the validation error is {error}"), epoch, _batches.Count);
    }

    private static void RequireFinite(string what, ReadOnlySpan<T> values, int epoch, int step)
    {
        int at = Finite.IndexOfViolation(values);
        if (at >= 0)
            throw new TrainingDivergedException(FormattableString.Invariant($"the {what} {at} (0-based) is {values[at]}"), epoch, step);
    }
}
