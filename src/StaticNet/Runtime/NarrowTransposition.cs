using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Turns samples into rows and back in blocks of 128 bits, 4 × 4 floats or 2 × 2 doubles, where the machine has no AVX-512: data is moved,
/// nothing computed.
/// </summary>
internal static class NarrowTransposition
{
    /// <summary>Turns as many samples as 128 bits hold numbers; nothing is read behind the last.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="from">The first sample.</param>
    /// <param name="size">The number of values of a sample, at least 2.</param>
    /// <param name="last">The last sample that is there, counted from the first of these and so before it where it is negative; it stands in for those behind it.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FromSamples<T>(ref T from, int size, int last, ref T lanes, int stride)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
            Twos(ref Unsafe.As<T, double>(ref from), size, last, ref Unsafe.As<T, double>(ref lanes), stride);
        else if (size >= 4)
            Fours(ref Unsafe.As<T, float>(ref from), size, last, ref Unsafe.As<T, float>(ref lanes), stride);
        else if (size == 2 && last >= 3)
            Pairs(ref Unsafe.As<T, float>(ref from), ref Unsafe.As<T, float>(ref lanes), stride);
        else if (size == 3 && last >= 3)
            Triples(ref Unsafe.As<T, float>(ref from), ref Unsafe.As<T, float>(ref lanes), stride);
        else
            Few(ref Unsafe.As<T, float>(ref from), size, last, ref Unsafe.As<T, float>(ref lanes), stride);
    }

    /// <summary>Turns the rows of as many samples back as 128 bits hold numbers.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="to">The first sample.</param>
    /// <param name="size">The number of values of a sample, at least as many as 128 bits hold.</param>
    /// <param name="distance">From one sample to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ToSamples<T>(ref T lanes, int stride, ref T to, int size, int distance)
        where T : unmanaged
    {
        // The last columns overlap those before: nothing beside a sample is written.
        if (typeof(T) == typeof(double))
        {
            for (int i = 0; i < size; i += 2)
            {
                int column = Math.Min(i, size - 2);
                ref double row = ref Unsafe.Add(ref Unsafe.As<T, double>(ref lanes), (nint)column * stride);
                Vector128<double> a = Vector128.LoadUnsafe(ref row), b = Vector128.LoadUnsafe(ref row, (nuint)stride);
                ref double sample = ref Unsafe.Add(ref Unsafe.As<T, double>(ref to), column);
                Interleave.Lower(a, b).StoreUnsafe(ref sample);
                Interleave.Upper(a, b).StoreUnsafe(ref sample, (nuint)distance);
            }

            return;
        }

        for (int i = 0; i < size; i += 4)
        {
            int column = Math.Min(i, size - 4);
            ref float row = ref Unsafe.Add(ref Unsafe.As<T, float>(ref lanes), (nint)column * stride);
            Store(
                Transposed(Vector128.LoadUnsafe(ref row), Vector128.LoadUnsafe(ref row, (nuint)stride), Vector128.LoadUnsafe(ref row, (nuint)(2 * stride)), Vector128.LoadUnsafe(ref row, (nuint)(3 * stride))),
                ref Unsafe.Add(ref Unsafe.As<T, float>(ref to), column), distance);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Twos(ref double from, int size, int last, ref double lanes, int stride)
    {
        ref double first = ref Sample(ref from, size, last, 0), second = ref Sample(ref from, size, last, 1);
        for (int i = 0; i < size; i += 2)
        {
            int column = Math.Min(i, size - 2);
            Vector128<double> a = Vector128.LoadUnsafe(ref first, (nuint)column), b = Vector128.LoadUnsafe(ref second, (nuint)column);
            ref double row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            Interleave.Lower(a, b).StoreUnsafe(ref row);
            Interleave.Upper(a, b).StoreUnsafe(ref row, (nuint)stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fours(ref float from, int size, int last, ref float lanes, int stride)
    {
        ref float first = ref Sample(ref from, size, last, 0), second = ref Sample(ref from, size, last, 1);
        ref float third = ref Sample(ref from, size, last, 2), fourth = ref Sample(ref from, size, last, 3);
        for (int i = 0; i < size; i += 4)
        {
            nuint column = (nuint)Math.Min(i, size - 4);
            Store(
                Transposed(Vector128.LoadUnsafe(ref first, column), Vector128.LoadUnsafe(ref second, column), Vector128.LoadUnsafe(ref third, column), Vector128.LoadUnsafe(ref fourth, column)),
                ref Unsafe.Add(ref lanes, (nint)column * stride), stride);
        }
    }

    // The last that is there stands in for one behind it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T Sample<T>(ref T from, int size, int last, int sample) => ref Unsafe.Add(ref from, (nint)Math.Min(sample, last) * size);

    // Two columns of four samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pairs(ref float from, ref float lanes, int stride)
    {
        Vector128<float> a = Vector128.LoadUnsafe(ref from), b = Vector128.LoadUnsafe(ref from, 4);
        Vector128<float> even = Interleave.Lower(a, b), odd = Interleave.Upper(a, b);
        Interleave.Lower(even, odd).StoreUnsafe(ref lanes);
        Interleave.Upper(even, odd).StoreUnsafe(ref lanes, (nuint)stride);
    }

    // Three columns of four samples; the fourth is read with what lies before it, since nothing may be read behind.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Triples(ref float from, ref float lanes, int stride)
    {
        Vector128<float> fourth = Vector128.Shuffle(Vector128.LoadUnsafe(ref from, 8), Vector128.Create(1, 2, 3, 0));
        (Vector128<float> a, Vector128<float> b, Vector128<float> c, _) = Transposed(
            Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, 3), Vector128.LoadUnsafe(ref from, 6), fourth);
        a.StoreUnsafe(ref lanes);
        b.StoreUnsafe(ref lanes, (nuint)stride);
        c.StoreUnsafe(ref lanes, (nuint)(2 * stride));
    }

    // Two or three columns of fewer samples, number by number into a vector.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Few(ref float from, int size, int last, ref float lanes, int stride)
    {
        float At(ref float samples, int s, int i) => Unsafe.Add(ref samples, (Math.Min(s, last) * size) + i);
        for (int i = 0; i < size; i++)
            Vector128.Create(At(ref from, 0, i), At(ref from, 1, i), At(ref from, 2, i), At(ref from, 3, i)).StoreUnsafe(ref lanes, (nuint)(i * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store((Vector128<float> A, Vector128<float> B, Vector128<float> C, Vector128<float> D) rows, ref float row, int stride)
    {
        rows.A.StoreUnsafe(ref row);
        rows.B.StoreUnsafe(ref row, (nuint)stride);
        rows.C.StoreUnsafe(ref row, (nuint)(2 * stride));
        rows.D.StoreUnsafe(ref row, (nuint)(3 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<float> A, Vector128<float> B, Vector128<float> C, Vector128<float> D) Transposed(
        Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
    {
        Vector128<double> ab = Interleave.Lower(a, b).AsDouble(), cd = Interleave.Lower(c, d).AsDouble();
        Vector128<double> abUpper = Interleave.Upper(a, b).AsDouble(), cdUpper = Interleave.Upper(c, d).AsDouble();
        return (
            Interleave.Lower(ab, cd).AsSingle(), Interleave.Upper(ab, cd).AsSingle(),
            Interleave.Lower(abUpper, cdUpper).AsSingle(), Interleave.Upper(abUpper, cdUpper).AsSingle());
    }
}
