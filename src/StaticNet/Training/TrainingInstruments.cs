using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StaticNet.Training;

/// <summary>
/// Publishes a training as instruments of the meter "StaticNet.Training", for dotnet-counters, OpenTelemetry and whatever else listens:
/// the counters <c>staticnet.training.epochs</c> and <c>staticnet.training.samples</c>, and the gauges <c>staticnet.training.loss</c>,
/// <c>staticnet.training.validation_error</c>, <c>staticnet.training.learning_rate</c> and <c>staticnet.training.throughput</c> (samples a second of the last epoch).
/// Each measurement carries the network's name as the tag <c>network</c>. One instance serves one training at a time.
/// </summary>
/// <example><code>
/// using var instruments = new TrainingInstruments();
/// Trainer.Fit(net, data, new TrainingOptions { Callbacks = [instruments] });
/// // dotnet-counters monitor --counters StaticNet.Training
/// </code></example>
public sealed class TrainingInstruments : TrainingCallback, IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "StaticNet.Training";

    private readonly Meter _meter;
    private readonly Counter<long> _epochs;
    private readonly Counter<long> _samples;
    private readonly Gauge<double> _loss;
    private readonly Gauge<double> _validationError;
    private readonly Gauge<double> _learningRate;
    private readonly Gauge<double> _throughput;
    private TimeSpan _epochStart;

    /// <summary>Instruments of a meter of their own.</summary>
    /// <param name="factory">Makes the meter, in a service that has one; null: the meter is this instance's.</param>
    public TrainingInstruments(IMeterFactory? factory = null)
    {
        _meter = factory?.Create(new MeterOptions(MeterName)) ?? new Meter(MeterName);
        _epochs = _meter.CreateCounter<long>("staticnet.training.epochs", "{epoch}", "Epochs that have ended.");
        _samples = _meter.CreateCounter<long>("staticnet.training.samples", "{sample}", "Samples that steps were taken with.");
        _loss = _meter.CreateGauge<double>("staticnet.training.loss", description: "J of the last epoch, penalty included.");
        _validationError = _meter.CreateGauge<double>("staticnet.training.validation_error", description: "The mean loss on the validation data after the last epoch.");
        _learningRate = _meter.CreateGauge<double>("staticnet.training.learning_rate", description: "The learning rate of the last step.");
        _throughput = _meter.CreateGauge<double>("staticnet.training.throughput", "{sample}/s", "Samples a second of the last epoch, validation included.");
    }

    /// <inheritdoc/>
    public override void OnStart(TrainingStatus training)
    {
        ArgumentNullException.ThrowIfNull(training);
        _epochStart = training.Elapsed;
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingStatus training)
    {
        ArgumentNullException.ThrowIfNull(training);
        var tags = new TagList { { "network", training.Network.Name } };
        TrainingProgress last = training.Last;
        TimeSpan end = training.Elapsed;
        _epochs.Add(1, tags);
        _samples.Add(training.Samples, tags);
        _loss.Record(last.Loss, tags);
        if (last.ValidationError is { } error)
            _validationError.Record(error, tags);
        _learningRate.Record(last.LearningRate, tags);
        if (end > _epochStart)
            _throughput.Record(training.Samples / (end - _epochStart).TotalSeconds, tags);
        _epochStart = end;
    }

    /// <summary>Ends the meter, unless a factory made it: that one ends it.</summary>
    public void Dispose() => _meter.Dispose();
}
