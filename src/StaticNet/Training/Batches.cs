using System.Numerics;
using StaticNet.Augmentation;
using StaticNet.Data;
using StaticNet.Numerics;

namespace StaticNet.Training;

/// <summary>
/// Hands out an epoch's samples batch by batch. A full batch is the data as it lies, unless it is augmented; others are gathered, in an order that is a
/// function of seed and epoch alone, into one buffer.
/// </summary>
internal sealed class Batches<T> : TrainingBatches<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Dataset<T> _data;
    private readonly int _seed;
    private readonly IReadOnlyList<BatchAugmentation> _augmentations;
    private readonly int[] _order = [];
    private readonly T[] _inputs = [];
    private readonly T[] _targets = [];
    private readonly T[] _weights = [];
    private readonly int[] _ranks = [];
    private readonly long[] _sorted = [];

    public Batches(Dataset<T> data, BatchSize batchSize, int seed, IReadOnlyList<BatchAugmentation>? augmentations = null)
    {
        _data = data;
        _seed = seed;
        _augmentations = augmentations ?? [];
        Size = batchSize.Of(data.Count);
        if (Count == 1 && _augmentations.Count == 0)
            return;
        _order = new int[data.Count];
        _inputs = new T[Size * data.InputSize];
        _targets = new T[Size * data.TargetSize];
        if (!data.HasWeights)
            return;
        _weights = new T[Size];
        (_ranks, int different) = RanksOf(data.Weights);
        _sorted = different > 1 && different < Size ? new long[Size] : [];
    }

    public override Dataset<T> Data => _data;

    public override int Samples => _data.Count;

    public override int Size { get; }

    public override void Begin(int epoch) => Permutation.Fill(_order, RandomStream.Epoch.Key(_seed), (uint)epoch);

    public override int Get(int batch, ulong step, out ReadOnlyMemory<T> inputs, out ReadOnlyMemory<T> targets, out ReadOnlyMemory<T> weights)
    {
        if (_order.Length == 0)
        {
            weights = _data.WeightMemory;
            inputs = _data.InputMemory;
            targets = _data.TargetMemory;
            return Size;
        }

        Span<int> rows = _order.AsSpan(batch * Size, Math.Min(Size, _order.Length - (batch * Size)));
        if (_sorted.Length > 0)
            SortByWeight(rows);
        Memory<T> x = Gather(rows, _data.Inputs, _inputs, _data.InputSize);
        Memory<T> y = Gather(rows, _data.Targets, _targets, _data.TargetSize);
        for (int n = 0; n < _augmentations.Count; n++)
            _augmentations[n].Apply(x.Span, y.Span, rows.Length, new AugmentationKey(_seed, step, n));
        (inputs, targets) = (x, y);
        weights = _data.HasWeights ? Gather(rows, _data.Weights, _weights, width: 1) : default;
        return rows.Length;
    }

    public override T Loss(INetwork<T> network, int samples) => network.Loss(_data.Inputs[..(samples * _data.InputSize)], _data.Targets[..(samples * _data.TargetSize)]);

    // Neighbours of one weight cost hardly more than rows without weights. The order within a batch says nothing to the network, and is the same for any number of threads: rows
    // of one weight stand in the order of the data.
    private void SortByWeight(Span<int> rows)
    {
        Span<long> keys = _sorted.AsSpan(0, rows.Length);
        for (int i = 0; i < rows.Length; i++)
            keys[i] = ((long)_ranks[rows[i]] << 32) | (uint)rows[i];
        keys.Sort();
        for (int i = 0; i < rows.Length; i++)
            rows[i] = (int)keys[i];
    }

    // The index of each row's weight among those that differ.
    private static (int[] Ranks, int Different) RanksOf(ReadOnlySpan<T> weights)
    {
        T[] different = [.. weights.ToArray().Distinct().Order()];
        var ranks = new int[weights.Length];
        for (int row = 0; row < ranks.Length; row++)
            ranks[row] = Array.BinarySearch(different, weights[row]);
        return (ranks, different.Length);
    }

    private static Memory<T> Gather(ReadOnlySpan<int> rows, ReadOnlySpan<T> from, T[] to, int width)
    {
        for (int i = 0; i < rows.Length; i++)
            from.Slice(rows[i] * width, width).CopyTo(to.AsSpan(i * width));
        return to.AsMemory(0, rows.Length * width);
    }
}
