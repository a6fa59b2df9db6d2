using StaticNet.Models;

namespace StaticNet.Training;

/// <summary>A history as vectors: one number an epoch each, of the metrics one after the other.</summary>
internal sealed class HistorySeries
{
    private readonly TensorShape[] _shapes;
    private readonly double[] _losses;
    private readonly double[] _errors;
    private readonly double[] _rates;
    private readonly double[] _ticks;
    private readonly double[] _metrics;
    private readonly bool _hasValidation;

    /// <summary>Vectors to read into.</summary>
    public HistorySeries(int epochs, bool hasValidation, int metrics)
    {
        _hasValidation = hasValidation;
        _shapes = Shapes(epochs, hasValidation, metrics);
        (_losses, _rates, _ticks) = (new double[epochs], new double[epochs], new double[epochs]);
        _errors = new double[hasValidation ? epochs : 0];
        _metrics = new double[(long)epochs * metrics];
    }

    /// <summary>The vectors of a history.</summary>
    public HistorySeries(TrainingHistory history, bool hasValidation)
        : this(history.Count, hasValidation, history.MetricNames.Count)
    {
        for (int i = 0; i < history.Count; i++)
        {
            (_losses[i], _rates[i], _ticks[i]) = (history[i].Loss, history[i].LearningRate, history.Times[i].Ticks);
            if (hasValidation)
                _errors[i] = history[i].ValidationError ?? double.NaN;
            for (int metric = 0; metric < history.MetricNames.Count; metric++)
                _metrics[(i * history.MetricNames.Count) + metric] = history[i].Metrics[metric];
        }
    }

    /// <summary>What the vectors are called, and how long they are.</summary>
    public static TensorShape[] Shapes(int epochs, bool hasValidation, int metrics) =>
    [
        TensorShape.Of<double>("history.loss", epochs),
        TensorShape.Of<double>("history.validation_error", hasValidation ? epochs : 0),
        TensorShape.Of<double>("history.learning_rate", epochs),
        TensorShape.Of<double>("history.ticks", epochs),
        TensorShape.Of<double>("history.metrics", checked(epochs * metrics)),
    ];

    /// <summary>The vectors, in the same order.</summary>
    public IEnumerable<StoredTensor> Tensors() =>
        new[] { _losses, _errors, _rates, _ticks, _metrics }.Zip(_shapes, (values, shape) => new StoredVector<double>(shape, values));

    /// <summary>The history of the vectors.</summary>
    public TrainingHistory History(IReadOnlyList<string> metricNames)
    {
        TrainingProgress[] epochs =
        [
            .. _losses.Select((loss, i) => new TrainingProgress(i + 1, loss, _hasValidation ? _errors[i] : null)
            {
                LearningRate = _rates[i],
                Metrics = _metrics[(i * metricNames.Count)..((i + 1) * metricNames.Count)],
            }),
        ];
        return new TrainingHistory(epochs, metricNames, [.. _ticks.Select(ticks => TimeSpan.FromTicks((long)ticks))]);
    }
}
