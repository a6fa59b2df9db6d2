using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime;

/// <summary>
/// Computes the sums of a layer for one sample, with the units in the elements of vectors. The segments of a sum run side by side and are joined by the pairwise tree, so that every width
/// of vector gives the same bits. Where the units are no multiple of a vector, the last vector ends with the last unit.
/// </summary>
/// <remarks>Called by generated code.</remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLanes">A vector that is filled by the units, but that 128 bits also take two or three floats.</typeparam>
/// <typeparam name="TSum">The sums.</typeparam>
/// <example>See the generated file of any network with a hidden layer of 100 units.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnitSums<T, TLanes, TSum>
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

    // The terms that each segment has.
    private static int Rounds
    {
        [MethodImpl(Inline)]
        get => TSum.Terms / TSum.Segments;
    }

    // Of one segment a few terms a round, so that the loop costs little beside them.
    private static int Together
    {
        [MethodImpl(Inline)]
        get => TSum.Segments > 1 || TSum.Terms % 2 != 0 ? 1 : TSum.Terms % 4 == 0 ? 4 : 2;
    }

    // The segments that are one term longer, the first ones.
    private static int Longer
    {
        [MethodImpl(Inline)]
        get => TSum.Terms % TSum.Segments;
    }

    /// <summary>Computes the sums of all units: whole tiles, and what is left over, of more than one vector where it can be.</summary>
    /// <param name="w">The weights, those of an input together, and the biases behind them.</param>
    /// <param name="x">The inputs of the layer.</param>
    /// <param name="a">The outputs.</param>
    /// <param name="v">The scratch.</param>
    [MethodImpl(Inline)]
    public static void Run(ref T w, ref T x, ref T a, ref T v)
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
                Tile<Four, One>(ref w, ref x, ref a, ref v, j);
            else
                Tile<Two, One>(ref w, ref x, ref a, ref v, j);
        }

        if (rest == 1 && !isSplit)
            Tile<One, One>(ref w, ref x, ref a, ref v, TSum.Units < TLanes.Count ? 0 : TSum.Units - TLanes.Count);
        if (rest == 2)
            Tile<Two, One>(ref w, ref x, ref a, ref v, j);
        if (rest == 3 || isSplit)
            Tile<Three, One>(ref w, ref x, ref a, ref v, j);
        if (isSplit)
            Tile<Two, One>(ref w, ref x, ref a, ref v, j + (3 * TLanes.Count));
    }

    // The units of some vectors, from j on. Each row of accumulators is a segment; where a tile is wider, the second row is four more vectors.
    [MethodImpl(Apart)]
    private static void Tile<TVectors, TWider>(ref T w, ref T x, ref T a, ref T v, nint j)
        where TVectors : struct
        where TWider : struct
    {
        // The last vector may overlap the one before.
        nint last = Math.Min((Count<TVectors>() - 1) * (nint)TLanes.Count, TSum.Units - TLanes.Count - j), wider = 4 * TLanes.Count;
        ref T b = ref Unsafe.Add(ref w, (TSum.Units * (nint)TSum.Terms) + j);
        TLanes z00 = default, z01 = default, z02 = default, z03 = default;
        TLanes z10 = default, z11 = default, z12 = default, z13 = default;
        TLanes z20 = default, z21 = default, z22 = default, z23 = default;
        TLanes z30 = default, z31 = default, z32 = default, z33 = default;
        if (TSum.Units < TLanes.Count)
            z00 = TSum.Units == 2 ? TLanes.LoadPair(ref b, 0) : TLanes.LoadTriple(ref b, 0);
        else
            Load<TVectors>(ref b, last, ref z00, ref z01, ref z02, ref z03);
        if (default(TWider) is ITwo)
            Load<TVectors>(ref Unsafe.Add(ref b, wider), last, ref z10, ref z11, ref z12, ref z13);

        // Behind two or three weights of the last input the biases are there to be read.
        ref T weights = ref Unsafe.Add(ref w, j), inputs = ref x;
        for (nint n = Rounds / Together; n > 0; n--)
        {
            AddAt<TVectors>(0, 0, ref weights, ref inputs, last, ref z00, ref z01, ref z02, ref z03);
            if (default(TWider) is ITwo)
                AddAt<TVectors>(0, 0, ref Unsafe.Add(ref weights, wider), ref inputs, last, ref z10, ref z11, ref z12, ref z13);
            if (TSum.Segments > 1)
                AddAt<TVectors>(1, 0, ref weights, ref inputs, last, ref z10, ref z11, ref z12, ref z13);
            if (TSum.Segments > 2)
            {
                AddAt<TVectors>(2, 0, ref weights, ref inputs, last, ref z20, ref z21, ref z22, ref z23);
                AddAt<TVectors>(3, 0, ref weights, ref inputs, last, ref z30, ref z31, ref z32, ref z33);
            }

            if (Together > 1)
            {
                AddAt<TVectors>(0, 1, ref weights, ref inputs, last, ref z00, ref z01, ref z02, ref z03);
                if (default(TWider) is ITwo)
                    AddAt<TVectors>(0, 1, ref Unsafe.Add(ref weights, wider), ref inputs, last, ref z10, ref z11, ref z12, ref z13);
            }

            if (Together > 2)
            {
                AddAt<TVectors>(0, 2, ref weights, ref inputs, last, ref z00, ref z01, ref z02, ref z03);
                AddAt<TVectors>(0, 3, ref weights, ref inputs, last, ref z00, ref z01, ref z02, ref z03);
                if (default(TWider) is ITwo)
                {
                    AddAt<TVectors>(0, 2, ref Unsafe.Add(ref weights, wider), ref inputs, last, ref z10, ref z11, ref z12, ref z13);
                    AddAt<TVectors>(0, 3, ref Unsafe.Add(ref weights, wider), ref inputs, last, ref z10, ref z11, ref z12, ref z13);
                }
            }

            weights = ref Unsafe.Add(ref weights, Together * TSum.Units);
            inputs = ref Unsafe.Add(ref inputs, Together);
        }

        if (Longer > 0)
            AddAt<TVectors>(0, 0, ref weights, ref inputs, last, ref z00, ref z01, ref z02, ref z03);
        if (Longer > 1)
            AddAt<TVectors>(1, 0, ref weights, ref inputs, last, ref z10, ref z11, ref z12, ref z13);
        if (Longer > 2)
            AddAt<TVectors>(2, 0, ref weights, ref inputs, last, ref z20, ref z21, ref z22, ref z23);
        TSum.Take(Joined(z00, z10, z20, z30), ref a, ref v, j);
        if (default(TVectors) is ITwo)
            TSum.Take(Joined(z01, z11, z21, z31), ref a, ref v, j + At<TVectors, Two>(1, last));
        if (default(TVectors) is IThree)
            TSum.Take(Joined(z02, z12, z22, z32), ref a, ref v, j + At<TVectors, Three>(2, last));
        if (default(TVectors) is IFour)
            TSum.Take(Joined(z03, z13, z23, z33), ref a, ref v, j + last);
        if (default(TWider) is ITwo)
        {
            TSum.Take(z10, ref a, ref v, j + wider);
            TSum.Take(z11, ref a, ref v, j + wider + TLanes.Count);
            TSum.Take(z12, ref a, ref v, j + wider + (2 * TLanes.Count));
            TSum.Take(z13, ref a, ref v, j + wider + (3 * TLanes.Count));
        }
    }

    [MethodImpl(Inline)]
    private static TLanes Joined(TLanes first, TLanes second, TLanes third, TLanes fourth)
    {
        if (TSum.Segments > 1)
            first += second;
        if (TSum.Segments > 2)
            first += third + fourth;
        return first;
    }

    [MethodImpl(Inline)]
    private static void Load<TVectors>(ref T from, nint last, ref TLanes z0, ref TLanes z1, ref TLanes z2, ref TLanes z3)
        where TVectors : struct
    {
        z0 = TLanes.Load(ref from, 0);
        if (default(TVectors) is ITwo)
            z1 = TLanes.Load(ref from, At<TVectors, Two>(1, last));
        if (default(TVectors) is IThree)
            z2 = TLanes.Load(ref from, At<TVectors, Three>(2, last));
        if (default(TVectors) is IFour)
            z3 = TLanes.Load(ref from, At<TVectors, Four>(3, last));
    }

    // A term of a segment, counted from the same term of the first segment.
    [MethodImpl(Inline)]
    private static void AddAt<TVectors>(int segment, int further, ref T weights, ref T inputs, nint last, ref TLanes z0, ref TLanes z1, ref TLanes z2, ref TLanes z3)
        where TVectors : struct
    {
        int term = (segment * Rounds) + Math.Min(segment, Longer) + further;
        Add<TVectors>(ref Unsafe.Add(ref weights, term * (nint)TSum.Units), last, TLanes.Splat(Unsafe.Add(ref inputs, term)), ref z0, ref z1, ref z2, ref z3);
    }

    [MethodImpl(Inline)]
    private static void Add<TVectors>(ref T weights, nint last, TLanes x, ref TLanes z0, ref TLanes z1, ref TLanes z2, ref TLanes z3)
        where TVectors : struct
    {
        z0 = TLanes.Fma(TLanes.Load(ref weights, 0), x, z0);
        if (default(TVectors) is ITwo)
            z1 = TLanes.Fma(TLanes.Load(ref weights, At<TVectors, Two>(1, last)), x, z1);
        if (default(TVectors) is IThree)
            z2 = TLanes.Fma(TLanes.Load(ref weights, At<TVectors, Three>(2, last)), x, z2);
        if (default(TVectors) is IFour)
            z3 = TLanes.Fma(TLanes.Load(ref weights, At<TVectors, Four>(3, last)), x, z3);
    }

    // Where a vector lies, counted from the first of the tile.
    [MethodImpl(Inline)]
    private static nint At<TVectors, TLast>(int vector, nint last) => typeof(TVectors) == typeof(TLast) && TSum.Units % TLanes.Count != 0 ? last : vector * TLanes.Count;

    [MethodImpl(Inline)]
    private static int Count<TNumber>()
        where TNumber : struct => default(TNumber) is IFour ? 4 : default(TNumber) is IThree ? 3 : default(TNumber) is ITwo ? 2 : 1;

    // Whether a type has an interface is a constant before anything is inlined, so that no tile pays for what a larger one has more.
    private interface ITwo;

    private interface IThree : ITwo;

    private interface IFour : IThree;

    private readonly struct One;

    private readonly struct Two : ITwo;

    private readonly struct Three : IThree;

    private readonly struct Four : IFour;

    private readonly struct Wider : ITwo;
}
