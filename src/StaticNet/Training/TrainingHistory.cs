using System.Collections;
using System.Globalization;
using System.Text;

namespace StaticNet.Training;

/// <summary>The figures of every epoch, first to last, and when each ended.</summary>
/// <example><code>
/// TrainingResult result = Trainer.Fit(net, data);
/// File.WriteAllText("history.csv", result.History.ToCsv());
/// Console.WriteLine(result.History[^1].Loss);
/// </code></example>
public sealed class TrainingHistory : IReadOnlyList<TrainingProgress>
{
    private readonly List<TrainingProgress> _epochs;
    private readonly List<TimeSpan> _times;

    /// <summary>A history of given epochs.</summary>
    /// <param name="epochs">First to last.</param>
    /// <param name="metricNames">One for each number of <see cref="TrainingProgress.Metrics"/>; null: there are none.</param>
    /// <param name="times">When each epoch ended, from the start of the training; null: all at 0.</param>
    /// <exception cref="ArgumentException">An epoch has another number of metrics than there are names, or the numbers of epochs and times differ.</exception>
    public TrainingHistory(IReadOnlyList<TrainingProgress> epochs, IReadOnlyList<string>? metricNames = null, IReadOnlyList<TimeSpan>? times = null)
    {
        ArgumentNullException.ThrowIfNull(epochs);
        MetricNames = [.. metricNames ?? []];
        foreach (TrainingProgress epoch in epochs)
        {
            if (epoch.Metrics.Count != MetricNames.Count)
                throw new ArgumentException(FormattableString.Invariant($"Epoch {epoch.Epoch} has {epoch.Metrics.Count} metrics, but there are {MetricNames.Count} names."), nameof(epochs));
        }

        if (times is not null && times.Count != epochs.Count)
            throw new ArgumentException(FormattableString.Invariant($"{epochs.Count} epochs, {times.Count} times."), nameof(times));
        (_epochs, _times) = ([.. epochs], [.. times ?? new TimeSpan[epochs.Count]]);
    }

    internal TrainingHistory(int capacity, IReadOnlyList<string> metricNames)
    {
        (_epochs, _times, MetricNames) = (new(capacity), new(capacity), metricNames);
    }

    /// <summary>The number of epochs.</summary>
    public int Count => _epochs.Count;

    /// <summary>What the numbers of <see cref="TrainingProgress.Metrics"/> are called.</summary>
    public IReadOnlyList<string> MetricNames { get; }

    /// <summary>When each epoch ended, from the start of the training: the only figures here that differ from run to run.</summary>
    public IReadOnlyList<TimeSpan> Times => _times;

    /// <summary>The figures of an epoch.</summary>
    /// <param name="index">0-based: one less than <see cref="TrainingProgress.Epoch"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such epoch.</exception>
    public TrainingProgress this[int index] => _epochs[index];

    /// <inheritdoc/>
    public IEnumerator<TrainingProgress> GetEnumerator() => _epochs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A table with a header and a line an epoch, ended by LF; numbers are invariant and come back as the same bits, what is missing is empty.</summary>
    public string ToCsv()
    {
        var text = new StringBuilder("epoch,loss,validation_error,learning_rate,seconds");
        foreach (string name in MetricNames)
            text.Append(',').Append(name.AsSpan().IndexOfAny(",\"\n\r") < 0 ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        text.Append('\n');
        for (int i = 0; i < Count; i++)
        {
            TrainingProgress epoch = _epochs[i];
            text.Append(CultureInfo.InvariantCulture, $"{epoch.Epoch},{epoch.Loss:R},{epoch.ValidationError:R},{epoch.LearningRate:R},{_times[i].TotalSeconds:R}");
            foreach (double value in epoch.Metrics)
                text.Append(CultureInfo.InvariantCulture, $",{value:R}");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// An array with an object an epoch: {"epoch": 1, "loss": 0.5, "validationError": 0.6, "learningRate": 0.001, "seconds": 0.01, "metrics": {"accuracy": 0.9}}. What is
    /// missing, and a number that JSON does not know (NaN), is null.
    /// </summary>
    public string ToJson()
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < Count; i++)
        {
            TrainingProgress epoch = _epochs[i];
            text.Append(i == 0 ? "\n" : ",\n").Append(CultureInfo.InvariantCulture, $"  {{\"epoch\": {epoch.Epoch}, \"loss\": {Number(epoch.Loss)}, ");
            text.Append($"\"validationError\": {Number(epoch.ValidationError)}, \"learningRate\": {Number(epoch.LearningRate)}, \"seconds\": {Number(_times[i].TotalSeconds)}");
            if (MetricNames.Count > 0)
                text.Append(", \"metrics\": {").AppendJoin(", ", MetricNames.Select((name, m) => $"{Quoted(name)}: {Number(epoch.Metrics[m])}")).Append('}');
            text.Append('}');
        }

        return text.Append(Count == 0 ? "]\n" : "\n]\n").ToString();
    }

    /// <summary>"100 epochs, J from 1.2 to 0.05".</summary>
    public override string ToString() => Count == 0
        ? "no epoch"
        : FormattableString.Invariant($"{Count} {(Count == 1 ? "epoch" : "epochs")}, J from {_epochs[0].Loss} to {_epochs[^1].Loss}");

    internal void Add(TrainingProgress epoch, TimeSpan time)
    {
        _epochs.Add(epoch);
        _times.Add(time);
    }

    private static string Number(double? value) => value is { } number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "null";

    private static string Quoted(string text) => $"\"{System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
