using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>The names that equations of vectors are written with: what generated code inherits, so that no type or method of the user's can be meant.</summary>
/// <typeparam name="TVector">The vector, or the group of them.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LaneVectorEquations<TVector, T>
    where TVector : struct, ILaneVector<TVector, T>
    where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>A number of an array.</summary>
    /// <param name="first">The first.</param>
    /// <param name="offset">Which.</param>
    [MethodImpl(Inline)] protected static ref T At(ref T first, long offset) => ref Unsafe.Add(ref first, (nint)offset);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Fma"/>
    [MethodImpl(Inline)] protected static TVector Fma(TVector u, TVector v, TVector sum) => TVector.Fma(u, v, sum);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Abs"/>
    [MethodImpl(Inline)] protected static TVector Abs(TVector u) => TVector.Abs(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.PositivePart"/>
    [MethodImpl(Inline)] protected static TVector PositivePart(TVector z) => TVector.PositivePart(z);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Sign"/>
    [MethodImpl(Inline)] protected static TVector Sign(TVector z) => TVector.Sign(z);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Saturate"/>
    [MethodImpl(Inline)] protected static TVector Saturate(TVector z) => TVector.Saturate(z);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.SaturateBelow"/>
    [MethodImpl(Inline)] protected static TVector SaturateBelow(TVector z) => TVector.SaturateBelow(z);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.SelectIfPositive"/>
    [MethodImpl(Inline)] protected static TVector SelectIfPositive(TVector z, TVector u) => TVector.SelectIfPositive(z, u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.ZeroIfNonPositive"/>
    [MethodImpl(Inline)] protected static TVector ZeroIfNonPositive(TVector z, TVector u) => TVector.ZeroIfNonPositive(z, u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Max"/>
    [MethodImpl(Inline)] protected static TVector Max(TVector u, TVector v) => TVector.Max(u, v);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Select"/>
    [MethodImpl(Inline)] protected static TVector Select(TVector z, TVector u, TVector v) => TVector.Select(z, u, v);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.IfPositive"/>
    [MethodImpl(Inline)] protected static TVector IfPositive(TVector z, TVector u, TVector v) => TVector.IfPositive(z, u, v);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Splat"/>
    [MethodImpl(Inline)] protected static TVector Splat(T u) => TVector.Splat(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Load"/>
    [MethodImpl(Inline)] protected static TVector Load(ref T first, long offset) => TVector.Load(ref first, offset);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Store"/>
    [MethodImpl(Inline)] protected static void Store(TVector u, ref T first, long offset) => TVector.Store(u, ref first, offset);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Exp"/>
    [MethodImpl(Inline)] protected static TVector Exp(TVector u) => TVector.Exp(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Expm1"/>
    [MethodImpl(Inline)] protected static TVector Expm1(TVector u) => TVector.Expm1(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Log"/>
    [MethodImpl(Inline)] protected static TVector Log(TVector u) => TVector.Log(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Log1p"/>
    [MethodImpl(Inline)] protected static TVector Log1p(TVector u) => TVector.Log1p(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Tanh"/>
    [MethodImpl(Inline)] protected static TVector Tanh(TVector u) => TVector.Tanh(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Sigmoid"/>
    [MethodImpl(Inline)] protected static TVector Sigmoid(TVector u) => TVector.Sigmoid(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Softplus"/>
    [MethodImpl(Inline)] protected static TVector Softplus(TVector u) => TVector.Softplus(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.NormalDistribution"/>
    [MethodImpl(Inline)] protected static TVector NormalDistribution(TVector u) => TVector.NormalDistribution(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.NormalDensity"/>
    [MethodImpl(Inline)] protected static TVector NormalDensity(TVector u) => TVector.NormalDensity(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Sin"/>
    [MethodImpl(Inline)] protected static TVector Sin(TVector u) => TVector.Sin(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Cos"/>
    [MethodImpl(Inline)] protected static TVector Cos(TVector u) => TVector.Cos(u);
}
