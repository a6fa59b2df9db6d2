using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>The functions of vectors as methods that are not inlined: for a caller that has used up the locals of the JIT, or would.</summary>
/// <remarks>Called by generated code. An argument comes by reference, since a vector in a struct is passed in two halves, and a load of both waits for them.</remarks>
/// <example>See the generated file of any network with tanh.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneFunction
{
    private const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    /// <summary><see cref="Numerics.Elementary.Exp(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes Exp<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.Exp(u);

    /// <summary><see cref="Numerics.Elementary.Expm1(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes Expm1<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.Expm1(u);

    /// <summary><see cref="Numerics.Elementary.Log(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes Log<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.Log(u);

    /// <summary><see cref="Numerics.Elementary.Log1p(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes Log1p<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.Log1p(u);

    /// <summary><see cref="Numerics.Elementary.Tanh(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes Tanh<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.Tanh(u);

    /// <summary><see cref="Numerics.Elementary.Sigmoid(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes Sigmoid<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.Sigmoid(u);

    /// <summary><see cref="Numerics.Elementary.Softplus(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes Softplus<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.Softplus(u);

    /// <summary><see cref="Numerics.Elementary.NormalDistribution(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes NormalDistribution<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.NormalDistribution(u);

    /// <summary><see cref="Numerics.Elementary.NormalDensity(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes NormalDensity<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.NormalDensity(u);

    /// <summary><see cref="Numerics.Elementary.Sin(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes Sin<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.Sin(u);

    /// <summary><see cref="Numerics.Elementary.Cos(float)"/> of each lane.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="u">The arguments.</param>
    [MethodImpl(Apart)]
    public static TLanes Cos<TLanes, T>(in TLanes u)
        where TLanes : struct, ILaneVector<TLanes, T>
        where T : unmanaged => TLanes.Cos(u);
}
