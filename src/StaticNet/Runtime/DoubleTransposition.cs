using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>Turns eight samples of doubles into rows and back, with AVX-512: data is moved, nothing computed.</summary>
internal static class DoubleTransposition
{
    private const int Columns = 4;
    private const int Samples = 8;

    // Which 128 bits of the one and of the other vector.
    private const byte Even = 0b10_00_10_00;
    private const byte Odd = 0b11_01_11_01;

    /// <summary>Turns samples.</summary>
    /// <param name="from">The first sample.</param>
    /// <param name="size">The number of values of a sample, at least 2.</param>
    /// <param name="samples">The number of samples, a multiple of eight.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FromSamples(ref double from, int size, int samples, ref double lanes, int stride)
    {
        if (size < Columns)
            Narrow(ref from, size, samples, ref lanes, stride);
        else
            Fours(ref from, size, samples, ref lanes, stride);
    }

    /// <summary>Turns fewer than eight samples.</summary>
    /// <param name="from">The first sample.</param>
    /// <param name="size">The number of values of a sample, at least 2.</param>
    /// <param name="last">The last sample that is there; it stands in for those behind it.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FromFewer(ref double from, int size, int last, ref double lanes, int stride)
    {
        if (size < Columns)
            Copied(ref from, size, last, ref lanes, stride);
        else
            FewerFours(ref from, size, last, ref lanes, stride);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Fours(ref double from, int size, int samples, ref double lanes, int stride)
    {
        for (int s = 0; s < samples; s += Samples)
            InFours(ref Unsafe.Add(ref from, (nint)s * size), size, Samples - 1, ref Unsafe.Add(ref lanes, s), stride);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void FewerFours(ref double from, int size, int last, ref double lanes, int stride) => InFours(ref from, size, last, ref lanes, stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InFours(ref double from, int size, int last, ref double lanes, int stride)
    {
        ref double first = ref Sample(ref from, size, last, 0), second = ref Sample(ref from, size, last, 1), third = ref Sample(ref from, size, last, 2), fourth = ref Sample(ref from, size, last, 3);
        ref double fifth = ref Sample(ref from, size, last, 4), sixth = ref Sample(ref from, size, last, 5), seventh = ref Sample(ref from, size, last, 6), eighth = ref Sample(ref from, size, last, 7);
        for (int i = 0; i < size; i += Columns)
        {
            // The last columns overlap those before: nothing behind a sample is read.
            int column = Math.Min(i, size - Columns);
            ref double row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            Vector512<double> a = Two(ref first, ref third, column), b = Two(ref second, ref fourth, column), c = Two(ref fifth, ref seventh, column), d = Two(ref sixth, ref eighth, column);
            Vector512<double> abLow = Avx512F.UnpackLow(a, b), abHigh = Avx512F.UnpackHigh(a, b);
            Vector512<double> cdLow = Avx512F.UnpackLow(c, d), cdHigh = Avx512F.UnpackHigh(c, d);
            Avx512F.Shuffle4x128(abLow, cdLow, Even).StoreUnsafe(ref row);
            Avx512F.Shuffle4x128(abHigh, cdHigh, Even).StoreUnsafe(ref row, (nuint)stride);
            Avx512F.Shuffle4x128(abLow, cdLow, Odd).StoreUnsafe(ref row, (nuint)(2 * stride));
            Avx512F.Shuffle4x128(abHigh, cdHigh, Odd).StoreUnsafe(ref row, (nuint)(3 * stride));
        }
    }

    /// <summary>Turns the rows of eight samples back.</summary>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="to">The first of eight samples.</param>
    /// <param name="size">The number of values of a sample, at least 4.</param>
    /// <param name="distance">From one sample to the next.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void ToSamples(ref double lanes, int stride, ref double to, int size, int distance)
    {
        for (int i = 0; i < size; i += Columns)
        {
            int column = Math.Min(i, size - Columns);
            ref double row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            Vector512<double> a = Vector512.LoadUnsafe(ref row), b = Vector512.LoadUnsafe(ref row, (nuint)stride);
            Vector512<double> c = Vector512.LoadUnsafe(ref row, (nuint)(2 * stride)), d = Vector512.LoadUnsafe(ref row, (nuint)(3 * stride));
            ref double sample = ref Unsafe.Add(ref to, column);
            Store(Avx512F.UnpackLow(a, b), Avx512F.UnpackLow(c, d), ref sample, distance, 0);
            Store(Avx512F.UnpackHigh(a, b), Avx512F.UnpackHigh(c, d), ref sample, distance, 1);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(ref double from, int size, int samples, ref double lanes, int stride)
    {
        for (int s = 0; s < samples; s += Samples)
            Narrow(ref Unsafe.Add(ref from, s * size), size, ref Unsafe.Add(ref lanes, s), stride);
    }

    // Two or three columns, which fill as many vectors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Narrow(ref double from, int size, ref double lanes, int stride)
    {
        Vector512<double> a = Vector512.LoadUnsafe(ref from), b = Vector512.LoadUnsafe(ref from, Samples);
        if (size == 2)
        {
            Avx512F.PermuteVar8x64x2(a, Vector512.Create(0L, 2, 4, 6, 8, 10, 12, 14), b).StoreUnsafe(ref lanes);
            Avx512F.PermuteVar8x64x2(a, Vector512.Create(1L, 3, 5, 7, 9, 11, 13, 15), b).StoreUnsafe(ref lanes, (nuint)stride);
            return;
        }

        // First what the first two vectors hold, then in its place what the third holds.
        Vector512<double> c = Vector512.LoadUnsafe(ref from, 2 * Samples);
        Vector512<double> first = Avx512F.PermuteVar8x64x2(a, Vector512.Create(0L, 3, 6, 9, 12, 15, 0, 0), b);
        Vector512<double> second = Avx512F.PermuteVar8x64x2(a, Vector512.Create(1L, 4, 7, 10, 13, 0, 0, 0), b);
        Vector512<double> third = Avx512F.PermuteVar8x64x2(a, Vector512.Create(2L, 5, 8, 11, 14, 0, 0, 0), b);
        Avx512F.PermuteVar8x64x2(first, Vector512.Create(0L, 1, 2, 3, 4, 5, 10, 13), c).StoreUnsafe(ref lanes);
        Avx512F.PermuteVar8x64x2(second, Vector512.Create(0L, 1, 2, 3, 4, 8, 11, 14), c).StoreUnsafe(ref lanes, (nuint)stride);
        Avx512F.PermuteVar8x64x2(third, Vector512.Create(0L, 1, 2, 3, 4, 9, 12, 15), c).StoreUnsafe(ref lanes, (nuint)(2 * stride));
    }

    // The last that is there stands in for one behind it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double Sample(ref double from, int size, int last, int sample) => ref Unsafe.Add(ref from, Math.Min(sample, last) * (nint)size);

    // Four columns of two samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Two(ref double first, ref double second, int column) =>
        Avx512F.InsertVector256(Vector256.LoadUnsafe(ref first, (nuint)column).ToVector512Unsafe(), Vector256.LoadUnsafe(ref second, (nuint)column), 1);

    // Columns 0 and 1, and 2 and 3, of samples q, q + 2, q + 4 and q + 6.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<double> left, Vector512<double> right, ref double to, int distance, int q)
    {
        Vector512<double> lower = Avx512F.PermuteVar8x64x2(left, Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11), right);
        Vector512<double> upper = Avx512F.PermuteVar8x64x2(left, Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15), right);
        lower.GetLower().StoreUnsafe(ref to, (nuint)(q * distance));
        lower.GetUpper().StoreUnsafe(ref to, (nuint)((q + 2) * distance));
        upper.GetLower().StoreUnsafe(ref to, (nuint)((q + 4) * distance));
        upper.GetUpper().StoreUnsafe(ref to, (nuint)((q + 6) * distance));
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Copied(ref double from, int size, int last, ref double lanes, int stride)
    {
        Span<double> samples = stackalloc double[Samples * (Columns - 1)];
        MemoryMarshal.CreateReadOnlySpan(ref from, (last + 1) * size).CopyTo(samples);
        for (int index = (last + 1) * size; index < Samples * size; index++)
            samples[index] = samples[index - size];
        Narrow(ref MemoryMarshal.GetReference(samples), size, Samples, ref lanes, stride);
    }
}
