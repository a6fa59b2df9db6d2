using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime;

/// <summary>Turns sixteen samples of floats into rows and back, with AVX-512: data is moved, nothing computed.</summary>
internal static class SingleLanes
{
    private const int Columns = 4;
    private const int Samples = 16;

    /// <param name="from">The first sample.</param>
    /// <param name="size">The number of values of a sample, at least 2.</param>
    /// <param name="last">The last sample that is there, up to 15; it stands in for those behind it.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    public static void FromSamples(ref float from, int size, int last, ref float lanes, int stride)
    {
        if (size < Columns)
        {
            if (last < Samples - 1)
                Copied(ref from, size, last, ref lanes, stride);
            else
                Narrow(ref from, size, ref lanes, stride);
            return;
        }

        for (int i = 0; i < size; i += Columns)
        {
            // The last columns overlap those before: nothing behind a sample is read.
            int column = Math.Min(i, size - Columns);
            ref float row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            (Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) = Turned(
                Four(ref from, size, last, column, 0), Four(ref from, size, last, column, 1), Four(ref from, size, last, column, 2), Four(ref from, size, last, column, 3));
            a.StoreUnsafe(ref row);
            b.StoreUnsafe(ref row, (nuint)stride);
            c.StoreUnsafe(ref row, (nuint)(2 * stride));
            d.StoreUnsafe(ref row, (nuint)(3 * stride));
        }
    }

    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="to">The first of sixteen samples.</param>
    /// <param name="size">The number of values of a sample, at least 4.</param>
    public static void ToSamples(ref float lanes, int stride, ref float to, int size)
    {
        for (int i = 0; i < size; i += Columns)
        {
            int column = Math.Min(i, size - Columns);
            ref float row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            (Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) = Turned(
                Vector512.LoadUnsafe(ref row),
                Vector512.LoadUnsafe(ref row, (nuint)stride),
                Vector512.LoadUnsafe(ref row, (nuint)(2 * stride)),
                Vector512.LoadUnsafe(ref row, (nuint)(3 * stride)));
            ref float sample = ref Unsafe.Add(ref to, column);
            Store(a, ref sample, size, 0);
            Store(b, ref sample, size, 1);
            Store(c, ref sample, size, 2);
            Store(d, ref sample, size, 3);
        }
    }

    // Four columns of samples q, q + 4, q + 8 and q + 12.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Four(ref float from, int size, int last, int column, int q) => Vector512.Create(
        Vector256.Create(
            Vector128.LoadUnsafe(ref from, (nuint)((Math.Min(q, last) * size) + column)),
            Vector128.LoadUnsafe(ref from, (nuint)((Math.Min(q + 4, last) * size) + column))),
        Vector256.Create(
            Vector128.LoadUnsafe(ref from, (nuint)((Math.Min(q + 8, last) * size) + column)),
            Vector128.LoadUnsafe(ref from, (nuint)((Math.Min(q + 12, last) * size) + column))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> values, ref float to, int size, int q)
    {
        values.GetLower().GetLower().StoreUnsafe(ref to, (nuint)(q * size));
        values.GetLower().GetUpper().StoreUnsafe(ref to, (nuint)((q + 4) * size));
        values.GetUpper().GetLower().StoreUnsafe(ref to, (nuint)((q + 8) * size));
        values.GetUpper().GetUpper().StoreUnsafe(ref to, (nuint)((q + 12) * size));
    }

    // 4 × 4 within each 128 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> A, Vector512<float> B, Vector512<float> C, Vector512<float> D) Turned(
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
    private static void Copied(ref float from, int size, int last, ref float lanes, int stride)
    {
        Span<float> samples = stackalloc float[Samples * (Columns - 1)];
        MemoryMarshal.CreateReadOnlySpan(ref from, (last + 1) * size).CopyTo(samples);
        for (int place = (last + 1) * size; place < Samples * size; place++)
            samples[place] = samples[place - size];
        Narrow(ref MemoryMarshal.GetReference(samples), size, ref lanes, stride);
    }

    private static void Narrow(ref float from, int size, ref float lanes, int stride)
    {
        Vector512<float> a = Vector512.LoadUnsafe(ref from), b = Vector512.LoadUnsafe(ref from, Samples);
        if (size == 2)
        {
            Vector512<int> even = Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
            Avx512F.PermuteVar16x32x2(a, even, b).StoreUnsafe(ref lanes);
            Avx512F.PermuteVar16x32x2(a, even + Vector512<int>.One, b).StoreUnsafe(ref lanes, (nuint)stride);
            return;
        }

        Vector512<float> c = Vector512.LoadUnsafe(ref from, 2 * Samples);
        Vector512<int> third = Vector512.Create(0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45);
        for (int i = 0; i < size; i++)
        {
            // From the first two vectors what they hold, in place; then the rest from the third.
            Vector512<int> place = third + Vector512.Create(i);
            Vector512<float> ab = Avx512F.PermuteVar16x32x2(a, place, b);
            Vector512<int> rest = Vector512.ConditionalSelect(
                Vector512.LessThan(place, Vector512.Create(2 * Samples)), Vector512<int>.Indices, place - Vector512.Create(Samples));
            Avx512F.PermuteVar16x32x2(ab, rest, c).StoreUnsafe(ref lanes, (nuint)(i * stride));
        }
    }
}
