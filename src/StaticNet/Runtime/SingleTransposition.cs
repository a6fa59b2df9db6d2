using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Turns samples of floats into rows and back, sixteen at a time, with AVX-512: data is moved, nothing computed. Each size that is transposed in a way of its own is a method, and a vector that is full knows that.
/// </summary>
internal static partial class SingleTransposition
{
    private const int Samples = 16;
    private const int Most = 8;

    // Which 128 bits of the one and of the other vector.
    private const byte Even = 0b10_00_10_00;
    private const byte Odd = 0b11_01_11_01;

    /// <summary>Turns samples.</summary>
    /// <param name="from">The first sample.</param>
    /// <param name="size">The number of values of a sample, at least 2.</param>
    /// <param name="samples">The number of samples, a multiple of sixteen.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FromSamples(ref float from, int size, int samples, ref float lanes, int stride)
    {
        if (size == 2)
            Pairs(ref from, samples, ref lanes, stride);
        else if (size == 3)
            Triples(ref from, samples, ref lanes, stride);
        else if (size == 4)
            Quadruples(ref from, samples, ref lanes, stride);
        else if (size < Most)
            Fours(ref from, size, samples, ref lanes, stride);
        else
            Eights(ref from, size, samples, ref lanes, stride);
    }

    /// <summary>Turns fewer than sixteen samples.</summary>
    /// <param name="from">The first sample.</param>
    /// <param name="size">The number of values of a sample, at least 2.</param>
    /// <param name="last">The last sample that is there; it stands in for those behind it.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FromFewer(ref float from, int size, int last, ref float lanes, int stride)
    {
        if (size < 4)
            Copied(ref from, size, last, ref lanes, stride);
        else if (size < Most)
            FewerFours(ref from, size, last, ref lanes, stride);
        else
            FewerEights(ref from, size, last, ref lanes, stride);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Pairs(ref float from, int samples, ref float lanes, int stride)
    {
        Vector512<int> even = Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), odd = Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
        for (; samples > 0; samples -= Samples)
        {
            Vector512<float> a = Vector512.LoadUnsafe(ref from), b = Vector512.LoadUnsafe(ref from, Samples);
            Avx512F.PermuteVar16x32x2(a, even, b).StoreUnsafe(ref lanes);
            Avx512F.PermuteVar16x32x2(a, odd, b).StoreUnsafe(ref lanes, (nuint)stride);
            from = ref Unsafe.Add(ref from, 2 * Samples);
            lanes = ref Unsafe.Add(ref lanes, Samples);
        }
    }

    // Row i holds numbers i, i + 3, i + 6, …: first those of the first two vectors, then in their places those of the third.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Triples(ref float from, int samples, ref float lanes, int stride)
    {
        for (; samples > 0; samples -= Samples)
        {
            Vector512<float> a = Vector512.LoadUnsafe(ref from), b = Vector512.LoadUnsafe(ref from, Samples), c = Vector512.LoadUnsafe(ref from, 2 * Samples);
            Vector512<float> first = Avx512F.PermuteVar16x32x2(a, Vector512.Create(0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 0, 0, 0, 0, 0), b);
            Vector512<float> second = Avx512F.PermuteVar16x32x2(a, Vector512.Create(1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 0, 0, 0, 0, 0), b);
            Vector512<float> third = Avx512F.PermuteVar16x32x2(a, Vector512.Create(2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 0, 0, 0, 0, 0, 0), b);
            Avx512F.PermuteVar16x32x2(first, Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 20, 23, 26, 29), c).StoreUnsafe(ref lanes);
            Avx512F.PermuteVar16x32x2(second, Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 18, 21, 24, 27, 30), c).StoreUnsafe(ref lanes, (nuint)stride);
            Avx512F.PermuteVar16x32x2(third, Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 19, 22, 25, 28, 31), c).StoreUnsafe(ref lanes, (nuint)(2 * stride));
            from = ref Unsafe.Add(ref from, 3 * Samples);
            lanes = ref Unsafe.Add(ref lanes, Samples);
        }
    }

    // Transposed as they lie, the samples of a row come in the order 0, 4, 8, 12, 1, 5, …
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Quadruples(ref float from, int samples, ref float lanes, int stride)
    {
        Vector512<int> order = Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
        for (; samples > 0; samples -= Samples)
        {
            (Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) = Transposed(
                Vector512.LoadUnsafe(ref from), Vector512.LoadUnsafe(ref from, Samples), Vector512.LoadUnsafe(ref from, 2 * Samples), Vector512.LoadUnsafe(ref from, 3 * Samples));
            Avx512F.PermuteVar16x32(a, order).StoreUnsafe(ref lanes);
            Avx512F.PermuteVar16x32(b, order).StoreUnsafe(ref lanes, (nuint)stride);
            Avx512F.PermuteVar16x32(c, order).StoreUnsafe(ref lanes, (nuint)(2 * stride));
            Avx512F.PermuteVar16x32(d, order).StoreUnsafe(ref lanes, (nuint)(3 * stride));
            from = ref Unsafe.Add(ref from, 4 * Samples);
            lanes = ref Unsafe.Add(ref lanes, Samples);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Fours(ref float from, int size, int samples, ref float lanes, int stride)
    {
        for (int s = 0; s < samples; s += Samples)
            InFours(ref Unsafe.Add(ref from, (nint)s * size), size, Samples - 1, ref Unsafe.Add(ref lanes, s), stride);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void FewerFours(ref float from, int size, int last, ref float lanes, int stride) => InFours(ref from, size, last, ref lanes, stride);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Eights(ref float from, int size, int samples, ref float lanes, int stride)
    {
        for (int s = 0; s < samples; s += Samples)
            InEights(ref Unsafe.Add(ref from, (nint)s * size), size, Samples - 1, ref Unsafe.Add(ref lanes, s), stride);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void FewerEights(ref float from, int size, int last, ref float lanes, int stride) => InEights(ref from, size, last, ref lanes, stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InFours(ref float from, int size, int last, ref float lanes, int stride)
    {
        for (int i = 0; i < size; i += 4)
        {
            // The last columns overlap those before: nothing behind a sample is read.
            int column = Math.Min(i, size - 4);
            ref float sample = ref Unsafe.Add(ref from, column);
            Store(
                Transposed(Four(ref sample, size, last, 0), Four(ref sample, size, last, 1), Four(ref sample, size, last, 2), Four(ref sample, size, last, 3)),
                ref Unsafe.Add(ref lanes, (nint)column * stride), stride);
        }
    }

    // Eight samples make four vectors with columns 0 to 3 in the even 128 bits, 4 to 7 in the odd.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InEights(ref float from, int size, int last, ref float lanes, int stride)
    {
        for (int i = 0; i < size; i += Most)
        {
            int column = Math.Min(i, size - Most);
            ref float sample = ref Unsafe.Add(ref from, column), row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            (Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) = Transposed(
                Eight(ref sample, size, last, 0), Eight(ref sample, size, last, 1), Eight(ref sample, size, last, 2), Eight(ref sample, size, last, 3));
            (Vector512<float> e, Vector512<float> f, Vector512<float> g, Vector512<float> h) = Transposed(
                Eight(ref sample, size, last, 8), Eight(ref sample, size, last, 9), Eight(ref sample, size, last, 10), Eight(ref sample, size, last, 11));
            Store(
                (Avx512F.Shuffle4x128(a, e, Even), Avx512F.Shuffle4x128(b, f, Even), Avx512F.Shuffle4x128(c, g, Even), Avx512F.Shuffle4x128(d, h, Even)), ref row, stride);
            Store(
                (Avx512F.Shuffle4x128(a, e, Odd), Avx512F.Shuffle4x128(b, f, Odd), Avx512F.Shuffle4x128(c, g, Odd), Avx512F.Shuffle4x128(d, h, Odd)),
                ref Unsafe.Add(ref row, 4 * (nint)stride), stride);
        }
    }

    // Four columns of samples q, q + 4, q + 8 and q + 12.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Four(ref float from, int size, int last, int q) => Avx512F.InsertVector256(
        Two(ref from, size, last, q).ToVector512Unsafe(), Two(ref from, size, last, q + 8), 1);

    // Four columns of samples q and q + 4.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Two(ref float from, int size, int last, int q) => Avx.InsertVector128(
        Vector128.LoadUnsafe(ref from, (nuint)(Math.Min(q, last) * (nint)size)).ToVector256Unsafe(), Vector128.LoadUnsafe(ref from, (nuint)(Math.Min(q + 4, last) * (nint)size)), 1);

    // Eight columns of samples q and q + 4.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Eight(ref float from, int size, int last, int q) => Avx512F.InsertVector256(
        Vector256.LoadUnsafe(ref from, (nuint)(Math.Min(q, last) * (nint)size)).ToVector512Unsafe(), Vector256.LoadUnsafe(ref from, (nuint)(Math.Min(q + 4, last) * (nint)size)), 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store((Vector512<float> A, Vector512<float> B, Vector512<float> C, Vector512<float> D) rows, ref float row, int stride)
    {
        rows.A.StoreUnsafe(ref row);
        rows.B.StoreUnsafe(ref row, (nuint)stride);
        rows.C.StoreUnsafe(ref row, (nuint)(2 * stride));
        rows.D.StoreUnsafe(ref row, (nuint)(3 * stride));
    }

    // 4 × 4 within each 128 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> A, Vector512<float> B, Vector512<float> C, Vector512<float> D) Transposed(
        Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        Vector512<float> abLow = Avx512F.UnpackLow(a, b), abHigh = Avx512F.UnpackHigh(a, b);
        Vector512<float> cdLow = Avx512F.UnpackLow(c, d), cdHigh = Avx512F.UnpackHigh(c, d);
        const byte Lower = 0b01_00_01_00, Upper = 0b11_10_11_10;
        return (
            Avx512F.Shuffle(abLow, cdLow, Lower), Avx512F.Shuffle(abLow, cdLow, Upper),
            Avx512F.Shuffle(abHigh, cdHigh, Lower), Avx512F.Shuffle(abHigh, cdHigh, Upper));
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Copied(ref float from, int size, int last, ref float lanes, int stride)
    {
        Span<float> samples = stackalloc float[Samples * 3];
        MemoryMarshal.CreateReadOnlySpan(ref from, (last + 1) * size).CopyTo(samples);
        for (int index = (last + 1) * size; index < Samples * size; index++)
            samples[index] = samples[index - size];
        if (size == 2)
            Pairs(ref MemoryMarshal.GetReference(samples), Samples, ref lanes, stride);
        else
            Triples(ref MemoryMarshal.GetReference(samples), Samples, ref lanes, stride);
    }
}
