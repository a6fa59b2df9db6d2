using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime;

/// <summary>
/// Between samples that lie one after the other and rows that hold one value of every sample. What a block has more lanes than samples
/// is filled with copies of the last sample, so that no value is any worse than those of a sample.
/// </summary>
/// <remarks>Called by generated code.</remarks>
/// <example>See the generated file of a network with wide layers.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneRows
{
    /// <summary>The lanes that so many samples take: a multiple of two vectors.</summary>
    internal static int Filled<T>(int samples)
        where T : unmanaged
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
    internal static void FromSamples<T>(ref T from, int size, int samples, ref T lanes, int stride)
        where T : unmanaged
    {
        int filled = Filled<T>(samples);
        int first = 0;
        if (size == 1)
        {
            MemoryMarshal.CreateReadOnlySpan(ref from, samples).CopyTo(MemoryMarshal.CreateSpan(ref lanes, samples));
            first = samples;
        }
        else if (Avx512F.IsSupported && size > 1)
        {
            // What is left over is less than a vector, and copies of one sample from there on.
            for (; first < samples; first += Vector512<T>.Count)
            {
                ref T sample = ref Unsafe.Add(ref from, (nint)first * size);
                int last = Math.Min(samples - first, Vector512<T>.Count) - 1;
                if (typeof(T) == typeof(float))
                    SingleLanes.FromSamples(ref Unsafe.As<T, float>(ref sample), size, last, ref Unsafe.As<T, float>(ref Unsafe.Add(ref lanes, first)), stride);
                else
                    DoubleLanes.FromSamples(ref Unsafe.As<T, double>(ref sample), size, last, ref Unsafe.As<T, double>(ref Unsafe.Add(ref lanes, first)), stride);
            }
        }

        for (; first < samples; first++)
        {
            ref T sample = ref Unsafe.Add(ref from, (nint)first * size);
            for (int i = 0; i < size; i++)
                Unsafe.Add(ref lanes, ((nint)i * stride) + first) = Unsafe.Add(ref sample, i);
        }

        if (first >= filled)
            return;
        ref T copied = ref Unsafe.Add(ref from, (nint)(samples - 1) * size);
        for (int i = 0; i < size; i++)
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref lanes, ((nint)i * stride) + first), filled - first).Fill(Unsafe.Add(ref copied, i));
    }

    /// <summary>Turns rows into samples.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="to">The first value of the first sample.</param>
    /// <param name="size">The number of values of a sample.</param>
    /// <param name="samples">The number of samples.</param>
    public static void ToSamples<T>(ref T lanes, int stride, ref T to, int size, int samples)
        where T : unmanaged
    {
        if (size == 1)
        {
            MemoryMarshal.CreateReadOnlySpan(ref lanes, samples).CopyTo(MemoryMarshal.CreateSpan(ref to, samples));
            return;
        }

        int first = 0;
        if (Avx512F.IsSupported && size >= 4)
        {
            for (; first + Vector512<T>.Count <= samples; first += Vector512<T>.Count)
            {
                ref T sample = ref Unsafe.Add(ref to, (nint)first * size);
                if (typeof(T) == typeof(float))
                    SingleLanes.ToSamples(ref Unsafe.As<T, float>(ref Unsafe.Add(ref lanes, first)), stride, ref Unsafe.As<T, float>(ref sample), size);
                else
                    DoubleLanes.ToSamples(ref Unsafe.As<T, double>(ref Unsafe.Add(ref lanes, first)), stride, ref Unsafe.As<T, double>(ref sample), size);
            }
        }

        for (int s = first; s < samples; s++)
        {
            ref T sample = ref Unsafe.Add(ref to, (nint)s * size);
            for (int i = 0; i < size; i++)
                Unsafe.Add(ref sample, i) = Unsafe.Add(ref lanes, ((nint)i * stride) + s);
        }
    }

    /// <summary>Sets all bits of the lanes that hold a sample, none of the others.</summary>
    internal static void Mark<T>(int samples, ref T lanes)
        where T : unmanaged
    {
        int filled = Filled<T>(samples);
        MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref lanes, samples)).Fill(byte.MaxValue);
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref lanes, samples), filled - samples).Clear();
    }
}
