using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>The sums zⱼ = bⱼ + Σᵢ θⱼᵢ aᵢ of a layer for one sample, and what is made of each. Every member is a constant to the JIT, or inlined.</summary>
/// <remarks>Implemented by generated code, beside the equation, and computed by <see cref="UnitSums{T, TLanes, TSum}"/>.</remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLanes">The vector of the units.</typeparam>
/// <example>See the generated file of any network with a hidden layer of 100 units.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnitSum<T, TLanes>
    where T : unmanaged
    where TLanes : struct, ILanes<TLanes, T>
{
    /// <summary>The units.</summary>
    static abstract int Units { get; }

    /// <summary>The terms of a sum: the inputs of the layer.</summary>
    static abstract int Terms { get; }

    /// <summary>The segments that a sum is cut into, joined by a pairwise tree: 1, 2 or 4; 1 where it says nothing.</summary>
    static virtual int Segments => 1;

    /// <summary>Takes the sums of a vector of units, some of them a second time where the units are no multiple of vectors.</summary>
    /// <param name="sum">The sums.</param>
    /// <param name="a">The outputs.</param>
    /// <param name="v">The scratch.</param>
    /// <param name="j">The first unit.</param>
    static abstract void Take(TLanes sum, ref T a, ref T v, long j);
}
