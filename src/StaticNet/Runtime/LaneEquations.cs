using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>The same of vectors of the machine, with their functions.</summary>
/// <remarks>A vector of 512 bits has its functions inlined. In narrower ones they are called: inlined again and again, they would use up the locals of their caller.</remarks>
/// <typeparam name="TLanes">The vector.</typeparam>
/// <typeparam name="TWhole">The vector of 512 bits: a comparison of types is a constant before anything is inlined, so that only one of the two ways is.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LaneEquations<TLanes, TWhole, T> : LaneVectorEquations<TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Exp"/>
    [MethodImpl(Inline)] protected static TLanes Exp(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.Exp(u) : LaneFunction.Exp<TLanes, T>(in u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Expm1"/>
    [MethodImpl(Inline)] protected static TLanes Expm1(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.Expm1(u) : LaneFunction.Expm1<TLanes, T>(in u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Log"/>
    [MethodImpl(Inline)] protected static TLanes Log(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.Log(u) : LaneFunction.Log<TLanes, T>(in u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Log1p"/>
    [MethodImpl(Inline)] protected static TLanes Log1p(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.Log1p(u) : LaneFunction.Log1p<TLanes, T>(in u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Tanh"/>
    [MethodImpl(Inline)] protected static TLanes Tanh(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.Tanh(u) : LaneFunction.Tanh<TLanes, T>(in u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Sigmoid"/>
    [MethodImpl(Inline)] protected static TLanes Sigmoid(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.Sigmoid(u) : LaneFunction.Sigmoid<TLanes, T>(in u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Softplus"/>
    [MethodImpl(Inline)] protected static TLanes Softplus(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.Softplus(u) : LaneFunction.Softplus<TLanes, T>(in u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.NormalDistribution"/>
    [MethodImpl(Inline)] protected static TLanes NormalDistribution(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.NormalDistribution(u) : LaneFunction.NormalDistribution<TLanes, T>(in u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.NormalDensity"/>
    [MethodImpl(Inline)] protected static TLanes NormalDensity(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.NormalDensity(u) : LaneFunction.NormalDensity<TLanes, T>(in u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Sin"/>
    [MethodImpl(Inline)] protected static TLanes Sin(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.Sin(u) : LaneFunction.Sin<TLanes, T>(in u);

    /// <inheritdoc cref="ILaneVector{TSelf, T}.Cos"/>
    [MethodImpl(Inline)] protected static TLanes Cos(TLanes u) => typeof(TLanes) == typeof(TWhole) ? TLanes.Cos(u) : LaneFunction.Cos<TLanes, T>(in u);

    /// <summary>Computes straight-line equations for a block: a vector narrower than 512 bits takes a part of every 512 in a pass, whose sums stay in registers. A part that no sample fills is left out.</summary>
    /// <typeparam name="TEquations">The equations.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="end">The samples.</param>
    [MethodImpl(Inline)]
    protected static void Run<TEquations>(ref T w, ref T v, long end)
        where TEquations : struct, IStraightLanes<T, TLanes>
    {
        for (long part = 0; part < long.Min(end, CacheLine.Numbers<T>()); part += TLanes.Count)
            TLanes.Run<TEquations>(ref w, ref Unsafe.Add(ref v, (nint)part), (nint)(end - part));
    }
}
