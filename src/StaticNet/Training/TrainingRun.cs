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
    private readonly Snapshot<T> _best;
    private readonly Snapshot<T> _lastFinite;
    private readonly List<TrainingProgress> _history;
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
        _best = new Snapshot<T>(network.ParameterCount);
        _lastFinite = new Snapshot<T>(network.ParameterCount);
        _history = new List<TrainingProgress>(Math.Min(options.Epochs, MostEpochsReserved));
    }

    public void Dispose() => _parallel.Dispose();

    public TrainingResult Run(CancellationToken cancellationToken)
    {
        try
        {
            return RunEpochs(cancellationToken);
        }
        catch (TrainingDivergedException)
        {
            (_best.IsTaken ? _best : _lastFinite).Restore(_network.Parameters);
            throw;
        }
        finally
        {
            if (_options.EarlyStopping is not null)
                _best.Restore(_network.Parameters);
        }
    }

    private TrainingResult RunEpochs(CancellationToken cancellationToken)
    {
        double lowest = double.PositiveInfinity;
        double mark = double.PositiveInfinity;
        int bestEpoch = 1;
        int epochsSinceMark = 0;
        for (int epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            var progress = new TrainingProgress(epoch, RunSteps(epoch, cancellationToken), Validate(epoch));
            _history.Add(progress);
            double error = progress.ValidationError ?? progress.Loss;
            if (error < lowest)
            {
                (lowest, bestEpoch) = (error, epoch);
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
                _lastFinite.Take(_network.Parameters);
            _optimizer.Step(_network.Parameters, _gradient.Span);
            sum += double.CreateTruncating(loss) * samples;
        }

        RequireFinite("parameter", _network.Parameters, epoch, _batches.Count);
        return sum / _data.Count;
    }

    private double? Validate(int epoch)
    {
        if (_validation is null)
            return null;
        T error = _network.Loss(_validation.Inputs, _validation.Targets) - _network.Penalty();
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
