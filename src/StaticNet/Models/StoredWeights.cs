using System.Buffers;
using System.Numerics;
using StaticNet.Runtime.V1;

namespace StaticNet.Models;

/// <summary>The weights of a layer: [units, inputs] in the file, as PyTorch has them, and input-major in memory.</summary>
/// <param name="shape">What it is called; [units, inputs].</param>
/// <param name="weights">w[input · units + unit]; read when writing, overwritten when reading.</param>
/// <param name="allowsNonFinite">Whether NaN and ∞ may be read.</param>
internal sealed class StoredWeights<T>(TensorShape shape, Memory<T> weights, bool allowsNonFinite) : StoredNumbers<T>(shape, allowsNonFinite)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int _units = shape.Sizes[0];
    private readonly int _inputs = shape.Sizes[1];

    public override void Write(Stream stream) => InChunks((first, rows) =>
    {
        WeightOrder.ToRows(weights.Span, _units, first, rows.Span, _inputs);
        WriteAll(stream, rows.Span);
    });

    public override void Read(Stream stream, string file) => InChunks((first, rows) =>
    {
        ReadAll(stream, rows.Span, (long)first * _inputs, file);
        WeightOrder.FromRows(rows.Span, _inputs, weights.Span, _units, first);
    });

    // Some rows at a time, so that a layer of any size takes little memory beside itself.
    private void InChunks(Action<int, Memory<T>> take)
    {
        int most = Math.Min(_units, RowsOfChunk(_inputs));
        T[] chunk = ArrayPool<T>.Shared.Rent(most * _inputs);
        try
        {
            for (int first = 0; first < _units; first += most)
                take(first, chunk.AsMemory(0, Math.Min(most, _units - first) * _inputs));
        }
        finally
        {
            ArrayPool<T>.Shared.Return(chunk);
        }
    }
}
