using System.Numerics;
using StaticNet.Data;
using StaticNet.Numerics;

namespace StaticNet.Training;

/// <summary>
/// Hands out an epoch's samples batch by batch. A full batch is the data as it lies; smaller ones are gathered, in an order that is a
/// function of seed and epoch alone, into one buffer.
/// </summary>
internal sealed class Batches<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Dataset<T> _data;
    private readonly ulong _key;
    private readonly int[] _order = [];
    private readonly T[] _inputs = [];
    private readonly T[] _targets = [];

    public Batches(Dataset<T> data, int batchSize, int seed)
    {
        _data = data;
        _key = RandomStream.Epoch.Key(seed);
        Size = batchSize == 0 ? data.Count : Math.Min(batchSize, data.Count);
        Count = (int)(((long)data.Count + Size - 1) / Size);
        if (Count == 1)
            return;
        _order = new int[data.Count];
        _inputs = new T[Size * data.InputSize];
        _targets = new T[Size * data.TargetSize];
    }

    /// <summary>The samples of a batch; the last may have fewer.</summary>
    public int Size { get; }

    /// <summary>The batches of an epoch.</summary>
    public int Count { get; }

    /// <summary>Draws the order of an epoch.</summary>
    public void Shuffle(int epoch) => Permutation.Fill(_order, _key, (uint)epoch);

    /// <summary>The samples of a batch, 0-based; valid until the next call.</summary>
    public int Get(int batch, out ReadOnlyMemory<T> inputs, out ReadOnlyMemory<T> targets)
    {
        if (Count == 1)
        {
            inputs = _data.InputMemory;
            targets = _data.TargetMemory;
            return Size;
        }

        ReadOnlySpan<int> rows = _order.AsSpan(batch * Size, Math.Min(Size, _order.Length - (batch * Size)));
        inputs = Gather(rows, _data.Inputs, _inputs, _data.InputSize);
        targets = Gather(rows, _data.Targets, _targets, _data.TargetSize);
        return rows.Length;
    }

    private static ReadOnlyMemory<T> Gather(ReadOnlySpan<int> rows, ReadOnlySpan<T> from, T[] to, int width)
    {
        for (int i = 0; i < rows.Length; i++)
            from.Slice(rows[i] * width, width).CopyTo(to.AsSpan(i * width));
        return to.AsMemory(0, rows.Length * width);
    }
}
