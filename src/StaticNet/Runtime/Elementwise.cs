using System.Numerics;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime;

/// <summary>Arithmetic over the values of a gradient, each on its own: the width of the vectors does not show in the bits.</summary>
internal static class Elementwise
{
    public static void Add<T>(Span<T> sum, ReadOnlySpan<T> other)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<Vector<T>> sums = MemoryMarshal.Cast<T, Vector<T>>(sum);
        ReadOnlySpan<Vector<T>> others = MemoryMarshal.Cast<T, Vector<T>>(other[..sum.Length]);
        for (int i = 0; i < sums.Length; i++)
            sums[i] += others[i];
        for (int i = sums.Length * Vector<T>.Count; i < sum.Length; i++)
            sum[i] += other[i];
    }

    public static void Multiply<T>(Span<T> values, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<Vector<T>> vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
        for (int i = 0; i < vectors.Length; i++)
            vectors[i] *= scale;
        for (int i = vectors.Length * Vector<T>.Count; i < values.Length; i++)
            values[i] *= scale;
    }
}
