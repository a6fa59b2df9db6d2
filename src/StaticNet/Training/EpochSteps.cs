using System.Globalization;
using System.Numerics;
using StaticNet.Numerics;
using StaticNet.Runtime.V1;

namespace StaticNet.Training;

/// <summary>The steps of an epoch: shuffle, then for each batch its gradient and a step. Batch, mini-batch and stochastic gradient descent are this loop.</summary>
internal sealed class EpochSteps<T> : IObjective<T>, IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly INetwork<T> _network;
    private readonly TrainingOptions _options;
    private readonly LossLimit<T> _limit;
    private readonly TrainingBatches<T> _batches;
    private readonly ParallelGradient<T> _parallel;
    private readonly OptimizerRun<T> _optimizer;
    private readonly LearningRateRun? _rates;
    private readonly AlignedArray<T> _gradient;
    private Snapshot<T> _epochStart;
    private Snapshot<T> _lowestEpochStart;
    private double _lowestLoss = double.PositiveInfinity;
    private ReadOnlyMemory<T> _inputs;
    private ReadOnlyMemory<T> _targets;
    private ReadOnlyMemory<T> _weights;
    private ulong _step;

    public EpochSteps(INetwork<T> network, TrainingBatches<T> batches, TrainingOptions options, LossLimit<T> limit)
    {
        (_network, _batches, _options, _limit) = (network, batches, options, limit);
        _parallel = new ParallelGradient<T>(network, Math.Min(options.Threads, ((_batches.Size - 1) / INetwork<T>.ShardSize) + 1));
        _optimizer = options.Optimizer.Start<T>(network.Topology);
        _rates = options.Schedule?.Start(options.Optimizer.LearningRate);
        _gradient = new(network.ParameterCount);
        _epochStart = new Snapshot<T>(network.ParameterCount);
        _lowestEpochStart = new Snapshot<T>(network.ParameterCount);
    }

    /// <summary>The steps of an epoch.</summary>
    public int Count => _batches.Count;

    /// <summary>The most epochs there will be.</summary>
    public int Epochs => _options.EpochsOf(_batches.Count);

    /// <summary>The learning rate of the last step.</summary>
    public double LearningRate => _optimizer.LearningRate;

    /// <summary>The method's run.</summary>
    public OptimizerRun<T> Optimizer => _optimizer;

    /// <summary>The schedule's run; null: there is none.</summary>
    public LearningRateRun? Rates => _rates;

    /// <summary>The lowest J of an epoch; ∞ before the first has ended.</summary>
    public double LowestLoss => _lowestLoss;

    /// <summary>The parameters that the epoch of the lowest J began with; those that the first began with while none has ended.</summary>
    public Snapshot<T> LowestStart => _lowestEpochStart.IsTaken ? _lowestEpochStart : _epochStart;

    public void Dispose()
    {
        _parallel.Dispose();
        _batches.Dispose();
    }

    /// <summary>Runs an epoch, 1-based, and returns its J: the mean over its samples.</summary>
    public double Run(int epoch, CancellationToken cancellationToken)
    {
        double sum = 0, counted = 0;
        _batches.Begin(epoch);
        for (int batch = 0; batch < _batches.Count; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int samples = _batches.Get(batch, _step, out _inputs, out _targets, out _weights);
            double weight = _weights.IsEmpty ? samples : double.CreateTruncating(WeightedShard.Total(_weights.Span));
            if (batch == 0)
                _epochStart.Take(_network.Parameters);
            if (weight == 0)
            {
                // Nothing in this batch counts.
                _step++;
                continue;
            }

            T loss = Gradient(_gradient.Span);
            if (!T.IsFinite(loss))
                throw new TrainingDivergedException(FormattableString.Invariant($"J is {loss}"), epoch, batch + 1);
            RequireFinite("gradient's component", _gradient.Span, epoch, batch + 1);
            if (_rates is not null)
                _optimizer.LearningRate = _rates.At(new ScheduleTime(epoch - 1, batch, _batches.Count, Epochs));
            _options.Clipping?.Apply(_gradient.Span);
            if (_options.Optimizer.EvaluatesLoss)
                _optimizer.Step(_network.Parameters, _gradient.Span, loss, this);
            else
                _optimizer.Step(_network.Parameters, _gradient.Span);
            _options.MaxNorm?.Apply(_network.Topology, _network.Parameters);
            _step++;
            sum += double.CreateTruncating(loss) * weight;
            counted += weight;
        }

        RequireFinite("parameter", _network.Parameters, epoch, _batches.Count);
        double mean = sum / counted;
        RequireUseful(mean, epoch);
        if (mean < _lowestLoss)
        {
            _lowestLoss = mean;
            (_epochStart, _lowestEpochStart) = (_lowestEpochStart, _epochStart);
        }

        return mean;
    }

    /// <summary>
    /// An epoch's J is measured before its steps, so what the last one did shows here: on a shard of the data first, and on all where that looks bad.
    /// </summary>
    public void RequireUsefulEnd()
    {
        T probe = _batches.Loss(_network, Math.Min(_batches.Samples, INetwork<T>.ShardSize));
        if (T.IsFinite(probe) && !_limit.IsPassedBy(double.CreateTruncating(probe)))
            return;
        T loss = _batches.Loss(_network, _batches.Samples);
        if (!T.IsFinite(loss))
            throw new TrainingDivergedException(FormattableString.Invariant($"J is {loss}"), Epochs, _batches.Count);
        RequireUseful(double.CreateTruncating(loss), Epochs);
    }

    /// <summary>Tells the schedule how the epoch ended.</summary>
    public void OnEpochEnd(double error) => _rates?.OnEpochEnd(error);

    /// <summary>Goes on after some epochs.</summary>
    /// <param name="epochs">That have ended.</param>
    /// <param name="checkpoint">What was remembered after the last.</param>
    /// <exception cref="ArgumentException">What the optimizer or the schedule remembers is not what this one does.</exception>
    public void Restore(int epochs, Checkpoint<T> checkpoint)
    {
        _optimizer.Restore(checkpoint.Optimizer);
        if (checkpoint.Schedule is not null)
            _rates?.Restore(checkpoint.Schedule);
        _lowestLoss = checkpoint.Progress.LowestLoss;
        _lowestEpochStart.Take(checkpoint.LowestStart.Span);
        _step = (ulong)epochs * (ulong)_batches.Count;
    }

    /// <summary>J of the batch at hand and its gradient.</summary>
    T IObjective<T>.Evaluate(Span<T> gradient)
    {
        T loss = Gradient(gradient);
        _options.Clipping?.Apply(gradient);
        return loss;
    }

    private T Gradient(Span<T> gradient)
    {
        var key = new DropoutKey(RandomStream.Dropout.Key(_options.Seed), _step) { Probability = _options.DropoutProbability };
        return _parallel.Backward(_inputs, _targets, gradient, key, _weights, _options.Penalty);
    }

    private void RequireUseful(double loss, int epoch)
    {
        if (_limit.IsPassedBy(loss))
            throw new TrainingDivergedException(string.Create(CultureInfo.InvariantCulture, $"J is {loss:G4}, from {_limit.AtStart:G4} at the start: more than a million times that of an untrained network"), epoch, _batches.Count);
    }

    private static void RequireFinite(string what, ReadOnlySpan<T> values, int epoch, int step)
    {
        int at = Finite.IndexOfViolation(values);
        if (at >= 0)
            throw new TrainingDivergedException(FormattableString.Invariant($"the {what} {at} (0-based) is {values[at]}"), epoch, step);
    }
}
