using System.Runtime.CompilerServices;
using StaticNet.Vectors;

namespace StaticNet.Runtime.V1;

/// <summary>Functions are inlined into the equations of a group: the best where the locals of the JIT and the registers suffice.</summary>
internal readonly struct InlinedFunctions;

/// <summary>Functions are called, a vector a call.</summary>
internal readonly struct CalledFunctions;

/// <summary>Functions are called, and vectors narrower than 512 bits lie side by side: what keeps no sums over the samples goes through whole lines of memory.</summary>
internal readonly struct CalledSideBySide;

/// <summary>Computes straight-line equations for the samples of a block.</summary>
/// <remarks>
/// How many vectors are side by side, and whether functions are inlined, each width of vectors decides. Measured on one Zen 4 core, ns a sample of a batch of 1,024. With 512 bits the gradient of 2-1-2 takes 3.8–8.6 with two vectors
/// and 4.1–10.4 with four, whose sums spill, and that of 2-2-1 2.7–3.9 and 3.0–6.7: from the best to the worst alignment of the stack, which .NET does not align to vectors; the outputs of 2-2-1 take 1.45 and 1.25. With 256 bits
/// the outputs of 2-2-1 take 2.44 with two vectors and inlined functions and 2.65 with four that call them, the gradient 5.2 and 4.6, tanh of a layer of four 8.0 and 7.1.
/// </remarks>
internal static class StraightLanes
{
    /// <summary>Group by group, then vector by vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, TLanes, TEquations, TGroup, TOne>(ref T w, ref T v, long end)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
        where TEquations : struct, IStraightLanes<T, TLanes>
        where TGroup : struct, ILaneGroup<TGroup, TLanes, T>
        where TOne : struct, ILaneGroup<TOne, TLanes, T>
    {
        end = (end + TOne.Samples - 1) / TOne.Samples * TOne.Samples;
        long s = end < TGroup.Samples ? 0 : TEquations.Run<TGroup>(ref w, ref v, 0, end);
        // What a batch of whole groups does not need is not compiled for it.
        if (s < end)
            TEquations.Run<TOne>(ref w, ref v, s, end);
    }

    /// <summary>The same of vectors narrower than 512 bits side by side: two, or one where the equations say so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RunSideBySide<T, TLanes, TEquations, TVector, TArithmetic, TOperations>(ref T w, ref T v, long end)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
        where TEquations : struct, IStraightLanes<T, TLanes>
        where TVector : struct
        where TArithmetic : struct, IArithmetic<TVector, T>
        where TOperations : struct, IVectorOperations<TVector>
    {
        if (TEquations.Vectors == 1)
            Run<T, TLanes, TEquations, LaneGroups<TVector, TArithmetic, TOperations, TLanes, T, CalledSideBySide>.One, LaneGroups<TVector, TArithmetic, TOperations, TLanes, T, CalledSideBySide>.One>(ref w, ref v, end);
        else
            Run<T, TLanes, TEquations, LaneGroups<TVector, TArithmetic, TOperations, TLanes, T, CalledSideBySide>.Pair, LaneGroups<TVector, TArithmetic, TOperations, TLanes, T, CalledSideBySide>.One>(ref w, ref v, end);
    }
}
