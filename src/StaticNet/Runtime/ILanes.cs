using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>
/// One vector of the machine, of the width it has: what generated code computes a block of samples with. A lane is a sample or a unit and
/// knows nothing of the others, so every width gives the same bits. Implemented by <see cref="SingleLanes512"/>, <see cref="SingleLanes256"/> and
/// <see cref="SingleLanes128"/>, and the same for doubles.
/// </summary>
/// <remarks>
/// Data lies in rows of whole 512 bits whatever the width. Narrower vectors run through them one beside the other; where each lane adds up its own samples, the first part of every 512 bits is taken in
/// one pass, the next in another, so that sums stay in registers. A vector of 512 bits that the framework makes of two narrower ones is the same in speed, but its every operation takes the locals
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
public interface ILanes<TSelf, T> : ILaneVector<TSelf, T>
    where TSelf : struct, ILanes<TSelf, T>
    where T : unmanaged
{
    /// <summary>The numbers of a vector.</summary>
    static abstract int Count { get; }

    /// <summary><see cref="LaneParts.LoadPair(ref float, long)"/>.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the two begin.</param>
    static abstract TSelf LoadPair(ref T first, long offset);

    /// <summary><see cref="LaneParts.LoadTriple(ref float, long)"/>; a vector of two doubles holds the first two.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the three begin.</param>
    static abstract TSelf LoadTriple(ref T first, long offset);

    /// <summary><see cref="LaneParts.Column(ref float, long, int, int, int)"/>.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the rows begin.</param>
    /// <param name="width">The numbers of a row.</param>
    /// <param name="column">The one of each row.</param>
    /// <param name="rows">How many rows: 2 to <see cref="Count"/>.</param>
    static abstract TSelf Column(ref T first, long offset, int width, int column, int rows);

    /// <summary>u · v + sum, rounded once, where u lies in memory: an operand of the instruction.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where u begins.</param>
    /// <param name="v">The second factor.</param>
    /// <param name="sum">What is added.</param>
    static abstract TSelf FmaAt(ref T first, long offset, TSelf v, TSelf sum);

    /// <summary>
    /// Whether half as many lanes may take half the time: what fills no more than the lower half of a vector is computed with that alone. A Zen 4 core has one multiply-add of 512 bits a cycle and two of 256.
    /// </summary>
    static virtual bool HasHalves => false;

    /// <summary>The lower half of a vector is read; what stands in the upper half does not count.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where it begins.</param>
    static virtual TSelf LoadLower(ref T first, long offset) => TSelf.Load(ref first, offset);

    /// <summary>The lower half of a vector goes to memory.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where it begins.</param>
    static virtual void StoreLower(TSelf u, ref T first, long offset) => TSelf.Store(u, ref first, offset);

    /// <summary>The same number in the lower half of the lanes.</summary>
    /// <param name="u">The number.</param>
    static virtual TSelf SplatLower(T u) => TSelf.Splat(u);

    /// <summary>u · v + sum, rounded once, for the lower half of the lanes.</summary>
    /// <param name="u">The first factor.</param>
    /// <param name="v">The second factor.</param>
    /// <param name="sum">What is added.</param>
    static virtual TSelf FmaLower(TSelf u, TSelf v, TSelf sum) => TSelf.Fma(u, v, sum);

    /// <summary>Computes straight-line equations for the samples of a block: a few vectors of them side by side, as many as this machine's registers are good for, then one at a time.</summary>
    /// <typeparam name="TEquations">The equations.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="end">The samples.</param>
    static abstract void Run<TEquations>(ref T w, ref T v, nint end)
        where TEquations : struct, IStraightLanes<T, TSelf>;

    /// <summary>Computes straight-line equations of a block that keep no sums over the samples, vector beside vector.</summary>
    /// <typeparam name="TEquations">The equations.</typeparam>
    /// <param name="w">The parameters.</param>
    /// <param name="v">The values of the block.</param>
    /// <param name="end">The samples.</param>
    static abstract void RunSideBySide<TEquations>(ref T w, ref T v, nint end)
        where TEquations : struct, IStraightLanes<T, TSelf>;
}
