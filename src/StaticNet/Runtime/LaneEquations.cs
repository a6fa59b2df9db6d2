using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>The same of vectors of the machine.</summary>
/// <remarks>
/// Functions are inlined: a loop over rows has one or two of them. Called, vector by vector, each waited for its argument to come over memory: a gradient of 42-201 tanh takes 0.86 of the time that it took with calls,
/// of 145-4-982-7 0.91 (Zen 3, 256 bits).
/// </remarks>
/// <typeparam name="TLanes">The vector.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LaneEquations<TLanes, T> : LaneVectorEquations<TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

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

    /// <summary>Computes straight-line equations that keep no sums over the samples in registers: vectors of any width lie side by side.</summary>
    /// <typeparam name="TEquations">The equations.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="end">The samples.</param>
    [MethodImpl(Inline)]
    protected static void RunSideBySide<TEquations>(ref T w, ref T v, long end)
        where TEquations : struct, IStraightLanes<T, TLanes> => TLanes.RunSideBySide<TEquations>(ref w, ref v, (nint)end);
}
