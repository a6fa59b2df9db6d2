using System.Numerics;
using StaticNet.Augmentation;
using StaticNet.Data;
using StaticNet.Numerics;

namespace StaticNet.Training;

/// <summary>
/// Hands out an epoch's samples batch by batch. A full batch is the data as it lies, unless it is augmented; others are gathered, in an order that is a
/// function of seed and epoch alone, into one buffer.
/// </summary>
internal sealed class Batches<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Dataset<T> _data;
    private readonly int _seed;
    private readonly IReadOnlyList<BatchAugmentation> _augmentations;
    private readonly int[] _order = [];
    private readonly T[] _inputs = [];
    private readonly T[] _targets = [];
    private readonly T[] _weights = [];

    public Batches(Dataset<T> data, BatchSize batchSize, int seed, IReadOnlyList<BatchAugmentation>? augmentations = null)
    {
        _data = data;
        _seed = seed;
        _augmentations = augmentations ?? [];
        Size = batchSize.Of(data.Count);
        Count = (int)(((long)data.Count + Size - 1) / Size);
        if (Count == 1 && _augmentations.Count == 0)
            return;
        _order = new int[data.Count];
        _inputs = new T[Size * data.InputSize];
        _targets = new T[Size * data.TargetSize];
        _weights = data.HasWeights ? new T[Size] : [];
    }

    /// <summary>The samples of a batch; the last may have fewer.</summary>
    public int Size { get; }

    /// <summary>The batches of an epoch.</summary>
    public int Count { get; }

    /// <summary>Draws the order of an epoch.</summary>
    public void Shuffle(int epoch) => Permutation.Fill(_order, RandomStream.Epoch.Key(_seed), (uint)epoch);

    /// <summary>The samples of a batch, 0-based, in a step over all epochs, 0-based, and their weights, if any; valid until the next call.</summary>
    public int Get(int batch, ulong step, out ReadOnlyMemory<T> inputs, out ReadOnlyMemory<T> targets, out ReadOnlyMemory<T> weights)
    {
        if (_order.Length == 0)
        {
            weights = _data.WeightMemory;
            inputs = _data.InputMemory;
            targets = _data.TargetMemory;
            return Size;
        }

        ReadOnlySpan<int> rows = _order.AsSpan(batch * Size, Math.Min(Size, _order.Length - (batch * Size)));
        Memory<T> x = Gather(rows, _data.Inputs, _inputs, _data.InputSize);
        Memory<T> y = Gather(rows, _data.Targets, _targets, _data.TargetSize);
        for (int place = 0; place < _augmentations.Count; place++)
            _augmentations[place].Apply(x.Span, y.Span, rows.Length, new AugmentationKey(_seed, step, place));
        (inputs, targets) = (x, y);
        weights = _data.HasWeights ? Gather(rows, _data.Weights, _weights, width: 1) : default;
        return rows.Length;
    }

    private static Memory<T> Gather(ReadOnlySpan<int> rows, ReadOnlySpan<T> from, T[] to, int width)
    {
        for (int i = 0; i < rows.Length; i++)
            from.Slice(rows[i] * width, width).CopyTo(to.AsSpan(i * width));
        return to.AsMemory(0, rows.Length * width);
    }
}
