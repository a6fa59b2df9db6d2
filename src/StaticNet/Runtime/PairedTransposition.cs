using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Turns samples into rows and back as <see cref="NarrowTransposition"/> does, two of its blocks side by side in 256 bits, where the machine has AVX and no AVX-512: data is moved, nothing computed.
/// </summary>
internal static class PairedTransposition
{
    // Of each half, the first two numbers of both vectors, or the last two: what UnpackLow of doubles is too, whose types the JIT would load first.
    private const byte LowerPairs = 0b01_00_01_00;
    private const byte UpperPairs = 0b11_10_11_10;

    /// <summary>Turns as many samples as a cache line holds numbers: each line of a row is written at once.</summary>
    /// <remarks>Four samples at a time, each line of hundreds of rows was written four times, when it had left the first cache. A gradient of 949-5-5-27 takes 0.87 of the time, of 23-655 0.92, of 42-201 0.96 (Zen 3).</remarks>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="from">The first sample.</param>
    /// <param name="size">The number of values of a sample, at least as many as 128 bits hold.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FromSamples<T>(ref T from, int size, ref T lanes, int stride)
        where T : unmanaged
    {
        int count = CacheLine.Numbers<T>() / 4;

        // The last columns overlap those before: nothing behind a sample is read.
        for (int i = 0; i < size; i += count)
        {
            int column = Math.Min(i, size - count);
            ref T sample = ref Unsafe.Add(ref from, column), row = ref Unsafe.Add(ref lanes, (nint)column * stride);
            for (int s = 0; s < 4 * count; s += 2 * count)
            {
                if (typeof(T) == typeof(double))
                    ToRows(ref Unsafe.As<T, double>(ref sample), size, ref Unsafe.As<T, double>(ref row), stride);
                else
                    ToRows(ref Unsafe.As<T, float>(ref sample), size, ref Unsafe.As<T, float>(ref row), stride);
                sample = ref Unsafe.Add(ref sample, 2 * count * (nint)size);
                row = ref Unsafe.Add(ref row, 2 * count);
            }
        }
    }

    /// <summary>Turns the rows of as many samples back as 256 bits hold numbers.</summary>
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
        int count = CacheLine.Numbers<T>() / 4;

        // The last columns overlap those before: nothing beside a sample is written.
        for (int i = 0; i < size; i += count)
        {
            int column = Math.Min(i, size - count);
            ref T row = ref Unsafe.Add(ref lanes, (nint)column * stride), sample = ref Unsafe.Add(ref to, column);
            if (typeof(T) == typeof(double))
                ToSamples(ref Unsafe.As<T, double>(ref row), stride, ref Unsafe.As<T, double>(ref sample), distance);
            else
                ToSamples(ref Unsafe.As<T, float>(ref row), stride, ref Unsafe.As<T, float>(ref sample), distance);
        }
    }

    // Two columns of four samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToRows(ref double sample, nint size, ref double row, int stride)
    {
        Vector256<double> a = Load(ref sample, 2 * size), b = Load(ref Unsafe.Add(ref sample, size), 2 * size);
        Avx.UnpackLow(a, b).StoreUnsafe(ref row);
        Avx.UnpackHigh(a, b).StoreUnsafe(ref row, (nuint)stride);
    }

    // Four columns of eight samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToRows(ref float sample, nint size, ref float row, int stride)
    {
        Vector256<float> a = Load(ref sample, 4 * size), b = Load(ref Unsafe.Add(ref sample, size), 4 * size);
        Vector256<float> c = Load(ref Unsafe.Add(ref sample, 2 * size), 4 * size), d = Load(ref Unsafe.Add(ref sample, 3 * size), 4 * size);
        Vector256<float> ab = Avx.UnpackLow(a, b), cd = Avx.UnpackLow(c, d), abUpper = Avx.UnpackHigh(a, b), cdUpper = Avx.UnpackHigh(c, d);
        Avx.Shuffle(ab, cd, LowerPairs).StoreUnsafe(ref row);
        Avx.Shuffle(ab, cd, UpperPairs).StoreUnsafe(ref row, (nuint)stride);
        Avx.Shuffle(abUpper, cdUpper, LowerPairs).StoreUnsafe(ref row, (nuint)(2 * stride));
        Avx.Shuffle(abUpper, cdUpper, UpperPairs).StoreUnsafe(ref row, (nuint)(3 * stride));
    }

    // Two rows of four samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToSamples(ref double row, int stride, ref double sample, nint distance)
    {
        Vector256<double> a = Vector256.LoadUnsafe(ref row), b = Vector256.LoadUnsafe(ref row, (nuint)stride);
        Store(Avx.UnpackLow(a, b), ref sample, 2 * distance);
        Store(Avx.UnpackHigh(a, b), ref Unsafe.Add(ref sample, distance), 2 * distance);
    }

    // Four rows of eight samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToSamples(ref float row, int stride, ref float sample, nint distance)
    {
        Vector256<float> a = Vector256.LoadUnsafe(ref row), b = Vector256.LoadUnsafe(ref row, (nuint)stride);
        Vector256<float> c = Vector256.LoadUnsafe(ref row, (nuint)(2 * stride)), d = Vector256.LoadUnsafe(ref row, (nuint)(3 * stride));
        Vector256<float> ab = Avx.UnpackLow(a, b), cd = Avx.UnpackLow(c, d), abUpper = Avx.UnpackHigh(a, b), cdUpper = Avx.UnpackHigh(c, d);
        Store(Avx.Shuffle(ab, cd, LowerPairs), ref sample, 4 * distance);
        Store(Avx.Shuffle(ab, cd, UpperPairs), ref Unsafe.Add(ref sample, distance), 4 * distance);
        Store(Avx.Shuffle(abUpper, cdUpper, LowerPairs), ref Unsafe.Add(ref sample, 2 * distance), 4 * distance);
        Store(Avx.Shuffle(abUpper, cdUpper, UpperPairs), ref Unsafe.Add(ref sample, 3 * distance), 4 * distance);
    }

    // Numbers of one sample in the lower half, of a later one in the upper.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ref float lower, nint upper) => Vector256.Create(Vector128.LoadUnsafe(ref lower), Vector128.LoadUnsafe(ref Unsafe.Add(ref lower, upper)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(ref double lower, nint upper) => Vector256.Create(Vector128.LoadUnsafe(ref lower), Vector128.LoadUnsafe(ref Unsafe.Add(ref lower, upper)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> vector, ref float lower, nint upper)
    {
        vector.GetLower().StoreUnsafe(ref lower);
        vector.GetUpper().StoreUnsafe(ref Unsafe.Add(ref lower, upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> vector, ref double lower, nint upper)
    {
        vector.GetLower().StoreUnsafe(ref lower);
        vector.GetUpper().StoreUnsafe(ref Unsafe.Add(ref lower, upper));
    }
}
