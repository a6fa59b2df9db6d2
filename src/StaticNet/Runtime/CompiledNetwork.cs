using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// What every compiled network shares: argument validation, rows and batches around the equations of one sample, mean and penalty. Called by
/// generated code; a user calls the methods of the network class.
/// </summary>
/// <example>See the generated file of any network: its static methods lead here.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class CompiledNetwork
{
    /// <summary>A batch is summed in shards of so many samples, and the shards by a pairwise tree: the order is part of the program.</summary>
    public const int ShardSize = 256;

    /// <summary>The outputs of m samples.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="outputs">m rows of outputs; overwritten.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the outputs overlap what is read.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Forward<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        // One sample has a way without a loop: a few ns are much of a small network. Whatever does not fit goes the other, and is refused there.
        if (TKernel.BlockFrom > 1 && inputs.Length == TKernel.InputSize && outputs.Length == TKernel.OutputSize && parameters.Length == TKernel.ParameterCount
            && ArgumentValidation.AreApart<T>(outputs, inputs) && ArgumentValidation.AreApart<T>(outputs, parameters))
            KernelRows<T, TKernel>.Forward(parameters, inputs, outputs);
        else
            ForwardBatch<T, TKernel>(parameters, inputs, outputs);
    }

    /// <summary>The outputs of m samples by the network as dropout thins it.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations of the thinned network.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="outputs">m rows of outputs; overwritten.</param>
    /// <param name="key">What the masks are drawn from.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the outputs overlap what is read.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, DropoutKey key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        int samples = CheckForward<T, TKernel>(parameters, inputs, outputs);
        if (samples >= (Vector512.IsHardwareAccelerated ? TKernel.OutputsFromWide : TKernel.OutputsFrom))
            KernelBlocks<T, TKernel>.Forward(parameters, inputs, outputs, samples, key);
        else
            KernelRows<T, TKernel>.Forward(parameters, inputs, outputs, samples, key);
    }

    /// <summary>J of m samples.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="targets">m rows of targets.</param>
    /// <param name="key">What the masks are drawn from, for the equations of a network with dropout.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Loss<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, DropoutKey key = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T> =>
        MeanLoss<T, TKernel>(parameters, inputs, targets, key) + TKernel.Penalty(ref MemoryMarshal.GetReference(parameters));

    /// <summary>The mean loss of m samples: J before the penalty is added, with all its digits.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="targets">m rows of targets.</param>
    /// <param name="key">What the masks are drawn from, for the equations of a network with dropout.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T MeanLoss<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, DropoutKey key = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        ArgumentValidation.CheckParameters(parameters.Length, TKernel.ParameterCount);
        int samples = ArgumentValidation.Samples(inputs.Length, TKernel.InputSize);
        ArgumentValidation.CheckTargets(targets.Length, samples, TKernel.OutputSize);
        var rows = new DenseTargets<T>(targets, TKernel.OutputSize, key);
        return Mean(ShardTree<T, TKernel>.Loss(parameters, inputs, ref rows, 0, samples), samples);
    }

    /// <summary>J of m samples and its gradient.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="targets">m rows of targets.</param>
    /// <param name="gradient">∂J/∂θ; overwritten.</param>
    /// <param name="key">What the masks are drawn from, for the equations of a network with dropout.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the gradient overlaps what is read.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Backward<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, DropoutKey key = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        if (TKernel.BlockFrom > 1 && inputs.Length == TKernel.InputSize && targets.Length == TKernel.OutputSize && parameters.Length == TKernel.ParameterCount
            && gradient.Length == TKernel.ParameterCount && ArgumentValidation.AreApart<T>(gradient, inputs) && ArgumentValidation.AreApart<T>(gradient, targets) && ArgumentValidation.AreApart<T>(gradient, parameters))
        {
            var row = new DenseTargets<T>(targets, TKernel.OutputSize, key);
            T loss = KernelRows<T, TKernel>.Backward(parameters, inputs, ref row, gradient);
            return AddPenalty<T, TKernel>(loss, 1, parameters, gradient);
        }

        return BackwardBatch<T, TKernel>(parameters, inputs, targets, gradient, key);
    }

    /// <summary>Adds the gradients of one shard of samples to a sum, unscaled and without the penalty.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">1 to <see cref="ShardSize"/> rows of inputs.</param>
    /// <param name="targets">As many rows of targets.</param>
    /// <param name="gradientSum">Added to.</param>
    /// <param name="key">What the masks are drawn from, for the equations of a network with dropout.</param>
    /// <param name="firstSample">The index of the first row in its batch, for the masks.</param>
    /// <returns>The sum of the losses.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or the gradient overlaps what is read.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Accumulate<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum, DropoutKey key = default, int firstSample = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        int samples = CheckBackward<T, TKernel>(parameters, inputs, gradientSum);
        ArgumentValidation.CheckShard(samples);
        ArgumentValidation.CheckTargets(targets.Length, samples, TKernel.OutputSize);
        ArgumentValidation.CheckApart<T>(gradientSum, targets, "gradient", nameof(targets));
        var rows = new DenseTargets<T>(targets, TKernel.OutputSize, key, firstSample);
        return ShardTree<T, TKernel>.Accumulate(parameters, inputs, ref rows, 0, samples, gradientSum);
    }

    /// <summary>Turns sums over samples into J and its gradient: divides by m and adds the penalty.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="lossSum">The sum of the losses.</param>
    /// <param name="samples">m, at least 1.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="gradientSum">The sum of the gradients; becomes ∂J/∂θ.</param>
    /// <exception cref="ArgumentException">A length does not fit, or m is less than 1.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T ApplyMeanAndPenalty<T, TKernel>(T lossSum, int samples, ReadOnlySpan<T> parameters, Span<T> gradientSum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        ArgumentValidation.CheckParameters(parameters.Length, TKernel.ParameterCount);
        ArgumentValidation.CheckGradient(gradientSum.Length, TKernel.ParameterCount);
        ArgumentValidation.CheckApart<T>(gradientSum, parameters, "gradient", nameof(parameters));
        if (samples > 1)
            Elementwise.Multiply(gradientSum, T.One / Number<T>(samples));
        return AddPenalty<T, TKernel>(lossSum, samples, parameters, gradientSum);
    }

    /// <summary>The penalty on the parameters.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Penalty<T, TKernel>(ReadOnlySpan<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        ArgumentValidation.CheckParameters(parameters.Length, TKernel.ParameterCount);
        return TKernel.Penalty(ref MemoryMarshal.GetReference(parameters));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void ForwardBatch<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        int samples = CheckForward<T, TKernel>(parameters, inputs, outputs);
        if (samples >= (Vector512.IsHardwareAccelerated ? TKernel.OutputsFromWide : TKernel.OutputsFrom))
            KernelBlocks<T, TKernel>.Forward(parameters, inputs, outputs, samples);
        else
            KernelRows<T, TKernel>.Forward(parameters, inputs, outputs, samples);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T BackwardBatch<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, DropoutKey key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        int samples = CheckBackward<T, TKernel>(parameters, inputs, gradient);
        ArgumentValidation.CheckTargets(targets.Length, samples, TKernel.OutputSize);
        ArgumentValidation.CheckApart<T>(gradient, targets, nameof(gradient), nameof(targets));
        var rows = new DenseTargets<T>(targets, TKernel.OutputSize, key);
        T sum = ShardTree<T, TKernel>.Backward(parameters, inputs, ref rows, 0, samples, gradient, T.One / Number<T>(samples));
        return AddPenalty<T, TKernel>(sum, samples, parameters, gradient);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CheckForward<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        ArgumentValidation.CheckParameters(parameters.Length, TKernel.ParameterCount);
        int samples = ArgumentValidation.Samples(inputs.Length, TKernel.InputSize);
        ArgumentValidation.CheckOutputs(outputs.Length, samples, TKernel.OutputSize);
        ArgumentValidation.CheckApart<T>(outputs, inputs, nameof(outputs), nameof(inputs));
        ArgumentValidation.CheckApart<T>(outputs, parameters, nameof(outputs), nameof(parameters));
        return samples;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CheckBackward<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        ArgumentValidation.CheckParameters(parameters.Length, TKernel.ParameterCount);
        ArgumentValidation.CheckGradient(gradient.Length, TKernel.ParameterCount);
        int samples = ArgumentValidation.Samples(inputs.Length, TKernel.InputSize);
        ArgumentValidation.CheckApart<T>(gradient, parameters, nameof(gradient), nameof(parameters));
        ArgumentValidation.CheckApart<T>(gradient, inputs, nameof(gradient), nameof(inputs));
        return samples;
    }

    // As T.CreateChecked, whose text for all number types the JIT would read, 0.3 ms.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Number<T>(int samples)
        where T : unmanaged => typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>(samples) : Unsafe.BitCast<double, T>(samples);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Mean<T>(T sum, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => samples == 1 ? sum : sum / Number<T>(samples);

    // The sum of the losses, and the gradient of their mean.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static T AddPenalty<T, TKernel>(T sum, int samples, ReadOnlySpan<T> parameters, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        ref T w = ref MemoryMarshal.GetReference(parameters);
        TKernel.AddPenaltySlope(ref w, ref MemoryMarshal.GetReference(gradient));
        return Mean(sum, samples) + TKernel.Penalty(ref w);
    }
}
