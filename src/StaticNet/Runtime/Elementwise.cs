using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime;

/// <summary>Arithmetic over the values of a gradient, each on its own: the width of the vectors does not show in the bits.</summary>
internal static class Elementwise
{
    /// <summary>Sets each value of a span to the sum of those of two others in the same place; it may be one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(Span<T> sums, ReadOnlySpan<T> left, ReadOnlySpan<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T sum = ref MemoryMarshal.GetReference(sums);
        ref T a = ref MemoryMarshal.GetReference(left[..sums.Length]);
        ref T b = ref MemoryMarshal.GetReference(right[..sums.Length]);
        int i = 0;
        for (; i <= sums.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            (Vector512.LoadUnsafe(ref a, (nuint)i) + Vector512.LoadUnsafe(ref b, (nuint)i)).StoreUnsafe(ref sum, (nuint)i);
        for (; i < sums.Length; i++)
            Unsafe.Add(ref sum, i) = Unsafe.Add(ref a, i) + Unsafe.Add(ref b, i);
    }

    /// <summary>Multiplies each value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<T>(Span<T> values, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T value = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            (Vector512.LoadUnsafe(ref value, (nuint)i) * scale).StoreUnsafe(ref value, (nuint)i);
        for (; i < values.Length; i++)
            Unsafe.Add(ref value, i) *= scale;
    }
}
