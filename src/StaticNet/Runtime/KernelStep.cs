using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime.V1;

/// <summary>
/// A step of gradient descent on one sample. The gradient is written beside the parameters and taken from them when it is whole: the weights of a layer are read again, by the
/// step back, after their own slopes are known, and the penalty's slope is added last.
/// </summary>
internal static class KernelStep<T, TKernel>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TKernel : struct, INetworkKernel<T>
{
    // A constant to the JIT: one of the two ways is compiled.
    private static bool OnStack
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TKernel.ParameterCount * (long)Unsafe.SizeOf<T>() <= Scratch<T>.StackBytes;
    }

    /// <summary>θ ← θ − η ∂J/∂θ.</summary>
    /// <returns>J before the step.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Learn<TTargets>(Span<T> parameters, ReadOnlySpan<T> input, scoped ref TTargets target, T rate)
        where TTargets : struct, ITargetRows<T>, allows ref struct =>
        Learn(parameters, input, ref target, rate, OnStack ? CacheLine.OnLine<T>(stackalloc T[TKernel.ParameterCount + CacheLine.Numbers<T>()]) : Scratch<T>.Step(TKernel.ParameterCount));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Learn<TTargets>(Span<T> parameters, ReadOnlySpan<T> input, scoped ref TTargets target, T rate, scoped Span<T> beside)
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        // Nothing keeps it beyond this call, which the compiler cannot see.
        Span<T> gradient = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(beside), TKernel.ParameterCount);
        T loss = TKernel.BlockFrom > 1
            ? KernelRows<T, TKernel>.Backward(parameters, input, ref target, gradient)
            : ShardTree<T, TKernel>.Backward(parameters, input, ref target, 0, 1, gradient, T.One);
        T j = CompiledNetwork.AddPenalty<T, TKernel>(loss, 1, parameters, gradient);
        Elementwise.Descend(parameters, rate, gradient);
        return j;
    }
}
