using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime;

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
        else
            Few(ref Unsafe.As<T, float>(ref from), size, last, ref Unsafe.As<T, float>(ref lanes), stride);
    }

    /// <summary>Turns the rows of as many samples back as 128 bits hold numbers.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="to">The first sample.</param>
    /// <param name="size">The number of values of a sample, at least as many as 128 bits hold.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ToSamples<T>(ref T lanes, int stride, ref T to, int size)
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
                Interleave.Upper(a, b).StoreUnsafe(ref sample, (nuint)size);
            }

            return;
        }

        for (int i = 0; i < size; i += 4)
        {
            int column = Math.Min(i, size - 4);
            ref float row = ref Unsafe.Add(ref Unsafe.As<T, float>(ref lanes), (nint)column * stride);
            Store(
                Turned(Vector128.LoadUnsafe(ref row), Vector128.LoadUnsafe(ref row, (nuint)stride), Vector128.LoadUnsafe(ref row, (nuint)(2 * stride)), Vector128.LoadUnsafe(ref row, (nuint)(3 * stride))),
                ref Unsafe.Add(ref Unsafe.As<T, float>(ref to), column), size);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Twos(ref double from, int size, int last, ref double lanes, int stride)
    {
        for (int i = 0; i < size; i += 2)
        {
            int column = Math.Min(i, size - 2);
            Vector128<double> Two(ref double samples, int s) => Vector128.LoadUnsafe(ref samples, (nuint)((Math.Min(s, last) * size) + column));
            Vector128<double> a = Two(ref from, 0), b = Two(ref from, 1);
            ref double row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            Interleave.Lower(a, b).StoreUnsafe(ref row);
            Interleave.Upper(a, b).StoreUnsafe(ref row, (nuint)stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fours(ref float from, int size, int last, ref float lanes, int stride)
    {
        for (int i = 0; i < size; i += 4)
        {
            int column = Math.Min(i, size - 4);
            Vector128<float> Four(ref float samples, int s) => Vector128.LoadUnsafe(ref samples, (nuint)((Math.Min(s, last) * size) + column));
            Store(Turned(Four(ref from, 0), Four(ref from, 1), Four(ref from, 2), Four(ref from, 3)), ref Unsafe.Add(ref lanes, (nint)column * stride), stride);
        }
    }

    // Two or three columns, number by number into a vector.
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
    private static (Vector128<float> A, Vector128<float> B, Vector128<float> C, Vector128<float> D) Turned(
        Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
    {
        Vector128<double> ab = Interleave.Lower(a, b).AsDouble(), cd = Interleave.Lower(c, d).AsDouble();
        Vector128<double> abUpper = Interleave.Upper(a, b).AsDouble(), cdUpper = Interleave.Upper(c, d).AsDouble();
        return (
            Interleave.Lower(ab, cd).AsSingle(), Interleave.Upper(ab, cd).AsSingle(),
            Interleave.Lower(abUpper, cdUpper).AsSingle(), Interleave.Upper(abUpper, cdUpper).AsSingle());
    }
}
