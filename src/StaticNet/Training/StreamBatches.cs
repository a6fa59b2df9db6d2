using System.Numerics;
using StaticNet.Augmentation;
using StaticNet.Data;
using StaticNet.Evaluation;

namespace StaticNet.Training;

/// <summary>Batches of samples that are read anew in every epoch: one of them is in memory at a time.</summary>
/// <remarks>
/// The schedule of a training and the weight of an epoch's last batch depend on the number of samples, so they are counted before the first epoch, and checked in the order of the source:
/// then an error knows its row. Every batch is checked again, as a source may give others.
/// </remarks>
internal sealed class StreamBatches<T> : TrainingBatches<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int CountedAtOnce = 256;

    private readonly SampleStream<T> _stream;
    private readonly TargetRange _targetRange;
    private readonly int _seed;
    private readonly IReadOnlyList<BatchAugmentation> _augmentations;
    private readonly T[] _inputs;
    private readonly T[] _targets;
    private SampleReader<T>? _reader;
    private string _place = "";

    /// <exception cref="ArgumentException">The stream has fewer samples than a batch.</exception>
    /// <exception cref="DatasetException">The stream has no samples, or one that cannot be learned from; row and column are named.</exception>
    public StreamBatches(SampleStream<T> stream, NetworkTopology topology, BatchSize batchSize, int seed, IReadOnlyList<BatchAugmentation> augmentations)
    {
        (_stream, _targetRange, _seed, _augmentations) = (stream, new TargetRange(topology), seed, augmentations);
        Samples = Counted();
        Size = batchSize.Of(Samples);
        (_inputs, _targets) = (new T[checked(Size * stream.FeatureNames.Count)], new T[checked(Size * stream.TargetNames.Count)]);
    }

    public override int Samples { get; }

    public override int Size { get; }

    public override void Begin(int epoch)
    {
        Dispose();
        (_reader, _place) = (_stream.Open(epoch), FormattableString.Invariant($"epoch {epoch}"));
    }

    public override int Get(int batch, ulong step, out ReadOnlyMemory<T> inputs, out ReadOnlyMemory<T> targets, out ReadOnlyMemory<T> weights)
    {
        int first = batch * Size, samples = Math.Min(Size, Samples - first);
        Memory<T> x = _inputs.AsMemory(0, samples * _stream.FeatureNames.Count), y = _targets.AsMemory(0, samples * _stream.TargetNames.Count);
        Fill(_reader!, x.Span, y.Span, samples, first);
        Check(x.Span, y.Span, first, _place);
        for (int n = 0; n < _augmentations.Count; n++)
            _augmentations[n].Apply(x.Span, y.Span, samples, new AugmentationKey(_seed, step, n));
        (inputs, targets, weights) = (x, y, default);
        return samples;
    }

    public override T Loss(INetwork<T> network, int samples)
    {
        using SampleReader<T> reader = _stream.Open(null);
        double sum = 0;
        for (int first = 0, count; first < samples; first += count)
        {
            count = Math.Min(Size, samples - first);
            Span<T> x = _inputs.AsSpan(0, count * _stream.FeatureNames.Count), y = _targets.AsSpan(0, count * _stream.TargetNames.Count);
            Fill(reader, x, y, count, first);
            sum += count * double.CreateTruncating(network.MeanLoss(x, y));
        }

        return T.CreateTruncating(sum / samples) + network.Penalty();
    }

    public override void Dispose()
    {
        _reader?.Dispose();
        _reader = null;
    }

    private int Counted()
    {
        T[] inputs = new T[CountedAtOnce * _stream.FeatureNames.Count], targets = new T[CountedAtOnce * _stream.TargetNames.Count];
        using SampleReader<T> reader = _stream.Open(null);
        int count = 0;
        for (int rows = reader.Read(inputs, targets); rows > 0; rows = reader.Read(inputs, targets))
        {
            Check(inputs.AsSpan(0, rows * _stream.FeatureNames.Count), targets.AsSpan(0, rows * _stream.TargetNames.Count), count, "the stream");
            count = int.MaxValue - count >= rows
                ? count + rows
                : throw new DatasetException(FormattableString.Invariant($"{_stream} has more than {int.MaxValue} rows, the most that an epoch can take: split it."));
        }

        return count > 0 ? count : throw new DatasetException($"{_stream} has no row: nothing can be learned from it.");
    }

    // Exactly the rows of a batch, and behind the last of an epoch none.
    private void Fill(SampleReader<T> reader, Span<T> inputs, Span<T> targets, int samples, int first)
    {
        int width = _stream.FeatureNames.Count, targetWidth = _stream.TargetNames.Count;
        for (int read = 0, rows; read < samples; read += rows)
        {
            rows = reader.Read(inputs[(read * width)..], targets[(read * targetWidth)..]);
            if (rows == 0)
                throw Changed(FormattableString.Invariant($"{first + read} now"));
        }

        if (first + samples == Samples && ReferenceEquals(reader, _reader) && HasMore(reader))
            throw Changed("more now");
    }

    private bool HasMore(SampleReader<T> reader)
    {
        // The batch is kept: one more row has a place of its own.
        T[] inputs = new T[_stream.FeatureNames.Count], targets = new T[_stream.TargetNames.Count];
        return reader.Read(inputs, targets) > 0;
    }

    private DatasetException Changed(string now) =>
        new(FormattableString.Invariant($"{_stream} had {Samples} rows when it was counted and has {now}: every epoch needs the same rows. Train when nobody writes to it."));

    private void Check(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, int first, string place)
    {
        Dataset<T>.RequireFinite(inputs, _stream.FeatureNames, first, place);
        Dataset<T>.RequireFinite(targets, _stream.TargetNames, first, place);
        _targetRange.Require(targets, _stream.TargetNames, first, place);
    }
}
