using System.ComponentModel;
using System.Runtime.CompilerServices;
using StaticNet.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>The names that equations of one sample in floats are written with, of vectors of the machine and of the numbers beside them: what generated code inherits.</summary>
/// <typeparam name="TLanes">The vector.</typeparam>
/// <example>See the generated file of any network with a layer of some units.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SingleSampleEquations<TLanes> : LaneVectorEquations<TLanes, float>
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

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Exp"/>
    [MethodImpl(Inline)] protected static TLanes Exp(TLanes u) => TLanes.Exp(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Expm1"/>
    [MethodImpl(Inline)] protected static TLanes Expm1(TLanes u) => TLanes.Expm1(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Log"/>
    [MethodImpl(Inline)] protected static TLanes Log(TLanes u) => TLanes.Log(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Log1p"/>
    [MethodImpl(Inline)] protected static TLanes Log1p(TLanes u) => TLanes.Log1p(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Tanh"/>
    [MethodImpl(Inline)] protected static TLanes Tanh(TLanes u) => TLanes.Tanh(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Sigmoid"/>
    [MethodImpl(Inline)] protected static TLanes Sigmoid(TLanes u) => TLanes.Sigmoid(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Softplus"/>
    [MethodImpl(Inline)] protected static TLanes Softplus(TLanes u) => TLanes.Softplus(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.NormalDistribution"/>
    [MethodImpl(Inline)] protected static TLanes NormalDistribution(TLanes u) => TLanes.NormalDistribution(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.NormalDensity"/>
    [MethodImpl(Inline)] protected static TLanes NormalDensity(TLanes u) => TLanes.NormalDensity(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Sin"/>
    [MethodImpl(Inline)] protected static TLanes Sin(TLanes u) => TLanes.Sin(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Cos"/>
    [MethodImpl(Inline)] protected static TLanes Cos(TLanes u) => TLanes.Cos(u);

    /// <summary>The first lanes of a vector from memory.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">2, or 3 where a vector has four.</param>
    [MethodImpl(Inline)] protected static TLanes LoadFirst(ref float first, long offset, int count) => count == 2 ? TLanes.LoadPair(ref first, (nint)offset) : TLanes.LoadTriple(ref first, (nint)offset);

    /// <summary>A vector from memory times v, plus a sum, each lane rounded once.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="v">The other factor.</param>
    /// <param name="sum">What is added to.</param>
    [MethodImpl(Inline)] protected static TLanes FmaAt(ref float first, long offset, TLanes v, TLanes sum) => TLanes.Fma(TLanes.Load(ref first, (nint)offset), v, sum);

    /// <summary>The same of the first lanes.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">2, or 3 where a vector has four.</param>
    /// <param name="v">The other factor.</param>
    /// <param name="sum">What is added to.</param>
    [MethodImpl(Inline)] protected static TLanes FmaAtFirst(ref float first, long offset, int count, TLanes v, TLanes sum) => TLanes.Fma(count == 2 ? TLanes.LoadPair(ref first, (nint)offset) : TLanes.LoadTriple(ref first, (nint)offset), v, sum);

    /// <inheritdoc cref="ILanes{TSelf, T}.Column"/>
    [MethodImpl(Inline)] protected static TLanes Column(ref float first, long offset, int width, int column, int rows) => TLanes.Column(ref first, (nint)offset, width, column, rows);

    /// <summary>The first unit of a vector: the last vector of a layer ends with its last unit.</summary>
    /// <param name="unit">Where the vector would begin.</param>
    /// <param name="units">The units of the layer.</param>
    [MethodImpl(Inline)] protected static long Within(long unit, long units) => Math.Min(unit, units - TLanes.Count);
}
