using System.Globalization;
using System.Numerics;

namespace StaticNet.Data;

/// <summary>Rows of a stream: inputs and targets, each contiguous and row-major, as the networks take them. They are overwritten by the next batch.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
/// <example><code>
/// foreach (StreamBatch&lt;float&gt; batch in stream.Epoch(1))
/// {
///     standardization.Apply(batch.Inputs);   // in place
///     loss = net.Backward(batch.Inputs, batch.Targets, gradient);
/// }
/// </code></example>
public sealed class StreamBatch<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly CsvStream<T> _stream;
    private readonly T[] _inputs;
    private readonly T[] _targets;

    internal StreamBatch(CsvStream<T> stream, int size)
    {
        _stream = stream;
        _inputs = new T[checked(size * stream.FeatureNames.Count)];
        _targets = new T[checked(size * stream.TargetNames.Count)];
    }

    /// <summary>The number of rows, at least 1.</summary>
    public int Count { get; private set; }

    /// <summary>The inputs of the rows.</summary>
    public Span<T> Inputs => _inputs.AsSpan(0, Count * _stream.FeatureNames.Count);

    /// <summary>The targets of the rows.</summary>
    public Span<T> Targets => _targets.AsSpan(0, Count * _stream.TargetNames.Count);

    /// <summary>The rows as a data set of its own, a copy.</summary>
    public Dataset<T> ToDataset() => DatasetMarshal.TakeOver(Inputs.ToArray(), Targets.ToArray(), _stream.FeatureNames, _stream.TargetNames, _stream.ClassNames);

    /// <summary>"256 rows of 4 inputs and 3 targets".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} rows of {_stream.FeatureNames.Count} inputs and {_stream.TargetNames.Count} targets");

    /// <summary>Takes the next rows; false when there are none.</summary>
    internal bool Fill(SampleReader<T> reader)
    {
        Count = reader.Read(_inputs, _targets);
        return Count > 0;
    }
}
