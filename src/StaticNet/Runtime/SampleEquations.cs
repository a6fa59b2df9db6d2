using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>The names that equations of one sample are written with, of vectors of the machine: what generated code inherits, with the names of numbers.</summary>
/// <typeparam name="TLanes">The vector.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network with a layer of some units.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SampleEquations<TLanes, T> : LaneVectorEquations<TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The first lanes of a vector from memory.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">2, or 3 where a vector has four.</param>
    [MethodImpl(Inline)] protected static TLanes LoadFirst(ref T first, long offset, int count) => count == 2 ? TLanes.LoadPair(ref first, offset) : TLanes.LoadTriple(ref first, offset);

    /// <summary>A vector from memory times v, plus a sum, each lane rounded once.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="v">The other factor.</param>
    /// <param name="sum">What is added to.</param>
    [MethodImpl(Inline)] protected static TLanes FmaAt(ref T first, long offset, TLanes v, TLanes sum) => TLanes.Fma(TLanes.Load(ref first, offset), v, sum);

    /// <summary>The same of the first lanes.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">2, or 3 where a vector has four.</param>
    /// <param name="v">The other factor.</param>
    /// <param name="sum">What is added to.</param>
    [MethodImpl(Inline)] protected static TLanes FmaAtFirst(ref T first, long offset, int count, TLanes v, TLanes sum) => TLanes.Fma(count == 2 ? TLanes.LoadPair(ref first, offset) : TLanes.LoadTriple(ref first, offset), v, sum);

    /// <inheritdoc cref="ILanes{TSelf, T}.Column"/>
    [MethodImpl(Inline)] protected static TLanes Column(ref T first, long offset, int width, int column, int rows) => TLanes.Column(ref first, offset, width, column, rows);

    /// <summary>The first unit of a vector: the last vector of a layer ends with its last unit.</summary>
    /// <param name="unit">Where the vector would begin.</param>
    /// <param name="units">The units of the layer.</param>
    [MethodImpl(Inline)] protected static long Within(long unit, long units) => Math.Min(unit, units - TLanes.Count);
}
