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
