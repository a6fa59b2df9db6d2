using System.ComponentModel;
using System.Runtime.CompilerServices;
using StaticNet.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>The names that equations of one sample in doubles are written with, of vectors of the machine and of the numbers beside them: what generated code inherits.</summary>
/// <typeparam name="TLanes">The vector.</typeparam>
/// <example>See the generated file of any network with a layer of some units.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DoubleSampleEquations<TLanes> : SampleEquations<TLanes, double>
    where TLanes : struct, ILanes<TLanes, double>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc cref="DoubleOperations.Fma(double, double, double)"/>
    [MethodImpl(Inline)] protected static double Fma(double u, double v, double sum) => Math.FusedMultiplyAdd(u, v, sum);

    /// <inheritdoc cref="DoubleOperations.LoadOrZero{TMode}(ref double)"/>
    [MethodImpl(Inline)] protected static double LoadOrZero<TMode>(ref double sum) where TMode : struct, IAccumulation => TMode.Overwrites ? 0 : sum;

    /// <inheritdoc cref="DoubleOperations.Abs(double)"/>
    [MethodImpl(Inline)] protected static double Abs(double u) => Math.Abs(u);

    /// <inheritdoc cref="Elementary.Max(double, double)"/>
    [MethodImpl(Inline)] protected static double Max(double u, double v) => Elementary.Max(u, v);

    /// <inheritdoc cref="Elementary.SelectIfPositive(double, double)"/>
    [MethodImpl(Inline)] protected static double SelectIfPositive(double z, double u) => Elementary.SelectIfPositive(z, u);

    /// <inheritdoc cref="Elementary.ZeroIfNonPositive(double, double)"/>
    [MethodImpl(Inline)] protected static double ZeroIfNonPositive(double z, double u) => Elementary.ZeroIfNonPositive(z, u);

    /// <inheritdoc cref="Elementary.Select(double, double, double)"/>
    [MethodImpl(Inline)] protected static double Select(double z, double u, double v) => Elementary.Select(z, u, v);

    /// <inheritdoc cref="Elementary.IfPositive(double, double, double)"/>
    [MethodImpl(Inline)] protected static double IfPositive(double z, double u, double v) => Elementary.IfPositive(z, u, v);

    /// <inheritdoc cref="Elementary.PositivePart(double)"/>
    [MethodImpl(Inline)] protected static double PositivePart(double u) => Elementary.PositivePart(u);

    /// <inheritdoc cref="Elementary.Sign(double)"/>
    [MethodImpl(Inline)] protected static double Sign(double u) => Elementary.Sign(u);

    /// <inheritdoc cref="Elementary.Saturate(double)"/>
    [MethodImpl(Inline)] protected static double Saturate(double u) => Elementary.Saturate(u);

    /// <inheritdoc cref="Elementary.SaturateBelow(double)"/>
    [MethodImpl(Inline)] protected static double SaturateBelow(double u) => Elementary.SaturateBelow(u);

    /// <inheritdoc cref="Elementary.Exp(double)"/>
    [MethodImpl(Inline)] protected static double Exp(double u) => Elementary.Exp(u);

    /// <inheritdoc cref="Elementary.Expm1(double)"/>
    [MethodImpl(Inline)] protected static double Expm1(double u) => Elementary.Expm1(u);

    /// <inheritdoc cref="Elementary.Log(double)"/>
    [MethodImpl(Inline)] protected static double Log(double u) => Elementary.Log(u);

    /// <inheritdoc cref="Elementary.Log1p(double)"/>
    [MethodImpl(Inline)] protected static double Log1p(double u) => Elementary.Log1p(u);

    /// <inheritdoc cref="Elementary.Tanh(double)"/>
    [MethodImpl(Inline)] protected static double Tanh(double u) => Elementary.Tanh(u);

    /// <inheritdoc cref="Elementary.Sigmoid(double)"/>
    [MethodImpl(Inline)] protected static double Sigmoid(double u) => Elementary.Sigmoid(u);

    /// <inheritdoc cref="Elementary.Softplus(double)"/>
    [MethodImpl(Inline)] protected static double Softplus(double u) => Elementary.Softplus(u);

    /// <inheritdoc cref="Elementary.NormalDistribution(double)"/>
    [MethodImpl(Inline)] protected static double NormalDistribution(double u) => Elementary.NormalDistribution(u);

    /// <inheritdoc cref="Elementary.NormalDensity(double)"/>
    [MethodImpl(Inline)] protected static double NormalDensity(double u) => Elementary.NormalDensity(u);

    /// <inheritdoc cref="Elementary.Sin(double)"/>
    [MethodImpl(Inline)] protected static double Sin(double u) => Elementary.Sin(u);

    /// <inheritdoc cref="Elementary.Cos(double)"/>
    [MethodImpl(Inline)] protected static double Cos(double u) => Elementary.Cos(u);
}
