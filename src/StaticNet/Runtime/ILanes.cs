using System.ComponentModel;

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
/// <para>
/// Six structs, since three that are generic in the number give the same machine code, but cost the JIT the question which number it is in every multiply-add
/// of every kernel: the first calls of six networks took 509 ms instead of 435 (Cascade Lake, 29 November 2026).
/// </para>
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

    /// <summary><see cref="Numerics.Elementary.Exp(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf Exp(TSelf u);

    /// <summary><see cref="Numerics.Elementary.Expm1(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf Expm1(TSelf u);

    /// <summary><see cref="Numerics.Elementary.Log(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf Log(TSelf u);

    /// <summary><see cref="Numerics.Elementary.Log1p(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf Log1p(TSelf u);

    /// <summary><see cref="Numerics.Elementary.Tanh(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf Tanh(TSelf u);

    /// <summary><see cref="Numerics.Elementary.Sigmoid(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf Sigmoid(TSelf u);

    /// <summary><see cref="Numerics.Elementary.Softplus(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf Softplus(TSelf u);

    /// <summary><see cref="Numerics.Elementary.NormalDistribution(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf NormalDistribution(TSelf u);

    /// <summary><see cref="Numerics.Elementary.NormalDensity(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf NormalDensity(TSelf u);

    /// <summary><see cref="Numerics.Elementary.Sin(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf Sin(TSelf u);

    /// <summary><see cref="Numerics.Elementary.Cos(float)"/> of each lane.</summary>
    /// <param name="u">A vector.</param>
    static abstract TSelf Cos(TSelf u);

    /// <summary>The same number in every lane.</summary>
    /// <param name="u">The number.</param>
    static abstract TSelf Splat(T u);

    /// <summary>Numbers from memory, at any alignment.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where they begin.</param>
    static abstract TSelf Load(ref T first, nint place);

    /// <summary><see cref="LaneParts.LoadPair(ref float, nint)"/>.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the two begin.</param>
    static abstract TSelf LoadPair(ref T first, nint place);

    /// <summary><see cref="LaneParts.LoadTriple(ref float, nint)"/>; a vector of two doubles holds the first two.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the three begin.</param>
    static abstract TSelf LoadTriple(ref T first, nint place);

    /// <summary><see cref="LaneParts.Column(ref float, nint, int, int, int)"/>.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the rows begin.</param>
    /// <param name="width">The numbers of a row.</param>
    /// <param name="column">The one of each row.</param>
    /// <param name="rows">How many rows.</param>
    static abstract TSelf Column(ref T first, nint place, int width, int column, int rows);

    /// <summary>Numbers to memory, at any alignment.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where they begin.</param>
    static abstract void Store(TSelf u, ref T first, nint place);
}
