using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime;

/// <summary>
/// Computes the sums of a layer for a block of samples in register tiles: the sums of a few outputs and a few vectors of samples stay in registers while their terms
/// run by. Whatever the tile, each sum has the same terms in the same order, its segments joined by the same tree.
/// </summary>
/// <remarks>
/// Called by generated code. With 32 registers a tile is six outputs × four vectors, with 16 six × two. Ns for 196 terms, 126 outputs and 64 samples on one Cascade Lake
/// core (512 bits, 256 bits): 6 × 2 29,750 and 50,800, 3 × 4 31,700 and 48,800, 4 × 4 27,400 and 42,500, 6 × 4 23,800 and 39,500.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLanes">The vector of the machine.</typeparam>
/// <typeparam name="TSum">The sums.</typeparam>
/// <example>See the generated file of any network with a hidden layer of eight units.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class TiledSums<T, TLanes, TSum>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TLanes : struct, ILanes<TLanes, T>
    where TSum : struct, ITiledSum<T, TLanes>
{
    private const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    // The rows of so many terms, 256 bytes each, stay in the first cache while a block of outputs runs over them.
    private const int MostTerms = 64;

    // How far ahead weights are fetched.
    private const int FactorsAhead = 3 * TileSizes.Outputs;

    // From one vector of samples to the next: rows are whole vectors of 512 bits, of which a narrower vector takes its part.
    private static int Step
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    private static bool HasManyRegisters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512F.VL.IsSupported || AdvSimd.IsSupported;
    }

    // Whether no sum waits.
    private static bool IsTakenAtOnce
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSum.Segments == 1 && TSum.Terms <= MostTerms && TSum.IsTakenAtOnce;
    }

    // Whether the sums of the first of two segments wait for those of the second, which stay in registers.
    private static bool IsJoinedAtOnce
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSum.Segments == 2 && TSum.Terms <= TileSizes.FewTerms && TSum.IsTakenAtOnce;
    }

    // Whether sums of one segment that waited for their last terms are taken with these: a gradient of 1000-1000-1 in 39.0 µs a sample instead of 39.7, of 784-512-256-10 in 22.8
    // instead of 23.4 (Zen 4, batch 256).
    private static bool IsEndedAtOnce
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSum.Segments == 1 && TSum.Terms > TileSizes.FewTerms && TSum.IsTakenAtOnce;
    }

    // The tiles of a block: what waits has room for so many.
    private static int BlockTiles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsTakenAtOnce || IsJoinedAtOnce ? AllTiles : TSum.Terms <= TileSizes.FewTerms ? 1 : TileSizes.BlockTiles;
    }

    private static bool IsLarge
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TileSizes.IsLarge(TSum.Terms, TSum.Segments);
    }

    // Tiles of about equal size, as few as there can be: the first so many have an output more than the others.
    private static int AllTiles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (TSum.Outputs + TileSizes.Outputs - 1) / TileSizes.Outputs;
    }

    private static int LongerTiles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSum.Outputs % AllTiles;
    }

    private static int Shorter
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSum.Outputs / AllTiles;
    }

    /// <summary>Computes the sums of all outputs for the samples of a block.</summary>
    /// <param name="b">What the factors are counted from.</param>
    /// <param name="a">What the rows are counted from.</param>
    /// <param name="c">What the results are counted from.</param>
    /// <param name="part">The part of every 512 bits that is computed: its first number.</param>
    /// <param name="end">The samples: vectors that hold none are left out.</param>
    /// <param name="terms">The terms, as many as a sum has or, of one segment, fewer.</param>
    [MethodImpl(Apart)]
    public static void Run(ref T b, ref T a, ref T c, nint part, nint end, nint terms)
    {
        for (int first = 0; first < AllTiles; first += BlockTiles)
        {
            int last = Math.Min(first + BlockTiles, AllTiles);
            if (IsLarge)
            {
                Large(ref b, ref a, ref c, first, last, part, end);
                continue;
            }

            nint s = part;
            if (HasManyRegisters)
            {
                for (; s < end - (3 * Step); s += 4 * Step)
                    Block<Four>(ref b, ref a, ref c, first, last, s, terms);
            }

            for (; s < end - Step; s += 2 * Step)
                Block<Two>(ref b, ref a, ref c, first, last, s, terms);
            for (; s < end; s += Step)
                Block<One>(ref b, ref a, ref c, first, last, s, terms);
        }
    }

    // Some tiles for a few vectors of samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block<TVectors>(ref T b, ref T a, ref T c, int first, int last, nint s, nint terms)
        where TVectors : struct, IVectors
    {
        if (IsTakenAtOnce)
        {
            Tiles<TVectors, IsComplete>(ref b, ref a, ref c, first, last, s, 0, terms, 0);
            return;
        }

        if (IsJoinedAtOnce)
        {
            Tiles<TVectors, Joins>(ref b, ref a, ref c, first, last, s, 0, TSum.Terms, 0);
            return;
        }

        for (int segment = 0; segment < TSum.Segments; segment++)
        {
            int start = Start(segment), count = TSum.Segments == 1 ? (int)terms : Start(segment + 1) - start, parts = BlockTiles == 1 ? 1 : (count + MostTerms - 1) / MostTerms;
            for (int n = 0; n < parts; n++)
            {
                int from = BlockTiles == 1 ? 0 : n * count / parts, to = BlockTiles == 1 ? count : (n + 1) * count / parts;
                if (IsEndedAtOnce && n == parts - 1)
                    Tiles<TVectors, Ends>(ref b, ref a, ref c, first, last, s, start + from, start + to, segment);
                else
                    Tiles<TVectors, Waits>(ref b, ref a, ref c, first, last, s, start + from, start + to, segment);
            }
        }

        if (IsEndedAtOnce)
            return;
        Take(ref b, ref a, ref c, FirstOutput(first), FirstOutput(last), s, s + (TVectors.Count * Step));
    }

    // Some tiles for all samples: the terms in parts whose weights stay in the second cache, and a few samples at a time, whose rows stay in the first.
    [MethodImpl(Apart)]
    private static void Large(ref T b, ref T a, ref T c, int first, int last, nint part, nint end)
    {
        for (int segment = 0; segment < TSum.Segments; segment++)
        {
            int start = Start(segment), count = Start(segment + 1) - start, parts = (count + MostTerms - 1) / MostTerms;
            for (int n = 0; n < parts; n++)
            {
                int from = start + (n * count / parts), to = start + ((n + 1) * count / parts);
                nint s = part;
                if (HasManyRegisters)
                {
                    for (; s < end - (3 * Step); s += 4 * Step)
                        Tiles<Four, Waits>(ref b, ref a, ref c, first, last, s, from, to, segment);
                }

                for (; s < end - Step; s += 2 * Step)
                    Tiles<Two, Waits>(ref b, ref a, ref c, first, last, s, from, to, segment);
                for (; s < end; s += Step)
                    Tiles<One, Waits>(ref b, ref a, ref c, first, last, s, from, to, segment);
            }
        }

        Take(ref b, ref a, ref c, FirstOutput(first), FirstOutput(last), part, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint FirstOutput(int tile) => (tile * Shorter) + Math.Min(tile, LongerTiles);

    // As Segments.Start of the compiler: the first segments are one term longer where they cannot be equal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Start(int segment) => (segment * (TSum.Terms / TSum.Segments)) + Math.Min(segment, TSum.Terms % TSum.Segments);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tiles<TVectors, TEnd>(ref T b, ref T a, ref T c, int first, int last, nint s, nint from, nint to, int segment)
        where TVectors : struct, IVectors
        where TEnd : struct
    {
        int longer = Math.Min(last, LongerTiles) - first, others = Math.Max(first, LongerTiles);
        if (longer > 0)
            Tiles<TVectors, TEnd>(Shorter + 1, ref b, ref a, ref c, FirstOutput(first), 0, longer, s, from, to, segment);
        if (others < last)
            Tiles<TVectors, TEnd>(Shorter, ref b, ref a, ref c, FirstOutput(others), FirstOutput(others) - FirstOutput(first), last - others, s, from, to, segment);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tiles<TVectors, TEnd>(int outputs, ref T b, ref T a, ref T c, nint j, nint slot, int count, nint s, nint from, nint to, int segment)
        where TVectors : struct, IVectors
        where TEnd : struct
    {
        switch (outputs)
        {
            case 1:
                Tiles<One, TVectors, TEnd>(ref b, ref a, ref c, j, slot, count, s, from, to, segment);
                break;
            case 2:
                Tiles<Two, TVectors, TEnd>(ref b, ref a, ref c, j, slot, count, s, from, to, segment);
                break;
            case 3:
                Tiles<Three, TVectors, TEnd>(ref b, ref a, ref c, j, slot, count, s, from, to, segment);
                break;
            case 4:
                Tiles<Four, TVectors, TEnd>(ref b, ref a, ref c, j, slot, count, s, from, to, segment);
                break;
            case 5:
                Tiles<Five, TVectors, TEnd>(ref b, ref a, ref c, j, slot, count, s, from, to, segment);
                break;
            default:
                Tiles<Six, TVectors, TEnd>(ref b, ref a, ref c, j, slot, count, s, from, to, segment);
                break;
        }
    }

    // Of sums that waited: the segments joined by the pairwise tree.
    [MethodImpl(Apart)]
    private static void Take(ref T b, ref T a, ref T c, nint first, nint last, nint from, nint end)
    {
        nint segment = Slot(0, 1) - Slot(0, 0);
        for (nint j = first; j < last; j++)
        {
            ref T waiting = ref Unsafe.Add(ref a, Slot(j - first, 0) + (IsLarge ? from : 0));
            for (nint s = from; s < end; s += Step)
            {
                TLanes sum = TLanes.Load(ref waiting, 0);
                if (TSum.Segments > 1)
                    sum += TLanes.Load(ref waiting, segment);
                if (TSum.Segments > 2)
                    sum += TLanes.Load(ref waiting, 2 * segment) + TLanes.Load(ref waiting, 3 * segment);
                TSum.Take(sum, ref b, ref c, j, s);
                waiting = ref Unsafe.Add(ref waiting, Step);
            }
        }
    }

    // Where the sums of an output wait.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Slot(nint output, int segment) => TSum.Waiting + (((segment * (nint)TileSizes.WaitingOutputs(TSum.Outputs, TSum.Terms)) + output) * SlotStride);

    private static int SlotStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TileSizes.WaitingStride(TSum.Terms, TSum.Segments, Step, TSum.RowStride);
    }
}
