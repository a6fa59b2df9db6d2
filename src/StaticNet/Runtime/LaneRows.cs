using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime;

/// <summary>
/// Between samples that lie one after the other and rows that hold one value of every sample. What a block has more lanes than samples
/// is filled with copies of the last sample, so that no value is any worse than those of a sample.
/// </summary>
internal static class LaneRows<T>
    where T : unmanaged
{
    private const int Columns = 4;
    private const int Samples = 16;

    /// <summary>The lanes that so many samples take: a multiple of two vectors.</summary>
    public static int Filled(int samples)
    {
        int two = 2 * Vector512<T>.Count;
        return (samples + two - 1) / two * two;
    }

    /// <summary>Turns samples into rows.</summary>
    /// <param name="from">The first value of the first sample.</param>
    /// <param name="size">The number of values of a sample.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    public static void FromSamples(ref T from, int size, int samples, ref T lanes, int stride)
    {
        int first = 0;
        if (size == 1)
        {
            MemoryMarshal.CreateReadOnlySpan(ref from, samples).CopyTo(MemoryMarshal.CreateSpan(ref lanes, samples));
            first = samples;
        }
        else if (Avx512F.IsSupported && typeof(T) == typeof(float))
        {
            ref float source = ref Unsafe.As<T, float>(ref from);
            ref float target = ref Unsafe.As<T, float>(ref lanes);
            for (; first + Samples <= samples; first += Samples)
                SixteenFromSamples(ref Unsafe.Add(ref source, (nint)first * size), size, ref Unsafe.Add(ref target, first), stride);
        }

        for (int s = first; s < Filled(samples); s++)
        {
            ref T sample = ref Unsafe.Add(ref from, (nint)Math.Min(s, samples - 1) * size);
            for (int i = 0; i < size; i++)
                Unsafe.Add(ref lanes, ((nint)i * stride) + s) = Unsafe.Add(ref sample, i);
        }
    }

    /// <summary>Turns rows into samples.</summary>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="to">The first value of the first sample.</param>
    /// <param name="size">The number of values of a sample.</param>
    /// <param name="samples">The number of samples.</param>
    public static void ToSamples(ref T lanes, int stride, ref T to, int size, int samples)
    {
        if (size == 1)
        {
            MemoryMarshal.CreateReadOnlySpan(ref lanes, samples).CopyTo(MemoryMarshal.CreateSpan(ref to, samples));
            return;
        }

        for (int s = 0; s < samples; s++)
        {
            ref T sample = ref Unsafe.Add(ref to, (nint)s * size);
            for (int i = 0; i < size; i++)
                Unsafe.Add(ref sample, i) = Unsafe.Add(ref lanes, ((nint)i * stride) + s);
        }
    }

    /// <summary>Sets all bits of the lanes that hold a sample, none of the others.</summary>
    public static void Mark(int samples, ref T lanes)
    {
        int filled = Filled(samples);
        MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref lanes, samples)).Fill(byte.MaxValue);
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref lanes, samples), filled - samples).Clear();
    }

    private static void SixteenFromSamples(ref float from, int size, ref float lanes, int stride)
    {
        if (size == 2)
        {
            Pairs(ref from, ref lanes, stride);
            return;
        }

        if (size == 3)
        {
            Triples(ref from, ref lanes, stride);
            return;
        }

        for (int i = 0; i < size; i += Columns)
        {
            // The last columns overlap those before: nothing behind a sample is read.
            int column = Math.Min(i, size - Columns);
            FourColumns(ref Unsafe.Add(ref from, column), size, ref Unsafe.Add(ref lanes, (nint)column * stride), stride);
        }
    }

    private static void Pairs(ref float from, ref float lanes, int stride)
    {
        Vector512<float> a = Vector512.LoadUnsafe(ref from), b = Vector512.LoadUnsafe(ref from, Samples);
        Vector512<int> even = Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        Avx512F.PermuteVar16x32x2(a, even, b).StoreUnsafe(ref lanes);
        Avx512F.PermuteVar16x32x2(a, even + Vector512<int>.One, b).StoreUnsafe(ref lanes, (nuint)stride);
    }

    private static void Triples(ref float from, ref float lanes, int stride)
    {
        Vector512<float> a = Vector512.LoadUnsafe(ref from), b = Vector512.LoadUnsafe(ref from, Samples), c = Vector512.LoadUnsafe(ref from, 2 * Samples);
        Vector512<int> third = Vector512.Create(0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45);
        for (int i = 0; i < 3; i++)
        {
            Vector512<int> place = third + Vector512.Create(i);
            // From the first two vectors what they hold, in place; then the rest from the third.
            Vector512<float> ab = Avx512F.PermuteVar16x32x2(a, place, b);
            Vector512<int> rest = Vector512.ConditionalSelect(
                Vector512.LessThan(place, Vector512.Create(2 * Samples)), Vector512<int>.Indices, place - Vector512.Create(Samples));
            Avx512F.PermuteVar16x32x2(ab, rest, c).StoreUnsafe(ref lanes, (nuint)(i * stride));
        }
    }

    // Samples q, q + 4, q + 8 and q + 12 side by side; then 4 × 4 within each 128 bits.
    private static void FourColumns(ref float from, int size, ref float lanes, int stride)
    {
        Vector512<float> a = FourSamples(ref from, size, 0), b = FourSamples(ref from, size, 1);
        Vector512<float> c = FourSamples(ref from, size, 2), d = FourSamples(ref from, size, 3);
        Vector512<float> abLow = Avx512F.UnpackLow(a, b), abHigh = Avx512F.UnpackHigh(a, b);
        Vector512<float> cdLow = Avx512F.UnpackLow(c, d), cdHigh = Avx512F.UnpackHigh(c, d);
        const byte Lower = 0b01_00_01_00, Upper = 0b11_10_11_10;
        Avx512F.Shuffle(abLow, cdLow, Lower).StoreUnsafe(ref lanes);
        Avx512F.Shuffle(abLow, cdLow, Upper).StoreUnsafe(ref lanes, (nuint)stride);
        Avx512F.Shuffle(abHigh, cdHigh, Lower).StoreUnsafe(ref lanes, (nuint)(2 * stride));
        Avx512F.Shuffle(abHigh, cdHigh, Upper).StoreUnsafe(ref lanes, (nuint)(3 * stride));

        static Vector512<float> FourSamples(ref float from, int size, int sample) => Vector512.Create(
            Vector256.Create(Vector128.LoadUnsafe(ref from, (nuint)(sample * size)), Vector128.LoadUnsafe(ref from, (nuint)((sample + 4) * size))),
            Vector256.Create(Vector128.LoadUnsafe(ref from, (nuint)((sample + 8) * size)), Vector128.LoadUnsafe(ref from, (nuint)((sample + 12) * size))));
    }
}
