using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime.V1;

/// <content>Targets that are class indices: a row of a 1 and zeros each, made where it is needed.</content>
public static partial class CompiledNetwork
{
    /// <summary>J of m samples whose targets are class indices.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="classes">m class indices, 0-based.</param>
    /// <param name="key">What the masks are drawn from, for the equations of a network with dropout.</param>
    /// <exception cref="ArgumentException">A length does not fit, or a class index is out of range.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T LossForClasses<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, DropoutKey key = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T> =>
        MeanLossForClasses<T, TKernel>(parameters, inputs, classes, key) + TKernel.Penalty(ref MemoryMarshal.GetReference(parameters));

    /// <summary>The mean loss of m samples whose targets are class indices: J before the penalty is added, with all its digits.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="classes">m class indices, 0-based.</param>
    /// <param name="key">What the masks are drawn from, for the equations of a network with dropout.</param>
    /// <exception cref="ArgumentException">A length does not fit, or a class index is out of range.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T MeanLossForClasses<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, DropoutKey key = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        ArgumentValidation.CheckParameters(parameters.Length, TKernel.ParameterCount);
        int samples = ArgumentValidation.Samples(inputs.Length, TKernel.InputSize);
        ArgumentValidation.CheckClasses(classes, samples, TKernel.OutputSize);
        var rows = new ClassTargets<T>(classes, Scratch<T>.Targets(TKernel.OutputSize), T.One, key);
        return Mean(ShardTree<T, TKernel>.Loss(parameters, inputs, ref rows, 0, samples), samples);
    }

    /// <summary>J of m samples whose targets are class indices, and its gradient.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="classes">m class indices, 0-based.</param>
    /// <param name="gradient">∂J/∂θ; overwritten.</param>
    /// <param name="key">What the masks are drawn from, for the equations of a network with dropout.</param>
    /// <exception cref="ArgumentException">A length does not fit, a class index is out of range, or the gradient overlaps what is read.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T BackwardForClasses<T, TKernel>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, Span<T> gradient, DropoutKey key = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        int samples = CheckBackward<T, TKernel>(parameters, inputs, gradient);
        ArgumentValidation.CheckClasses(classes, samples, TKernel.OutputSize);
        var rows = new ClassTargets<T>(classes, Scratch<T>.Targets(TKernel.OutputSize), T.One, key);
        T sum = ShardTree<T, TKernel>.Backward(parameters, inputs, ref rows, 0, samples, gradient, T.One / Number<T>(samples));
        return AddPenalty<T, TKernel>(sum, samples, parameters, gradient);
    }
}
