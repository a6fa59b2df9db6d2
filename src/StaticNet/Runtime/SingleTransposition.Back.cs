using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <content>From rows back to samples.</content>
internal static partial class SingleTransposition
{
    /// <summary>Turns the rows of sixteen samples back.</summary>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="to">The first of sixteen samples.</param>
    /// <param name="size">The number of values of a sample, at least 4.</param>
    /// <param name="distance">From one sample to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ToSamples(ref float lanes, int stride, ref float to, int size, int distance)
    {
        if (size < Most)
            FoursBack(ref lanes, stride, ref to, size, distance);
        else
            EightsBack(ref lanes, stride, ref to, size, distance);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FoursBack(ref float lanes, int stride, ref float to, int size, int distance)
    {
        for (int i = 0; i < size; i += 4)
        {
            int column = Math.Min(i, size - 4);
            (Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) = Transposed(ref Unsafe.Add(ref lanes, (nint)column * stride), stride);
            ref float sample = ref Unsafe.Add(ref to, column);
            StoreFours(a, ref sample, distance, 0);
            StoreFours(b, ref sample, distance, 1);
            StoreFours(c, ref sample, distance, 2);
            StoreFours(d, ref sample, distance, 3);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void EightsBack(ref float lanes, int stride, ref float to, int size, int distance)
    {
        for (int i = 0; i < size; i += Most)
        {
            int column = Math.Min(i, size - Most);
            ref float row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            (Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) = Transposed(ref row, stride);
            (Vector512<float> e, Vector512<float> f, Vector512<float> g, Vector512<float> h) = Transposed(ref Unsafe.Add(ref row, 4 * (nint)stride), stride);
            ref float sample = ref Unsafe.Add(ref to, column);
            StoreEights(a, e, ref sample, distance, 0);
            StoreEights(b, f, ref sample, distance, 1);
            StoreEights(c, g, ref sample, distance, 2);
            StoreEights(d, h, ref sample, distance, 3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFours(Vector512<float> values, ref float to, int distance, int q)
    {
        values.GetLower().GetLower().StoreUnsafe(ref to, (nuint)(q * distance));
        values.GetLower().GetUpper().StoreUnsafe(ref to, (nuint)((q + 4) * distance));
        values.GetUpper().GetLower().StoreUnsafe(ref to, (nuint)((q + 8) * distance));
        values.GetUpper().GetUpper().StoreUnsafe(ref to, (nuint)((q + 12) * distance));
    }

    // Columns 0 to 3 and 4 to 7 of samples q, q + 4, q + 8 and q + 12.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreEights(Vector512<float> left, Vector512<float> right, ref float to, int distance, int q)
    {
        Vector512<double> lower = Avx512F.PermuteVar8x64x2(left.AsDouble(), Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11), right.AsDouble());
        Vector512<double> upper = Avx512F.PermuteVar8x64x2(left.AsDouble(), Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15), right.AsDouble());
        lower.GetLower().AsSingle().StoreUnsafe(ref to, (nuint)(q * distance));
        lower.GetUpper().AsSingle().StoreUnsafe(ref to, (nuint)((q + 4) * distance));
        upper.GetLower().AsSingle().StoreUnsafe(ref to, (nuint)((q + 8) * distance));
        upper.GetUpper().AsSingle().StoreUnsafe(ref to, (nuint)((q + 12) * distance));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> A, Vector512<float> B, Vector512<float> C, Vector512<float> D) Transposed(ref float row, int stride) => Transposed(
        Vector512.LoadUnsafe(ref row), Vector512.LoadUnsafe(ref row, (nuint)stride), Vector512.LoadUnsafe(ref row, (nuint)(2 * stride)), Vector512.LoadUnsafe(ref row, (nuint)(3 * stride)));
}
