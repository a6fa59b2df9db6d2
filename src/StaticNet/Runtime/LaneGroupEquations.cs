using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>The names that equations of groups of vectors are written with: what generated code inherits, so that no type or method of the user's can be meant.</summary>
/// <typeparam name="TGroup">The group.</typeparam>
/// <typeparam name="TLanes">The vector of the machine.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any small network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LaneGroupEquations<TGroup, TLanes, T> : LaneVectorEquations<TGroup, T>
    where TGroup : struct, ILaneGroup<TGroup, TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Exp"/>
    [MethodImpl(Inline)] protected static TGroup Exp(TGroup u) => TGroup.Exp(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Expm1"/>
    [MethodImpl(Inline)] protected static TGroup Expm1(TGroup u) => TGroup.Expm1(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Log"/>
    [MethodImpl(Inline)] protected static TGroup Log(TGroup u) => TGroup.Log(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Log1p"/>
    [MethodImpl(Inline)] protected static TGroup Log1p(TGroup u) => TGroup.Log1p(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Tanh"/>
    [MethodImpl(Inline)] protected static TGroup Tanh(TGroup u) => TGroup.Tanh(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Sigmoid"/>
    [MethodImpl(Inline)] protected static TGroup Sigmoid(TGroup u) => TGroup.Sigmoid(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Softplus"/>
    [MethodImpl(Inline)] protected static TGroup Softplus(TGroup u) => TGroup.Softplus(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.NormalDistribution"/>
    [MethodImpl(Inline)] protected static TGroup NormalDistribution(TGroup u) => TGroup.NormalDistribution(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.NormalDensity"/>
    [MethodImpl(Inline)] protected static TGroup NormalDensity(TGroup u) => TGroup.NormalDensity(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Sin"/>
    [MethodImpl(Inline)] protected static TGroup Sin(TGroup u) => TGroup.Sin(u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Cos"/>
    [MethodImpl(Inline)] protected static TGroup Cos(TGroup u) => TGroup.Cos(u);

    /// <inheritdoc cref="ILaneGroup{TSelf, TLanes, T}.AddSamples"/>
    [MethodImpl(Inline)] protected static TLanes AddSamples(TGroup u, TLanes sum) => TGroup.AddSamples(u, sum);

    /// <inheritdoc cref="ILaneGroup{TSelf, TLanes, T}.AddProducts"/>
    [MethodImpl(Inline)] protected static TLanes AddProducts(TGroup u, TGroup v, TLanes sum) => TGroup.AddProducts(u, v, sum);

    /// <summary>A sum over the samples so far.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where it begins.</param>
    [MethodImpl(Inline)] protected static TLanes LoadSum(ref T first, long offset) => TLanes.Load(ref first, offset);

    /// <summary>A sum over the samples goes to memory.</summary>
    /// <param name="u">The sum.</param>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where it begins.</param>
    [MethodImpl(Inline)] protected static void StoreSum(TLanes u, ref T first, long offset) => TLanes.Store(u, ref first, offset);

    /// <summary>A sum over the samples so far, for the pass that has gradients.</summary>
    /// <typeparam name="TPass">The pass.</typeparam>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where it begins.</param>
    [MethodImpl(Inline)]
    protected static TLanes LoadSum<TPass>(ref T first, long offset)
        where TPass : struct, IPass => TPass.LoadSum<TLanes, T>(ref first, (nint)offset);
}
