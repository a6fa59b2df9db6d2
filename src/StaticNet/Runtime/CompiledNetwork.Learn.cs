using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <content>One step of gradient descent on one sample: for a network that learns while it is in use.</content>
public static partial class CompiledNetwork
{
    /// <summary>J of one sample, and a step of gradient descent on it: θ ← θ − η ∂J/∂θ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters; updated.</param>
    /// <param name="input">The inputs of the sample.</param>
    /// <param name="target">Its targets.</param>
    /// <param name="rate">η.</param>
    /// <param name="key">What the masks are drawn from, for the equations of a network with dropout.</param>
    /// <returns>J before the step.</returns>
    /// <exception cref="ArgumentException">A length does not fit, the parameters overlap what is read, or η is not finite or below 0; nothing is written.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Learn<T, TKernel>(Span<T> parameters, ReadOnlySpan<T> input, ReadOnlySpan<T> target, double rate, DropoutKey key = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        T step = CheckStep<T, TKernel>(parameters, input, rate);
        ArgumentValidation.CheckSample(nameof(target), target.Length, TKernel.OutputSize);
        ArgumentValidation.CheckApart<T>(parameters, target, nameof(parameters), nameof(target));
        var row = new DenseTargets<T>(target, TKernel.OutputSize, key);
        return KernelStep<T, TKernel>.Learn(parameters, input, ref row, step);
    }

    /// <summary>J of one sample of a class, and a step of gradient descent on it: θ ← θ − η ∂J/∂θ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <typeparam name="TKernel">The equations.</typeparam>
    /// <param name="parameters">The parameters; updated.</param>
    /// <param name="input">The inputs of the sample.</param>
    /// <param name="classIndex">Its class, 0-based.</param>
    /// <param name="rate">η.</param>
    /// <param name="key">What the masks are drawn from, for the equations of a network with dropout.</param>
    /// <returns>J before the step.</returns>
    /// <exception cref="ArgumentException">A length does not fit, the parameters overlap what is read, the class is out of range, or η is not finite or below 0; nothing is written.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T LearnForClass<T, TKernel>(Span<T> parameters, ReadOnlySpan<T> input, int classIndex, double rate, DropoutKey key = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        T step = CheckStep<T, TKernel>(parameters, input, rate);
        ArgumentValidation.CheckClass(classIndex, TKernel.OutputSize);
        var row = new ClassTargets<T>(new ReadOnlySpan<int>(in classIndex), Scratch<T>.Targets(TKernel.OutputSize), T.One, key);
        return KernelStep<T, TKernel>.Learn(parameters, input, ref row, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T CheckStep<T, TKernel>(Span<T> parameters, ReadOnlySpan<T> input, double rate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, INetworkKernel<T>
    {
        ArgumentValidation.CheckParameters(parameters.Length, TKernel.ParameterCount);
        ArgumentValidation.CheckSample(nameof(input), input.Length, TKernel.InputSize);
        ArgumentValidation.CheckApart<T>(parameters, input, nameof(parameters), nameof(input));
        T step = T.CreateTruncating(rate);
        ArgumentValidation.CheckRate(step, rate);
        return step;
    }
}
