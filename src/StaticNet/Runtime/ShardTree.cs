using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Sums over a batch: the samples of a shard in their order, the shards by a pairwise tree. The shape of the tree depends on the number of
/// samples alone, so the bits do not depend on who computes which shard.
/// </summary>
internal static class ShardTree<T, TKernel>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TKernel : struct, INetworkKernel<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Loss<TTargets>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples)
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        if (samples <= CompiledNetwork.ShardSize)
        {
            return samples >= TKernel.BlockFrom
                ? KernelBlocks<T, TKernel>.Loss(parameters, inputs, ref targets, first, samples)
                : KernelRows<T, TKernel>.Loss(parameters, inputs, ref targets, first, samples);
        }

        int left = ShardHalves.LeftSamples(samples);
        T sum = Loss(parameters, inputs, ref targets, first, left);
        return sum + Loss(parameters, inputs, ref targets, first + left, samples - left);
    }

    /// <summary>Overwrites the gradient with a multiple of the sum over the samples, and returns the sum of the losses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Backward<TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples, Span<T> gradient, T scale)
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        if (samples <= CompiledNetwork.ShardSize)
            return Shard(parameters, inputs, ref targets, first, samples, gradient, scale);
        return Tree(parameters, inputs, ref targets, first, samples, gradient, scale);
    }

    /// <summary>Adds the gradients of one shard, sample by sample or in blocks, and returns the sum of their losses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Accumulate<TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples, Span<T> gradient)
        where TTargets : struct, ITargetRows<T>, allows ref struct => samples >= TKernel.BlockFrom
            ? KernelBlocks<T, TKernel>.Accumulate(parameters, inputs, ref targets, first, samples, gradient, begins: false, T.One)
            : KernelRows<T, TKernel>.Accumulate<Accumulate, TTargets>(parameters, inputs, ref targets, first, samples, gradient);

    // The same, of a sum that begins here.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Shard<TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples, Span<T> gradient, T scale)
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        if (samples >= TKernel.BlockFrom && TKernel.ParameterCount * (long)Unsafe.SizeOf<T>() >= GradientState.LargeNetwork)
            return KernelBlocks<T, TKernel>.Accumulate(parameters, inputs, ref targets, first, samples, gradient, begins: true, scale);
        T sum;
        if (samples < TKernel.BlockFrom)
        {
            sum = KernelRows<T, TKernel>.Accumulate<Overwrite, TTargets>(parameters, inputs, ref targets, first, samples, gradient);
        }
        else
        {
            gradient.Clear();
            sum = KernelBlocks<T, TKernel>.Accumulate(parameters, inputs, ref targets, first, samples, gradient, begins: false, T.One);
        }

        if (scale != T.One)
            Elementwise.Multiply(gradient, scale);
        return sum;
    }

    // Apart from the one-shard way, which has no use for its prologue.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T Tree<TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples, Span<T> gradient, T scale)
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        Span<T> waiting = Scratch<T>.Gradients(checked(Levels(samples) * gradient.Length));
        return Branch(parameters, inputs, ref targets, first, samples, gradient, waiting, scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Branch<TTargets>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, scoped ref TTargets targets, int first, int samples, Span<T> gradient, Span<T> waiting, T scale)
        where TTargets : struct, ITargetRows<T>, allows ref struct
    {
        if (samples <= CompiledNetwork.ShardSize)
            return Shard(parameters, inputs, ref targets, first, samples, gradient, scale);

        int left = ShardHalves.LeftSamples(samples);
        Span<T> right = waiting[..gradient.Length];
        Span<T> deeper = waiting[gradient.Length..];
        T sum = Branch(parameters, inputs, ref targets, first, left, gradient, deeper, T.One);
        sum += Branch(parameters, inputs, ref targets, first + left, samples - left, right, deeper, T.One);
        Elementwise.AddAndMultiply<T>(gradient, right, scale);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Levels(int samples) => BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Shards(samples)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Shards(int samples) => (int)(((long)samples + CompiledNetwork.ShardSize - 1) / CompiledNetwork.ShardSize);
}
