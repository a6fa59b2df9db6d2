using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StaticNet.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Between samples that lie one after the other and rows that hold one value of every sample. What a block has more lanes than samples
/// is filled with copies of the last sample, so that no value is any worse than those of a sample; with 0 where that one is not finite.
/// </summary>
internal static class LaneRows
{
    /// <summary>The lanes that so many samples take: a multiple of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Filled<T>(int samples)
        where T : unmanaged => (samples + CacheLine.Numbers<T>() - 1) & -CacheLine.Numbers<T>();

    /// <summary>Turns samples into rows.</summary>
    /// <remarks>
    /// Called, with a method for each kind of size: inlined into what knows the size, all kinds were, before the JIT knew it too. The first gradient of a batch of 2-2-1 took 31 ms and takes 27 (one Zen 4 core).
    /// </remarks>
    /// <param name="from">The first value of the first sample.</param>
    /// <param name="size">The number of values of a sample.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void FromSamples<T>(ref T from, int size, int samples, ref T lanes, int stride)
        where T : unmanaged
    {
        int whole = samples & -CacheLine.Numbers<T>();
        if (size == 1)
        {
            Copy(ref from, whole, ref lanes);
        }
        else if (Avx.IsSupported && !Avx512F.IsSupported && size >= CacheLine.Quarter<T>())
        {
            TurnPaired(ref from, size, whole, ref lanes, stride);
        }
        else if (!Avx512F.IsSupported)
        {
            TurnNarrow(ref from, size, whole, ref lanes, stride);
        }
        else if (typeof(T) == typeof(float))
        {
            SingleTransposition.FromSamples(ref Unsafe.As<T, float>(ref from), size, whole, ref Unsafe.As<T, float>(ref lanes), stride);
        }
        else
        {
            DoubleTransposition.FromSamples(ref Unsafe.As<T, double>(ref from), size, whole, ref Unsafe.As<T, double>(ref lanes), stride);
        }

        if (whole < samples)
            Rest(ref Unsafe.Add(ref from, (nint)whole * size), size, samples - whole, ref Unsafe.Add(ref lanes, whole), stride);
    }

    // Apart, since the JIT loads the framework's messages, 0.3 ms, for a method that copies spans.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Copy<T>(ref T from, int count, ref T to)
        where T : unmanaged => MemoryMarshal.CreateReadOnlySpan(ref from, count).CopyTo(MemoryMarshal.CreateSpan(ref to, count));

    /// <summary>Turns rows into samples that lie one after the other.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="to">The first value of the first sample.</param>
    /// <param name="size">The number of values of a sample.</param>
    /// <param name="samples">The number of samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ToSamples<T>(ref T lanes, int stride, ref T to, int size, int samples)
        where T : unmanaged => ToSamples(ref lanes, stride, ref to, size, samples, size);

    /// <summary>Turns rows into samples.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="to">The first value of the first sample.</param>
    /// <param name="size">The number of values of a sample.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="distance">From one sample to the next.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void ToSamples<T>(ref T lanes, int stride, ref T to, int size, int samples, int distance)
        where T : unmanaged
    {
        if (size == 1 && distance == 1)
        {
            Copy(ref lanes, samples, ref to);
            return;
        }

        int first = 0;
        if (Avx512F.IsSupported && size >= 4)
        {
            for (int line = CacheLine.Numbers<T>(); first + line <= samples; first += line)
            {
                ref T sample = ref Unsafe.Add(ref to, (nint)first * distance);
                if (typeof(T) == typeof(float))
                    SingleTransposition.ToSamples(ref Unsafe.As<T, float>(ref Unsafe.Add(ref lanes, first)), stride, ref Unsafe.As<T, float>(ref sample), size, distance);
                else
                    DoubleTransposition.ToSamples(ref Unsafe.As<T, double>(ref Unsafe.Add(ref lanes, first)), stride, ref Unsafe.As<T, double>(ref sample), size, distance);
            }
        }

        if (!Avx512F.IsSupported && size >= CacheLine.Quarter<T>())
        {
            int paired = Avx.IsSupported ? samples & -(CacheLine.Numbers<T>() / 2) : 0;
            first = samples & -CacheLine.Quarter<T>();
            if (paired > 0)
                TurnBackPaired(ref lanes, stride, ref to, size, paired, distance);
            if (paired < first)
                TurnBackNarrow(ref Unsafe.Add(ref lanes, paired), stride, ref Unsafe.Add(ref to, (nint)paired * distance), size, first - paired, distance);
        }

        for (int s = first; s < samples; s++)
        {
            ref T sample = ref Unsafe.Add(ref to, (nint)s * distance);
            for (int i = 0; i < size; i++)
                Unsafe.Add(ref sample, i) = Unsafe.Add(ref lanes, ((nint)i * stride) + s);
        }
    }

    /// <summary>
    /// Puts 0 into the lanes behind the samples where the last sample, of which they hold copies, is not finite: their slope is 0, and 0 · ∞ would be a
    /// NaN in the sum.
    /// </summary>
    /// <param name="last">The inputs of the last sample.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void ClearCopies<T>(ReadOnlySpan<T> last, int samples, ref T lanes, int stride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Finite.IndexOfViolation(last) < 0)
            return;
        int first = samples & -CacheLine.Numbers<T>();
        for (int i = 0; i < last.Length; i++)
        {
            ref T row = ref Unsafe.Add(ref lanes, ((nint)i * stride) + first);
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref row, samples - first), CacheLine.Numbers<T>() - (samples - first)).Clear();
        }
    }

    /// <summary>Sets all bits of the lanes that hold a sample, none of the others: in vectors of 256 bits, for what <see cref="LossSum"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mark<T>(int samples, ref T lanes)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == sizeof(float))
            Mark(samples, ref Unsafe.As<T, float>(ref lanes));
        else
            Mark(samples, ref Unsafe.As<T, double>(ref lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mark(int samples, ref float lanes)
    {
        int s = 0;
        for (; s <= samples - Vector256<float>.Count; s += Vector256<float>.Count)
            Vector256<float>.AllBitsSet.StoreUnsafe(ref lanes, (nuint)s);
        for (; s < Filled<float>(samples); s += Vector256<float>.Count)
            Vector256.LessThan(Vector256<float>.Indices, Vector256.Create((float)(samples - s))).StoreUnsafe(ref lanes, (nuint)s);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mark(int samples, ref double lanes)
    {
        int s = 0;
        for (; s <= samples - Vector256<double>.Count; s += Vector256<double>.Count)
            Vector256<double>.AllBitsSet.StoreUnsafe(ref lanes, (nuint)s);
        for (; s < Filled<double>(samples); s += Vector256<double>.Count)
            Vector256.LessThan(Vector256<double>.Indices, Vector256.Create((double)(samples - s))).StoreUnsafe(ref lanes, (nuint)s);
    }

    // A whole number of vectors of 256 bits.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void TurnBackPaired<T>(ref T lanes, int stride, ref T to, int size, int samples, int distance)
        where T : unmanaged
    {
        for (int s = 0; s < samples; s += CacheLine.Numbers<T>() / 2)
            PairedTransposition.ToSamples(ref Unsafe.Add(ref lanes, s), stride, ref Unsafe.Add(ref to, (nint)s * distance), size, distance);
    }

    // A whole number of blocks of 128 bits.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void TurnBackNarrow<T>(ref T lanes, int stride, ref T to, int size, int samples, int distance)
        where T : unmanaged
    {
        for (int s = 0; s < samples; s += CacheLine.Quarter<T>())
            NarrowTransposition.ToSamples(ref Unsafe.Add(ref lanes, s), stride, ref Unsafe.Add(ref to, (nint)s * distance), size, distance);
    }

    // A whole number of vectors of 512 bits.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void TurnPaired<T>(ref T from, int size, int samples, ref T lanes, int stride)
        where T : unmanaged
    {
        for (int s = 0; s < samples; s += CacheLine.Numbers<T>())
            PairedTransposition.FromSamples(ref Unsafe.Add(ref from, (nint)s * size), size, ref Unsafe.Add(ref lanes, s), stride);
    }

    // A whole number of vectors of 512 bits.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void TurnNarrow<T>(ref T from, int size, int samples, ref T lanes, int stride)
        where T : unmanaged
    {
        for (int s = 0; s < samples; s += CacheLine.Quarter<T>())
            NarrowTransposition.FromSamples(ref Unsafe.Add(ref from, (nint)s * size), size, CacheLine.Quarter<T>() - 1, ref Unsafe.Add(ref lanes, s), stride);
    }

    // Less than a vector; what it has more is filled with the last sample.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rest<T>(ref T from, int size, int samples, ref T lanes, int stride)
        where T : unmanaged
    {
        int last = samples - 1;
        if (size == 1)
        {
            for (int s = 0; s < CacheLine.Numbers<T>(); s++)
                Unsafe.Add(ref lanes, s) = Unsafe.Add(ref from, Math.Min(s, last));
        }
        else if (!Avx512F.IsSupported)
        {
            for (int s = 0; s < CacheLine.Numbers<T>(); s += CacheLine.Quarter<T>())
                NarrowTransposition.FromSamples(ref Unsafe.Add(ref from, (nint)s * size), size, last - s, ref Unsafe.Add(ref lanes, s), stride);
        }
        else if (typeof(T) == typeof(float))
        {
            SingleTransposition.FromFewer(ref Unsafe.As<T, float>(ref from), size, last, ref Unsafe.As<T, float>(ref lanes), stride);
        }
        else
        {
            DoubleTransposition.FromFewer(ref Unsafe.As<T, double>(ref from), size, last, ref Unsafe.As<T, double>(ref lanes), stride);
        }
    }
}
