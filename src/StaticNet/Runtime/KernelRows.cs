using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime.V1;

/// <summary>Runs the equations of one sample over rows of samples; where the intermediate values lie is decided here.</summary>
internal static class KernelRows<T, TKernel>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TKernel : struct, INetworkKernel<T>
{
    // A constant to the JIT: one of the two ways is compiled.
    private static bool OnStack
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TKernel.ScratchSize * (long)Unsafe.SizeOf<T>() <= Scratch<T>.StackBytes;
    }

    /// <summary>The outputs of one sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        if (TKernel.ScratchSize == 0)
            Forward(parameters, inputs, outputs, default(Span<T>));
        else
            ForwardWithScratch(parameters, inputs, outputs);
    }

    /// <summary>The outputs of m samples.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void Forward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int samples, DropoutKey key = default) =>
        Forward(parameters, inputs, outputs, samples, key, OnStack ? CacheLine.OnLine<T>(stackalloc T[TKernel.ScratchSize + CacheLine.Numbers<T>()]) : Scratch<T>.Values(TKernel.ScratchSize));

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardWithScratch(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs) =>
        Forward(parameters, inputs, outputs, OnStack ? CacheLine.OnLine<T>(stackalloc T[TKernel.ScratchSize + CacheLine.Numbers<T>()]) : Scratch<T>.Values(TKernel.ScratchSize));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, scoped Span<T> scratch) => TKernel.Forward(
        ref MemoryMarshal.GetReference(parameters), ref MemoryMarshal.GetReference(inputs), ref MemoryMarshal.GetReference(outputs), ref MemoryMarshal.GetReference(scratch));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int samples, DropoutKey key, scoped Span<T> scratch)
    {
        ref T w = ref MemoryMarshal.GetReference(parameters);
        ref T x = ref MemoryMarshal.GetReference(inputs);
        ref T a = ref MemoryMarshal.GetReference(outputs);
        ref T v = ref MemoryMarshal.GetReference(scratch);
        for (int s = 0; s < samples; s++)
        {
            if (TKernel.MaskSize > 0)
                TKernel.DrawMasks(key, s, ref v, stride: 1);
            TKernel.Forward(ref w, ref x, ref a, ref v);
            x = ref Unsafe.Add(ref x, TKernel.InputSize);
            a = ref Unsafe.Add(ref a, TKernel.OutputSize);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Loss<TTargets>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples)
        where TTargets : struct, ITargetRows<T>, allows ref struct => TKernel.ScratchSize == 0
            ? Loss(parameters, inputs, ref targets, first, samples, default)
            : LossWithScratch(parameters, inputs, ref targets, first, samples);

    /// <summary>Overwrites the gradient with that of one sample, and returns its loss.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Backward<TTargets>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, Span<T> gradient)
        where TTargets : struct, ITargetRows<T>, allows ref struct => TKernel.ScratchSize == 0
            ? Backward(parameters, inputs, ref targets, gradient, default)
            : BackwardWithScratch(parameters, inputs, ref targets, gradient);

    /// <summary>Sums the gradients of rows first … first + samples − 1, in their order, and returns the sum of their losses.</summary>
    /// <typeparam name="TMode">Whether row first is the one that the sum begins with.</typeparam>
    /// <typeparam name="TTargets">Where the targets are found.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Accumulate<TMode, TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples, Span<T> gradient)
        where TMode : struct, IAccumulation
        where TTargets : struct, ITargetRows<T>, allows ref struct => TKernel.ScratchSize == 0
            ? Accumulate<TMode, TTargets>(parameters, inputs, ref targets, first, samples, gradient, default)
            : AccumulateWithScratch<TMode, TTargets>(parameters, inputs, ref targets, first, samples, gradient);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Loss<TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples, scoped Span<T> scratch)
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        ref T w = ref MemoryMarshal.GetReference(parameters);
        ref T x = ref Unsafe.Add(ref MemoryMarshal.GetReference(inputs), (nint)first * TKernel.InputSize);
        ref T v = ref MemoryMarshal.GetReference(scratch);
        T sum = default;
        for (int s = 0; s < samples; s++)
        {
            if (TKernel.MaskSize > 0)
                TKernel.DrawMasks(targets.Key, targets.FirstSample + first + s, ref v, stride: 1);
            sum += TKernel.Loss(ref w, ref x, ref targets.Row(first + s), ref v);
            x = ref Unsafe.Add(ref x, TKernel.InputSize);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Accumulate<TMode, TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples, Span<T> gradient, scoped Span<T> scratch)
        where TMode : struct, IAccumulation
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        ref T w = ref MemoryMarshal.GetReference(parameters);
        ref T x = ref Unsafe.Add(ref MemoryMarshal.GetReference(inputs), (nint)first * TKernel.InputSize);
        ref T g = ref MemoryMarshal.GetReference(gradient);
        ref T v = ref MemoryMarshal.GetReference(scratch);
        T sum = Backward<TMode, TTargets>(ref w, ref x, ref targets, first, ref g, ref v);
        for (int s = 1; s < samples; s++)
        {
            x = ref Unsafe.Add(ref x, TKernel.InputSize);
            sum += Backward<Accumulate, TTargets>(ref w, ref x, ref targets, first + s, ref g, ref v);
        }

        return sum;
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T BackwardWithScratch<TTargets>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, Span<T> gradient)
        where TTargets : struct, ITargetRows<T>, allows ref struct =>
        Backward(parameters, inputs, ref targets, gradient, OnStack ? CacheLine.OnLine<T>(stackalloc T[TKernel.ScratchSize + CacheLine.Numbers<T>()]) : Scratch<T>.Values(TKernel.ScratchSize));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Backward<TTargets>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, Span<T> gradient, scoped Span<T> scratch)
        where TTargets : struct, ITargetRows<T>, allows ref struct => Backward<Overwrite, TTargets>(
            ref MemoryMarshal.GetReference(parameters), ref MemoryMarshal.GetReference(inputs), ref targets, 0, ref MemoryMarshal.GetReference(gradient), ref MemoryMarshal.GetReference(scratch));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Backward<TMode, TTargets>(ref T w, ref T x, scoped ref TTargets targets, int row, ref T g, ref T v)
        where TMode : struct, IAccumulation
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        if (TKernel.MaskSize > 0)
            TKernel.DrawMasks(targets.Key, targets.FirstSample + row, ref v, stride: 1);
        return TKernel.Backward<TMode>(ref w, ref x, ref targets.Row(row), ref g, ref v);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T LossWithScratch<TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples)
        where TTargets : struct, ITargetRows<T>, allows ref struct =>
        Loss(parameters, inputs, ref targets, first, samples, OnStack ? CacheLine.OnLine<T>(stackalloc T[TKernel.ScratchSize + CacheLine.Numbers<T>()]) : Scratch<T>.Values(TKernel.ScratchSize));

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T AccumulateWithScratch<TMode, TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples, Span<T> gradient)
        where TMode : struct, IAccumulation
        where TTargets : struct, ITargetRows<T>, allows ref struct =>
        Accumulate<TMode, TTargets>(parameters, inputs, ref targets, first, samples, gradient, OnStack ? CacheLine.OnLine<T>(stackalloc T[TKernel.ScratchSize + CacheLine.Numbers<T>()]) : Scratch<T>.Values(TKernel.ScratchSize));
}
