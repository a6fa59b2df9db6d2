using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>
/// The sums Σₖ bⱼₖ aₖ of a layer for a block of samples: bⱼₖ is one number for all samples, aₖ is a row of them, and j runs over the outputs. Forward, b are the
/// weights and a the activations before; back, b are the weights the other way round and a is δ. Every member is a constant to the JIT; what most sums have in common need not be said, since each member of generated code costs a build
/// about as much as a line of equations.
/// </summary>
/// <remarks>Implemented by generated code, beside the equation, and computed by <see cref="TiledSums{T, TLanes, TSum}"/>.</remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLanes">The vector of the machine.</typeparam>
/// <example>See the generated file of any network with a hidden layer of eight units.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITiledSum<T, TLanes>
    where T : unmanaged
    where TLanes : struct, ILanes<TLanes, T>
{
    /// <summary>The number of sums.</summary>
    static abstract int Outputs { get; }

    /// <summary>The terms of a sum; of one segment, the most that there can be.</summary>
    static abstract int Terms { get; }

    /// <summary>The segments that a sum is cut into, joined by a pairwise tree: 1, 2 or 4; 1 where it says nothing, since most sums are short.</summary>
    static virtual int Segments => 1;

    /// <summary>Where b₀₀ lies, counted from b; at it, where it says nothing.</summary>
    static virtual int Factors => 0;

    /// <summary>From bⱼₖ to the same term of the next output: beside it where it says nothing, as the weights of units lie.</summary>
    static virtual int OutputStride => 1;

    /// <summary>From bⱼₖ to the next term of the same output: beside it where it says nothing, as the weights of an input lie.</summary>
    static virtual int TermStride => 1;

    /// <summary>Where a₀ lies, counted from a; at it, where it says nothing.</summary>
    static virtual int Rows => 0;

    /// <summary>From aₖ to the next.</summary>
    static abstract int RowStride { get; }

    /// <summary>
    /// Where sums wait that are not complete, counted from a: for six outputs and each segment four vectors of 512 bits; where a sum has more than 128 terms, for 96 outputs, of more than 512 for 192, and a row each
    /// where it has segments.
    /// </summary>
    static abstract int Spilled { get; }

    /// <summary>Whether what takes a sum is short enough to stand in a tile once for every sum.</summary>
    static virtual bool IsTakenAtOnce => true;

    /// <summary>Where in a row a vector of samples lies.</summary>
    /// <param name="s">The first sample of the vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual nint Column(nint s) => s;

    /// <summary>What a sum begins with: a bias, or 0 where it says nothing.</summary>
    /// <param name="b">What the factors are counted from.</param>
    /// <param name="j">The output.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TLanes First(ref T b, long j) => TLanes.Splat(default(T));

    /// <summary>Of sums that are added to what lies where they go: where that of the first lies, counted from c.</summary>
    static virtual int Added => 0;

    /// <summary>From what the sums of an output are added to to that of the next.</summary>
    static virtual int AddedStride => 0;

    /// <summary>Of sums that are added to what lies where they go: whether they may begin there, and are multiplied by a number.</summary>
    static virtual bool IsScaled => false;

    /// <summary>Of such sums: whether they begin, and are added to zeros instead.</summary>
    /// <param name="b">What the factors are counted from.</param>
    static virtual bool Begins(ref T b) => false;

    /// <summary>What they are multiplied by.</summary>
    /// <param name="b">What the factors are counted from.</param>
    static virtual TLanes Scale(ref T b) => throw new NotSupportedException();

    /// <summary>The first of four vectors of 512 bits of zeros, where sums may begin.</summary>
    static virtual ref T Zeros => throw new NotSupportedException();

    /// <summary>Of sums that are added to what lies where they go: whether all lie in the lower half of a vector, and the upper half may lie outside.</summary>
    static virtual bool IsNarrow => false;

    /// <summary>Of such sums: whether −0, which changes no number that it is added to, stands for those of the last vector of a tile that lie behind the last sum that there is.</summary>
    static virtual bool IsMasked => false;

    /// <summary>Where numbers stand that are positive for a sum that there is.</summary>
    /// <param name="s">The first sum.</param>
    static virtual ref T Mask(nint s) => throw new NotSupportedException();

    /// <summary>Takes a sum that is complete.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="b">What the factors are counted from.</param>
    /// <param name="c">What the results are counted from.</param>
    /// <param name="j">The output.</param>
    /// <param name="s">The first sample of the vector.</param>
    static abstract void Take(TLanes sum, ref T b, ref T c, long j, long s);
}
