using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Runs the equations over blocks of samples that lie in the lanes of vectors. The samples of a shard take the lanes in turn; each lane adds
/// up its own, and a fixed tree adds the lanes: 16 floats or 8 doubles on every machine, so that the bits are the same.
/// </summary>
internal static class KernelBlocks<T, TKernel>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TKernel : struct, INetworkKernel<T>
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Forward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int samples, DropoutKey key = default)
    {
        ref T w = ref MemoryMarshal.GetReference(parameters);
        ref T v = ref Scratch<T>.Block(TKernel.BlockSize);
        for (int first = 0; first < samples; first += TKernel.BlockSamples)
        {
            int count = Math.Min(TKernel.BlockSamples, samples - first);
            FillInputs(inputs, first, count, ref v);
            if (TKernel.MaskSize > 0)
                DrawMasks(key, first, count, ref Unsafe.Add(ref v, TKernel.MaskRows));
            TKernel.ForwardLanes(ref w, ref v, count);
            ref T a = ref Unsafe.Add(ref MemoryMarshal.GetReference(outputs), (nint)first * TKernel.OutputSize);
            LaneRows.ToSamples(ref Unsafe.Add(ref v, TKernel.OutputRows), TKernel.RowStride, ref a, TKernel.OutputSize, count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static T Loss<TTargets>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples)
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        ref T w = ref MemoryMarshal.GetReference(parameters);
        ref T v = ref Scratch<T>.Block(TKernel.BlockSize);
        LossSum losses = default;
        for (int done = 0; done < samples; done += TKernel.BlockSamples)
        {
            int count = Math.Min(TKernel.BlockSamples, samples - done);
            Fill(inputs, ref targets, first, done, count, ref v);
            TKernel.LossLanes(ref w, ref v, count);
            losses.Add(ref Unsafe.Add(ref v, TKernel.LossRow), ref Unsafe.Add(ref v, TKernel.LaneMaskRow), count);
        }

        return losses.Total<T>();
    }

    /// <summary>Adds the gradients of the samples of a shard, or overwrites them, and multiplies the sums; returns the sum of the losses.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static T Accumulate<TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples, Span<T> gradient, bool begins, T scale)
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        ref T w = ref MemoryMarshal.GetReference(parameters);
        ref T v = ref Scratch<T>.Block(TKernel.BlockSize);
        ref T g = ref MemoryMarshal.GetReference(gradient);
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref v, TKernel.SumRows), TKernel.SumCount * CacheLine.Numbers<T>()).Clear();
        LossSum losses = default;
        for (int done = 0; done < samples; done += TKernel.BlockSamples)
        {
            int count = Math.Min(TKernel.BlockSamples, samples - done);
            Fill(inputs, ref targets, first, done, count, ref v);
            new GradientState<T>(begins && done == 0, done + count < samples ? T.One : scale).Write(ref Unsafe.Add(ref v, TKernel.GradientState));
            TKernel.BackwardLanes(ref w, ref v, ref g, count);
            losses.Add(ref Unsafe.Add(ref v, TKernel.LossRow), ref Unsafe.Add(ref v, TKernel.LaneMaskRow), count);
        }

        new GradientState<T>(begins, scale).Write(ref Unsafe.Add(ref v, TKernel.GradientState));
        TKernel.AddSums(ref v, ref g);
        return losses.Total<T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FillInputs(ReadOnlySpan<T> inputs, int first, int count, ref T v) => LaneRows.FromSamples(
        ref Unsafe.Add(ref MemoryMarshal.GetReference(inputs), (nint)first * TKernel.InputSize), TKernel.InputSize, count, ref v, TKernel.RowStride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill<TTargets>(ReadOnlySpan<T> inputs, scoped ref TTargets targets, int start, int done, int count, ref T v)
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        int first = start + done;
        FillInputs(inputs, first, count, ref v);
        if (count % CacheLine.Numbers<T>() > 0)
            LaneRows.ClearCopies(inputs.Slice((first + count - 1) * TKernel.InputSize, TKernel.InputSize), count, ref v, TKernel.RowStride);
        targets.ToLanes(first, count, TKernel.OutputSize, ref Unsafe.Add(ref v, TKernel.TargetRows), TKernel.RowStride);
        if (TKernel.MaskSize > 0)
            DrawMasks(targets.Key, targets.FirstSample + first, count, ref Unsafe.Add(ref v, TKernel.MaskRows));
        if (done == 0 || count < TKernel.BlockSamples)
            LaneRows.Mark(count, ref Unsafe.Add(ref v, TKernel.LaneMaskRow));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void DrawMasks(DropoutKey key, int first, int count, ref T m)
    {
        for (int s = 0; s < LaneRows.Filled<T>(count); s++)
            TKernel.DrawMasks(key, first + Math.Min(s, count - 1), ref Unsafe.Add(ref m, s), TKernel.RowStride);
    }
}
