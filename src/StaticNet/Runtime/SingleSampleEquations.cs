using System.ComponentModel;
using System.Runtime.CompilerServices;
using StaticNet.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>The names that equations of one sample in floats are written with, of vectors of the machine and of the numbers beside them: what generated code inherits.</summary>
/// <typeparam name="TLanes">The vector.</typeparam>
/// <example>See the generated file of any network with a layer of some units.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SingleSampleEquations<TLanes> : SampleEquations<TLanes, float>
    where TLanes : struct, ILanes<TLanes, float>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc cref="SingleOperations.Fma(float, float, float)"/>
    [MethodImpl(Inline)] protected static float Fma(float u, float v, float sum) => MathF.FusedMultiplyAdd(u, v, sum);

    /// <inheritdoc cref="SingleOperations.LoadOrZero{TMode}(ref float)"/>
    [MethodImpl(Inline)] protected static float LoadOrZero<TMode>(ref float sum) where TMode : struct, IAccumulation => TMode.Overwrites ? 0 : sum;

    /// <inheritdoc cref="SingleOperations.Abs(float)"/>
    [MethodImpl(Inline)] protected static float Abs(float u) => MathF.Abs(u);

    /// <inheritdoc cref="Elementary.Max(float, float)"/>
    [MethodImpl(Inline)] protected static float Max(float u, float v) => Elementary.Max(u, v);

    /// <inheritdoc cref="Elementary.SelectIfPositive(float, float)"/>
    [MethodImpl(Inline)] protected static float SelectIfPositive(float z, float u) => Elementary.SelectIfPositive(z, u);

    /// <inheritdoc cref="Elementary.ZeroIfNonPositive(float, float)"/>
    [MethodImpl(Inline)] protected static float ZeroIfNonPositive(float z, float u) => Elementary.ZeroIfNonPositive(z, u);

    /// <inheritdoc cref="Elementary.Select(float, float, float)"/>
    [MethodImpl(Inline)] protected static float Select(float z, float u, float v) => Elementary.Select(z, u, v);

    /// <inheritdoc cref="Elementary.IfPositive(float, float, float)"/>
    [MethodImpl(Inline)] protected static float IfPositive(float z, float u, float v) => Elementary.IfPositive(z, u, v);

    /// <inheritdoc cref="Elementary.PositivePart(float)"/>
    [MethodImpl(Inline)] protected static float PositivePart(float u) => Elementary.PositivePart(u);

    /// <inheritdoc cref="Elementary.Sign(float)"/>
    [MethodImpl(Inline)] protected static float Sign(float u) => Elementary.Sign(u);

    /// <inheritdoc cref="Elementary.Saturate(float)"/>
    [MethodImpl(Inline)] protected static float Saturate(float u) => Elementary.Saturate(u);

    /// <inheritdoc cref="Elementary.SaturateBelow(float)"/>
    [MethodImpl(Inline)] protected static float SaturateBelow(float u) => Elementary.SaturateBelow(u);

    /// <inheritdoc cref="Elementary.Exp(float)"/>
    [MethodImpl(Inline)] protected static float Exp(float u) => Elementary.Exp(u);

    /// <inheritdoc cref="Elementary.Expm1(float)"/>
    [MethodImpl(Inline)] protected static float Expm1(float u) => Elementary.Expm1(u);

    /// <inheritdoc cref="Elementary.Log(float)"/>
    [MethodImpl(Inline)] protected static float Log(float u) => Elementary.Log(u);

    /// <inheritdoc cref="Elementary.Log1p(float)"/>
    [MethodImpl(Inline)] protected static float Log1p(float u) => Elementary.Log1p(u);

    /// <inheritdoc cref="Elementary.Tanh(float)"/>
    [MethodImpl(Inline)] protected static float Tanh(float u) => Elementary.Tanh(u);

    /// <inheritdoc cref="Elementary.Sigmoid(float)"/>
    [MethodImpl(Inline)] protected static float Sigmoid(float u) => Elementary.Sigmoid(u);

    /// <inheritdoc cref="Elementary.Softplus(float)"/>
    [MethodImpl(Inline)] protected static float Softplus(float u) => Elementary.Softplus(u);

    /// <inheritdoc cref="Elementary.NormalDistribution(float)"/>
    [MethodImpl(Inline)] protected static float NormalDistribution(float u) => Elementary.NormalDistribution(u);

    /// <inheritdoc cref="Elementary.NormalDensity(float)"/>
    [MethodImpl(Inline)] protected static float NormalDensity(float u) => Elementary.NormalDensity(u);

    /// <inheritdoc cref="Elementary.Sin(float)"/>
    [MethodImpl(Inline)] protected static float Sin(float u) => Elementary.Sin(u);

    /// <inheritdoc cref="Elementary.Cos(float)"/>
    [MethodImpl(Inline)] protected static float Cos(float u) => Elementary.Cos(u);
}
