using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>Arithmetic over the values of a gradient, each on its own: the width of the vectors does not show in the bits.</summary>
internal static class Elementwise
{
    // Few parameters are those of narrow layers, whose slopes have just been written in vectors of 256 bits or less: a wider one is read only when they have reached the cache.
    // A step of 4-8-3 took 100 ns in vectors of 512 bits and 97 in those of 256, one of 4-16-16-3 276 and 297 (Cascade Lake, 2026).
    private const nuint ManyParameters = 128;

    /// <summary>Sets each value of a span to the sum of those of two others at the same index; it may be one of them.</summary>
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

    /// <summary>Adds to each value that of another span at the same index and multiplies the sum, which is rounded before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAndMultiply<T>(Span<T> sums, ReadOnlySpan<T> values, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T sum = ref MemoryMarshal.GetReference(sums);
        ref T value = ref MemoryMarshal.GetReference(values[..sums.Length]);
        int i = 0;
        for (; i <= sums.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            ((Vector512.LoadUnsafe(ref sum, (nuint)i) + Vector512.LoadUnsafe(ref value, (nuint)i)) * scale).StoreUnsafe(ref sum, (nuint)i);
        for (; i < sums.Length; i++)
            Unsafe.Add(ref sum, i) = (Unsafe.Add(ref sum, i) + Unsafe.Add(ref value, i)) * scale;
    }

    /// <summary>Adds a multiple of each value of a span to the sum at the same index, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddMultiple<T>(Span<T> sums, T scale, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T sum = ref MemoryMarshal.GetReference(sums);
        ref T value = ref MemoryMarshal.GetReference(values[..sums.Length]);
        Vector512<T> factor = Vector512.Create(scale);
        int i = 0;
        for (; i <= sums.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            MultiplyAdd(factor, Vector512.LoadUnsafe(ref value, (nuint)i), Vector512.LoadUnsafe(ref sum, (nuint)i)).StoreUnsafe(ref sum, (nuint)i);
        for (; i < sums.Length; i++)
            Unsafe.Add(ref sum, i) = T.FusedMultiplyAdd(scale, Unsafe.Add(ref value, i), Unsafe.Add(ref sum, i));
    }

    /// <summary>u v + sum, rounded once: the framework has it for each number type, not for any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MultiplyAdd<T>(Vector512<T> u, Vector512<T> v, Vector512<T> sum)
        where T : unmanaged => typeof(T) == typeof(double)
            ? Vector512.FusedMultiplyAdd(u.AsDouble(), v.AsDouble(), sum.AsDouble()).As<double, T>()
            : Vector512.FusedMultiplyAdd(u.AsSingle(), v.AsSingle(), sum.AsSingle()).As<float, T>();

    /// <summary>Multiplies each value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<T>(Span<T> values, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
            Multiply<float, SingleLanes512>(ref Unsafe.As<T, float>(ref MemoryMarshal.GetReference(values)), values.Length, Unsafe.BitCast<T, float>(scale));
        else
            Multiply<double, DoubleLanes512>(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(values)), values.Length, Unsafe.BitCast<T, double>(scale));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Multiply<T, TLanes>(ref T value, int count, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes factor = TLanes.Splat(scale);
        int i = 0;
        for (; i <= count - TLanes.Count; i += TLanes.Count)
            TLanes.Store(TLanes.Load(ref value, i) * factor, ref value, i);
        for (; i < count; i++)
            Unsafe.Add(ref value, i) *= scale;
    }

    /// <summary>θ ← θ − η g for each value, the product rounded and then the difference: the bits of <see cref="Training.Sgd"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Descend<T>(Span<T> parameters, T rate, ReadOnlySpan<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T theta = ref MemoryMarshal.GetReference(parameters);
        ref T slope = ref MemoryMarshal.GetReference(gradient[..parameters.Length]);
        nuint i = 0, count = (nuint)parameters.Length;
        for (; count >= ManyParameters && i + (nuint)Vector512<T>.Count <= count; i += (nuint)Vector512<T>.Count)
            (Vector512.LoadUnsafe(ref theta, i) - (Vector512.LoadUnsafe(ref slope, i) * rate)).StoreUnsafe(ref theta, i);
        for (; i + (nuint)Vector256<T>.Count <= count; i += (nuint)Vector256<T>.Count)
            (Vector256.LoadUnsafe(ref theta, i) - (Vector256.LoadUnsafe(ref slope, i) * rate)).StoreUnsafe(ref theta, i);
        for (; i + (nuint)Vector128<T>.Count <= count; i += (nuint)Vector128<T>.Count)
            (Vector128.LoadUnsafe(ref theta, i) - (Vector128.LoadUnsafe(ref slope, i) * rate)).StoreUnsafe(ref theta, i);
        for (; i < count; i++)
            Unsafe.Add(ref theta, i) -= rate * Unsafe.Add(ref slope, i);
    }
}
