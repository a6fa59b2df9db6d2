using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>
/// What the equations do with vectors, whether one of the machine or a few of them side by side. Each element knows nothing of the others, so that every width and number gives the same bits.
/// </summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See <see cref="ILanes{TSelf, T}"/>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneVector<TSelf, T>
    where TSelf : struct, ILaneVector<TSelf, T>
    where T : unmanaged
{
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

    /// <summary><see cref="Numerics.Elementary.SelectIfPositive(float, float)"/>.</summary>
    /// <param name="z">A vector.</param>
    /// <param name="u">A vector.</param>
    static abstract TSelf SelectIfPositive(TSelf z, TSelf u);

    /// <summary><see cref="Numerics.Elementary.ZeroIfNonPositive(float, float)"/>.</summary>
    /// <param name="z">A vector.</param>
    /// <param name="u">A vector.</param>
    static abstract TSelf ZeroIfNonPositive(TSelf z, TSelf u);

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
    /// <param name="offset">Where they begin.</param>
    static abstract TSelf Load(ref T first, long offset);

    /// <summary>Numbers to memory, at any alignment.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where they begin.</param>
    static abstract void Store(TSelf u, ref T first, long offset);
}
