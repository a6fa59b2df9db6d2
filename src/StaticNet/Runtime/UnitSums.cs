using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Computes the sums of a layer for one sample, with the units in the elements of vectors. The segments of a sum run side by side in tiles, or where weights are streamed one after the other, and are joined by the pairwise tree, so that every width
/// of vector gives the same bits. Where the units are no multiple of a vector, the last vector ends with the last unit.
/// </summary>
/// <remarks>
/// Called by generated code. Sizes are constants to the JIT, and a tile is a method: with sizes as arguments the outputs of 4-16-16-3 took 71 ns with AVX2, with constants 66 ns, with four terms
/// a round 58 ns (Zen 4); two tiles in one method have more locals than the JIT follows.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLanes">A vector that is filled by the units, but that 128 bits also take two or three floats.</typeparam>
/// <typeparam name="TSum">The sums.</typeparam>
/// <example>See the generated file of any network with a hidden layer of 100 units.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class UnitSums<T, TLanes, TSum>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TLanes : struct, ILanes<TLanes, T>
    where TSum : struct, IUnitSum<T, TLanes>
{
    private const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // The vectors of a tile. With 32 registers there are 16 accumulators; with 16 eight, which hide the four cycles of a multiply-add at two a cycle.
    private static int Most
    {
        [MethodImpl(Inline)]
        get => TSum.Segments < 4 || Avx512F.VL.IsSupported ? 4 : 2;
    }

    // Of one segment a tile is twice as wide where it can be.
    private static int Wide
    {
        [MethodImpl(Inline)]
        get => TSum.Segments == 1 ? TSum.Units / (8 * TLanes.Count) : 0;
    }

    /// <summary>Computes the sums of all units.</summary>
    /// <param name="w">The weights, those of an input together, and the biases behind them.</param>
    /// <param name="x">The inputs of the layer.</param>
    /// <param name="a">The outputs.</param>
    /// <param name="v">The scratch.</param>
    [MethodImpl(Inline)]
    public static void Run(ref T w, ref T x, ref T a, ref T v)
    {
        if (AreStreamed)
            Stream(ref w, ref x, ref a, ref v);
        else if (TSum.Segments == 4)
            Run<Four>(ref w, ref x, ref a, ref v);
        else if (TSum.Segments == 2)
            Run<Two>(ref w, ref x, ref a, ref v);
        else
            Run<One>(ref w, ref x, ref a, ref v);
    }

    // Whole tiles, and what is left over, of more than one vector where it can be.
    [MethodImpl(Inline)]
    private static void Run<TSegments>(ref T w, ref T x, ref T a, ref T v)
        where TSegments : struct
    {
        nint j = 0;
        for (; j < Wide * 8 * TLanes.Count; j += 8 * TLanes.Count)
            Tile<Four, Wider>(ref w, ref x, ref a, ref v, j);
        int left = ((TSum.Units + TLanes.Count - 1) / TLanes.Count) - (Wide * 8), rest = left % Most;
        bool isSplit = Most > 2 && left > Most && rest == 1;
        nint end = j + ((left - rest - (isSplit ? Most : 0)) * TLanes.Count);
        for (; j < end; j += Most * TLanes.Count)
        {
            if (Most == 4)
                Tile<Four, TSegments>(ref w, ref x, ref a, ref v, j);
            else
                Tile<Two, TSegments>(ref w, ref x, ref a, ref v, j);
        }

        if (rest == 1 && !isSplit)
            Tile<One, TSegments>(ref w, ref x, ref a, ref v, TSum.Units < TLanes.Count ? 0 : TSum.Units - TLanes.Count);
        if (rest == 2)
            Tile<Two, TSegments>(ref w, ref x, ref a, ref v, j);
        if (rest == 3 || isSplit)
            Tile<Three, TSegments>(ref w, ref x, ref a, ref v, j);
        if (isSplit)
            Tile<Two, TSegments>(ref w, ref x, ref a, ref v, j + (3 * TLanes.Count));
    }

    // The units of some vectors, from j on. Each row of accumulators is a segment; where a tile is wider, the second row is four more vectors.
    [MethodImpl(Apart)]
    private static void Tile<TVectors, TSegments>(ref T w, ref T x, ref T a, ref T v, nint j)
        where TVectors : struct
        where TSegments : struct
    {
        // Each is one name, since whatever is inlined takes locals, of which the JIT follows so many. The last vector may overlap the one before.
        nint count = TLanes.Count, units = TSum.Units, segments = default(TSegments) is IFour ? 4 : default(TSegments) is ISegments ? 2 : 1;
        nint rounds = TSum.Terms / segments, longer = TSum.Terms % segments, last = TSum.Units % TLanes.Count == 0 ? 3 * count : units - count - j;
        nint v1 = typeof(TVectors) == typeof(Two) ? Math.Min(count, last) : count, v2 = typeof(TVectors) == typeof(Three) ? Math.Min(2 * count, last) : 2 * count, v3 = Math.Min(3 * count, last);
        nint second = rounds + (longer > 0 ? 1 : 0), third = second + rounds + (longer > 1 ? 1 : 0), fourth = third + rounds + (longer > 2 ? 1 : 0);
        ref T weights = ref Unsafe.Add(ref w, j), inputs = ref x, biases = ref Unsafe.Add(ref weights, units * TSum.Terms);
        TLanes z00 = default, z01 = default, z02 = default, z03 = default;
        TLanes z10 = default, z11 = default, z12 = default, z13 = default;
        TLanes z20 = default, z21 = default, z22 = default, z23 = default;
        TLanes z30 = default, z31 = default, z32 = default, z33 = default;
        if (typeof(TVectors) == typeof(One) && TSum.Units < TLanes.Count)
            z00 = TSum.Units == 2 ? TLanes.LoadPair(ref biases, 0) : TLanes.LoadTriple(ref biases, 0);
        else
            z00 = TLanes.Load(ref biases, 0);
        if (default(TVectors) is ITwo)
            z01 = TLanes.Load(ref biases, v1);
        if (default(TVectors) is IThree)
            z02 = TLanes.Load(ref biases, v2);
        if (default(TVectors) is IFour)
            z03 = TLanes.Load(ref biases, v3);
        if (typeof(TSegments) == typeof(Wider))
        {
            z10 = TLanes.Load(ref biases, 4 * count);
            z11 = TLanes.Load(ref biases, 5 * count);
            z12 = TLanes.Load(ref biases, 6 * count);
            z13 = TLanes.Load(ref biases, 7 * count);
        }

        // Behind two or three weights of the last input the biases are there to be read.
        nint n = rounds;
        if (default(TSegments) is not ISegments)
        {
            // A few terms a round, so that the loop costs little beside them.
            for (; n >= 4; n -= 4)
            {
                Add<TVectors>(ref weights, inputs, v1, v2, v3, ref z00, ref z01, ref z02, ref z03);
                if (typeof(TSegments) == typeof(Wider))
                    Add<Four>(ref Unsafe.Add(ref weights, 4 * count), inputs, v1, v2, v3, ref z10, ref z11, ref z12, ref z13);
                Add<TVectors>(ref Unsafe.Add(ref weights, units), Unsafe.Add(ref inputs, 1), v1, v2, v3, ref z00, ref z01, ref z02, ref z03);
                if (typeof(TSegments) == typeof(Wider))
                    Add<Four>(ref Unsafe.Add(ref weights, units + (4 * count)), Unsafe.Add(ref inputs, 1), v1, v2, v3, ref z10, ref z11, ref z12, ref z13);
                Add<TVectors>(ref Unsafe.Add(ref weights, 2 * units), Unsafe.Add(ref inputs, 2), v1, v2, v3, ref z00, ref z01, ref z02, ref z03);
                if (typeof(TSegments) == typeof(Wider))
                    Add<Four>(ref Unsafe.Add(ref weights, (2 * units) + (4 * count)), Unsafe.Add(ref inputs, 2), v1, v2, v3, ref z10, ref z11, ref z12, ref z13);
                Add<TVectors>(ref Unsafe.Add(ref weights, 3 * units), Unsafe.Add(ref inputs, 3), v1, v2, v3, ref z00, ref z01, ref z02, ref z03);
                if (typeof(TSegments) == typeof(Wider))
                    Add<Four>(ref Unsafe.Add(ref weights, (3 * units) + (4 * count)), Unsafe.Add(ref inputs, 3), v1, v2, v3, ref z10, ref z11, ref z12, ref z13);
                weights = ref Unsafe.Add(ref weights, 4 * units);
                inputs = ref Unsafe.Add(ref inputs, 4);
            }
        }

        for (; n > 0; n--)
        {
            Add<TVectors>(ref weights, inputs, v1, v2, v3, ref z00, ref z01, ref z02, ref z03);
            if (typeof(TSegments) == typeof(Wider))
                Add<Four>(ref Unsafe.Add(ref weights, 4 * count), inputs, v1, v2, v3, ref z10, ref z11, ref z12, ref z13);
            if (default(TSegments) is ISegments)
                Add<TVectors>(ref Unsafe.Add(ref weights, second * units), Unsafe.Add(ref inputs, second), v1, v2, v3, ref z10, ref z11, ref z12, ref z13);
            if (default(TSegments) is IFour)
            {
                Add<TVectors>(ref Unsafe.Add(ref weights, third * units), Unsafe.Add(ref inputs, third), v1, v2, v3, ref z20, ref z21, ref z22, ref z23);
                Add<TVectors>(ref Unsafe.Add(ref weights, fourth * units), Unsafe.Add(ref inputs, fourth), v1, v2, v3, ref z30, ref z31, ref z32, ref z33);
            }

            weights = ref Unsafe.Add(ref weights, units);
            inputs = ref Unsafe.Add(ref inputs, 1);
        }

        // The first segments are one term longer where they cannot be equal.
        if (default(TSegments) is ISegments && longer > 0)
            Add<TVectors>(ref weights, inputs, v1, v2, v3, ref z00, ref z01, ref z02, ref z03);
        if (default(TSegments) is IFour && longer > 1)
            Add<TVectors>(ref Unsafe.Add(ref weights, second * units), Unsafe.Add(ref inputs, second), v1, v2, v3, ref z10, ref z11, ref z12, ref z13);
        if (default(TSegments) is IFour && longer > 2)
            Add<TVectors>(ref Unsafe.Add(ref weights, third * units), Unsafe.Add(ref inputs, third), v1, v2, v3, ref z20, ref z21, ref z22, ref z23);
        TSum.Take(Joined<TSegments>(z00, z10, z20, z30), ref a, ref v, j);
        if (default(TVectors) is ITwo)
            TSum.Take(Joined<TSegments>(z01, z11, z21, z31), ref a, ref v, j + v1);
        if (default(TVectors) is IThree)
            TSum.Take(Joined<TSegments>(z02, z12, z22, z32), ref a, ref v, j + v2);
        if (default(TVectors) is IFour)
            TSum.Take(Joined<TSegments>(z03, z13, z23, z33), ref a, ref v, j + v3);
        if (typeof(TSegments) == typeof(Wider))
        {
            TSum.Take(z10, ref a, ref v, j + (4 * count));
            TSum.Take(z11, ref a, ref v, j + (5 * count));
            TSum.Take(z12, ref a, ref v, j + (6 * count));
            TSum.Take(z13, ref a, ref v, j + (7 * count));
        }
    }

    [MethodImpl(Inline)]
    private static TLanes Joined<TSegments>(TLanes first, TLanes second, TLanes third, TLanes fourth)
        where TSegments : struct
    {
        if (default(TSegments) is ISegments)
            first += second;
        if (default(TSegments) is IFour)
            first += third + fourth;
        return first;
    }

    [MethodImpl(Inline)]
    private static void Add<TVectors>(ref T weights, T input, nint v1, nint v2, nint v3, ref TLanes z0, ref TLanes z1, ref TLanes z2, ref TLanes z3)
        where TVectors : struct
    {
        TLanes x = TLanes.Splat(input);
        z0 = TLanes.FmaAt(ref weights, 0, x, z0);
        if (default(TVectors) is ITwo)
            z1 = TLanes.FmaAt(ref weights, v1, x, z1);
        if (default(TVectors) is IThree)
            z2 = TLanes.FmaAt(ref weights, v2, x, z2);
        if (default(TVectors) is IFour)
            z3 = TLanes.FmaAt(ref weights, v3, x, z3);
    }

    // Whether a type has an interface is a constant before anything is inlined, so that no tile pays for what a larger one has more.
    private interface ITwo;

    private interface IThree : ITwo;

    private interface IFour : IThree, ISegments;

    // More than one segment.
    private interface ISegments;

    private readonly struct One;

    private readonly struct Two : ITwo, ISegments;

    private readonly struct Three : IThree;

    private readonly struct Four : IFour;

    private readonly struct Wider;
}
