using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>
/// Sums over all parameters, in one order on every machine: a partial sum for each lane of a vector, the rest as a last vector filled up with 0, and
/// the lanes by a pairwise tree.
/// </summary>
internal static class VectorSums
{
    /// <summary>Σ xᵢyᵢ.</summary>
    public static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> sum = default;
        int i = 0;
        for (; i <= x.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            sum += Vector512.Create(x.Slice(i, Vector512<T>.Count)) * Vector512.Create(y.Slice(i, Vector512<T>.Count));
        if (i < x.Length)
            sum += Rest(x[i..]) * Rest(y[i..]);
        return Tree(sum);
    }

    /// <summary>Σ|xᵢ|.</summary>
    public static T AbsoluteSum<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> sum = default;
        int i = 0;
        for (; i <= x.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            sum += Vector512.Abs(Vector512.Create(x.Slice(i, Vector512<T>.Count)));
        if (i < x.Length)
            sum += Vector512.Abs(Rest(x[i..]));
        return Tree(sum);
    }

    /// <summary>The largest |xᵢ|; NaN if one is.</summary>
    public static T LargestMagnitude<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T largest = T.Zero;
        foreach (T value in x)
            largest = T.Max(largest, T.Abs(value));
        return largest;
    }

    private static Vector512<T> Rest<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> vector = default;
        values.CopyTo(MemoryMarshal.CreateSpan(ref System.Runtime.CompilerServices.Unsafe.As<Vector512<T>, T>(ref vector), Vector512<T>.Count));
        return vector;
    }

    private static T Tree<T>(Vector512<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> sums = MemoryMarshal.CreateSpan(ref System.Runtime.CompilerServices.Unsafe.As<Vector512<T>, T>(ref lanes), Vector512<T>.Count);
        for (int half = sums.Length / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
                sums[i] += sums[i + half];
        }

        return sums[0];
    }
}
