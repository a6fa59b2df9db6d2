using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using StaticNet.Data;
using StaticNet.Logging;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>What a service sees of a training: instruments and log messages.</summary>
public class ObservationTests
{
    private static readonly Dataset<double> Slope2 = new([1, -1], [2, -2], 1, 1);

    [Fact]
    public void Instruments_publish_every_epoch()
    {
        var counted = new Dictionary<string, long>();
        var gauged = new Dictionary<string, List<double>>();
        using var instruments = new TrainingInstruments();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (instrument.Meter.Name == TrainingInstruments.MeterName)
                    me.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            Assert.Equal("Linear", tags[0].Value);
            counted[instrument.Name] = counted.GetValueOrDefault(instrument.Name) + value;
        });
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => (gauged.TryGetValue(instrument.Name, out List<double>? list) ? list : gauged[instrument.Name] = []).Add(value));
        listener.Start();
        TrainingResult result = Trainer.Fit(new LinearNetwork<double>(1, 1), Slope2, new() { Epochs = 5, Optimizer = new Sgd(0.1), Callbacks = [instruments] }, Slope2);

        Assert.Equal((5, 10), (counted["staticnet.training.epochs"], counted["staticnet.training.samples"]));
        Assert.Equal(result.History.Select(epoch => epoch.Loss), gauged["staticnet.training.loss"]);
        Assert.Equal(result.History.Select(epoch => epoch.ValidationError!.Value), gauged["staticnet.training.validation_error"]);
        Assert.Equal([0.1, 0.1, 0.1, 0.1, 0.1], gauged["staticnet.training.learning_rate"]);
        Assert.All(gauged["staticnet.training.throughput"], samplesPerSecond => Assert.True(samplesPerSecond > 0));
    }

    [Fact]
    public void A_log_has_start_epochs_and_end()
    {
        var logger = new Recorder();
        Trainer.Fit(new LinearNetwork<double>(1, 1), Slope2, new() { Epochs = 5, Optimizer = new Sgd(0.1), Callbacks = [new TrainingLog(logger, every: 2)] });
        Assert.Equal([LogLevel.Information, LogLevel.Debug, LogLevel.Debug, LogLevel.Information], logger.Entries.Select(entry => entry.Level));
        Assert.Equal("Training of Linear starts: up to 5 epochs of 2 samples in 1 steps", logger.Entries[0].Text);
        Assert.StartsWith("Linear, epoch 4: J = ", logger.Entries[2].Text);
        Assert.StartsWith("Training of Linear ended after 5 epochs in ", logger.Entries[3].Text);
        Assert.Equal(4, logger.Entries[2].Values["Epoch"]);
    }

    [Fact]
    public void A_failure_is_logged_as_one()
    {
        var logger = new Recorder();
        Assert.Throws<TrainingDivergedException>(() =>
            Trainer.Fit(new LinearNetwork<double>(1, 1), Slope2, new() { Epochs = 10_000, Optimizer = new Sgd(1e3), Callbacks = [new TrainingLog(logger, every: 1000)] }));
        Assert.Equal(LogLevel.Error, logger.Entries[^1].Level);
        Assert.IsType<TrainingDivergedException>(logger.Entries[^1].Failure);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingLog(logger, every: 0));
    }

    private sealed class Recorder : ILogger
    {
        public List<(LogLevel Level, string Text, Exception? Failure, Dictionary<string, object?> Values)> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add((logLevel, formatter(state, exception), exception, new((IEnumerable<KeyValuePair<string, object?>>)state!)));
    }
}
