using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>Straight-line equations of a block of samples, written once for groups of vectors. Every property is a constant to the JIT.</summary>
/// <remarks>Implemented by generated code, and computed by <see cref="ILanes{TSelf, T}.Run{TEquations}(ref T, ref T, nint)"/>, or <see cref="ILanes{TSelf, T}.RunSideBySide{TEquations}(ref T, ref T, nint)"/> where they keep no sums.</remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLanes">The vector of the machine.</typeparam>
/// <example>See the generated file of any small network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStraightLanes<T, TLanes>
    where T : unmanaged
    where TLanes : struct, ILanes<TLanes, T>
{
    /// <summary>The vectors side by side that stay within what the JIT inlines: 4 where all of a network is little, 2, or 1 where the functions are long.</summary>
    static virtual int Vectors => 2;

    /// <summary>Of equations that keep sums: whether they go on to the loss.</summary>
    static virtual bool HasLoss => false;

    /// <summary>Whether sums over the samples are kept in registers.</summary>
    static virtual bool HasSums => false;

    /// <summary>Computes them for as many whole groups as there are.</summary>
    /// <typeparam name="TGroup">The group.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="s">The first sample.</param>
    /// <param name="end">The samples of the block.</param>
    /// <returns>The first sample that is left.</returns>
    static abstract long Run<TGroup>(ref T w, ref T v, long s, long end)
        where TGroup : struct, ILaneGroup<TGroup, TLanes, T>;
}
