using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime;

/// <summary>
/// One vector of the machine, of the width it has: what generated code computes a block of samples with. A lane is a sample or a unit and
/// knows nothing of the others, so every width gives the same bits. Implemented by <see cref="SingleLanes512"/>, <see cref="SingleLanes256"/> and
/// <see cref="SingleLanes128"/>, and the same for doubles.
/// </summary>
/// <remarks>
/// Data lies in rows of whole 512 bits whatever the width: narrower vectors take the first part of every 512 bits in one pass, the next in
/// another. A vector of 512 bits that the framework makes of two narrower ones is the same in speed, but its every operation takes the locals
/// of several, and the JIT inlines no more where a method has 512 of them.
/// </remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network: its kernel computes a batch with <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILanes<TSelf, T>
    where TSelf : struct, ILanes<TSelf, T>
    where T : unmanaged
{
    /// <summary>The numbers of a vector.</summary>
    static abstract int Count { get; }

    /// <summary>u + v.</summary>
    /// <param name="u">A vector.</param>
    /// <param name="v">A vector.</param>
    static abstract TSelf operator +(TSelf u, TSelf v);

    /// <summary>u − v.</summary>
    /// <param name="u">A vector.</param>
    /// <param name="v">A vector.</param>
    static abstract TSelf operator -(TSelf u, TSelf v);

    /// <summary>−u.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf operator -(TSelf u);

    /// <summary>u v.</summary>
    /// <param name="u">A vector.</param>
    /// <param name="v">A vector.</param>
    static abstract TSelf operator *(TSelf u, TSelf v);

    /// <summary>u / v.</summary>
    /// <param name="u">A vector.</param>
    /// <param name="v">A vector.</param>
    static abstract TSelf operator /(TSelf u, TSelf v);

    /// <summary>u where the bits of v are set, else 0.</summary>
    /// <param name="u">A vector.</param>
    /// <param name="v">A mask: all bits of a lane or none.</param>
    static abstract TSelf operator &(TSelf u, TSelf v);

    /// <summary>u v + sum, rounded once.</summary>
    /// <param name="u">A vector.</param>
    /// <param name="v">A vector.</param>
    /// <param name="sum">A vector.</param>
    static abstract TSelf Fma(TSelf u, TSelf v, TSelf sum);

    /// <summary>|u|.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf Abs(TSelf u);

    /// <summary><see cref="Numerics.Elementary.PositivePart(float)"/>.</summary>
    /// <param name="z">A vector.</param>
    static abstract TSelf PositivePart(TSelf z);

    /// <summary><see cref="Numerics.Elementary.Gate(float, float)"/>.</summary>
    /// <param name="z">A vector.</param>
    /// <param name="u">A vector.</param>
    static abstract TSelf Gate(TSelf z, TSelf u);

    /// <summary><see cref="Numerics.Elementary.Shut(float, float)"/>.</summary>
    /// <param name="z">A vector.</param>
    /// <param name="u">A vector.</param>
    static abstract TSelf Shut(TSelf z, TSelf u);

    /// <summary><see cref="Numerics.Elementary.Select(float, float, float)"/>.</summary>
    /// <param name="z">A vector.</param>
    /// <param name="u">A vector.</param>
    /// <param name="v">A vector.</param>
    static abstract TSelf Select(TSelf z, TSelf u, TSelf v);

    /// <summary><see cref="Numerics.Elementary.IfPositive(float, float, float)"/>.</summary>
    /// <param name="z">A vector.</param>
    /// <param name="u">A vector.</param>
    /// <param name="v">A vector.</param>
    static abstract TSelf IfPositive(TSelf z, TSelf u, TSelf v);

    /// <summary><see cref="Numerics.Elementary.Sign(float)"/>.</summary>
    /// <param name="z">A vector.</param>
    static abstract TSelf Sign(TSelf z);

    /// <summary><see cref="Numerics.Elementary.Max(float, float)"/>.</summary>
    /// <param name="u">A vector.</param>
    /// <param name="v">A vector.</param>
    static abstract TSelf Max(TSelf u, TSelf v);

    /// <summary><see cref="Numerics.Elementary.Saturate(float)"/>.</summary>
    /// <param name="z">A vector.</param>
    static abstract TSelf Saturate(TSelf z);

    /// <summary><see cref="Numerics.Elementary.SaturateBelow(float)"/>.</summary>
    /// <param name="z">A vector.</param>
    static abstract TSelf SaturateBelow(TSelf z);

    /// <summary>The same number in every lane.</summary>
    /// <param name="u">The number.</param>
    static abstract TSelf Splat(T u);

    /// <summary>Numbers from memory, at any alignment.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where they begin.</param>
    static abstract TSelf Load(ref T first, nint place);

    /// <summary>Numbers to memory, at any alignment.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where they begin.</param>
    static abstract void Store(TSelf u, ref T first, nint place);

    /// <summary>The numbers in the first lanes of 512 bits; the others hold anything.</summary>
    /// <remarks>A function of 512 bits whose first lanes alone are used computes no others: the JIT drops what nothing reads.</remarks>
    /// <param name="u">The numbers.</param>
    static abstract Vector512<T> Widen(TSelf u);

    /// <summary>The first lanes of 512 bits.</summary>
    /// <param name="u">512 bits.</param>
    static abstract TSelf Narrow(Vector512<T> u);
}
