using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime;

/// <summary>Turns eight samples of doubles into rows and back, with AVX-512: data is moved, nothing computed.</summary>
internal static class DoubleLanes
{
    private const int Columns = 4;
    private const int Samples = 8;

    /// <param name="from">The first sample.</param>
    /// <param name="size">The number of values of a sample, at least 2.</param>
    /// <param name="last">The last sample that is there, up to 7; it stands in for those behind it.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    public static void FromSamples(ref double from, int size, int last, ref double lanes, int stride)
    {
        if (size < Columns)
        {
            for (int s = 0; s < Samples; s++)
            {
                for (int i = 0; i < size; i++)
                    Unsafe.Add(ref lanes, ((nint)i * stride) + s) = Unsafe.Add(ref from, (Math.Min(s, last) * size) + i);
            }

            return;
        }

        for (int i = 0; i < size; i += Columns)
        {
            // The last columns overlap those before: nothing behind a sample is read.
            int column = Math.Min(i, size - Columns);
            ref double row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            (Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d) = Turned(
                Two(ref from, size, last, column, 0), Two(ref from, size, last, column, 1), Two(ref from, size, last, column, 2), Two(ref from, size, last, column, 3));
            a.StoreUnsafe(ref row);
            b.StoreUnsafe(ref row, (nuint)stride);
            c.StoreUnsafe(ref row, (nuint)(2 * stride));
            d.StoreUnsafe(ref row, (nuint)(3 * stride));
        }
    }

    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="to">The first of eight samples.</param>
    /// <param name="size">The number of values of a sample, at least 4.</param>
    public static void ToSamples(ref double lanes, int stride, ref double to, int size)
    {
        for (int i = 0; i < size; i += Columns)
        {
            int column = Math.Min(i, size - Columns);
            ref double row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            (Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d) = Turned(
                Vector512.LoadUnsafe(ref row),
                Vector512.LoadUnsafe(ref row, (nuint)stride),
                Vector512.LoadUnsafe(ref row, (nuint)(2 * stride)),
                Vector512.LoadUnsafe(ref row, (nuint)(3 * stride)));
            ref double sample = ref Unsafe.Add(ref to, column);
            Store(a, ref sample, size, 0);
            Store(b, ref sample, size, 1);
            Store(c, ref sample, size, 2);
            Store(d, ref sample, size, 3);
        }
    }

    // Four columns of samples q and q + 4.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Two(ref double from, int size, int last, int column, int q) => Vector512.Create(
        Vector256.LoadUnsafe(ref from, (nuint)((Math.Min(q, last) * size) + column)),
        Vector256.LoadUnsafe(ref from, (nuint)((Math.Min(q + 4, last) * size) + column)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<double> values, ref double to, int size, int q)
    {
        values.GetLower().StoreUnsafe(ref to, (nuint)(q * size));
        values.GetUpper().StoreUnsafe(ref to, (nuint)((q + 4) * size));
    }

    // 4 × 4 within each 256 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> A, Vector512<double> B, Vector512<double> C, Vector512<double> D) Turned(
        Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d)
    {
        Vector512<double> abLow = Avx512F.UnpackLow(a, b), abHigh = Avx512F.UnpackHigh(a, b);
        Vector512<double> cdLow = Avx512F.UnpackLow(c, d), cdHigh = Avx512F.UnpackHigh(c, d);
        Vector512<long> lower = Vector512.Create(0L, 1, 8, 9, 4, 5, 12, 13), upper = Vector512.Create(2L, 3, 10, 11, 6, 7, 14, 15);
        return (
            Avx512F.PermuteVar8x64x2(abLow, lower, cdLow), Avx512F.PermuteVar8x64x2(abHigh, lower, cdHigh),
            Avx512F.PermuteVar8x64x2(abLow, upper, cdLow), Avx512F.PermuteVar8x64x2(abHigh, upper, cdHigh));
    }
}
