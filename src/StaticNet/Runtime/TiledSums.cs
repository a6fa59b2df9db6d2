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

    // The tiles of a block.
    private static int Tiles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsTakenAtOnce ? int.MaxValue : TSum.Terms <= TileSizes.FewTerms ? 1 : TileSizes.BlockTiles;
    }

    private static bool IsLarge
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TileSizes.IsLarge(TSum.Terms, TSum.Segments);
    }

    /// <summary>Computes the sums of all outputs for the samples of a block.</summary>
    /// <param name="b">What the factors are counted from.</param>
    /// <param name="a">What the rows are counted from.</param>
    /// <param name="c">What the results are counted from.</param>
    /// <param name="part">The part of every 512 bits that is computed: its first number.</param>
    /// <param name="end">The samples, a multiple of a vector of 512 bits.</param>
    /// <param name="terms">The terms, as many as a sum has or, of one segment, fewer.</param>
    [MethodImpl(Apart)]
    public static void Run(ref T b, ref T a, ref T c, nint part, nint end, nint terms)
    {
        for (nint first = 0, last; first < TSum.Outputs; first = last)
        {
            last = first;
            for (int tile = 0; tile < Tiles && last < TSum.Outputs; tile++)
                last += Units(last);
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

    // Some outputs for a few vectors of samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block<TVectors>(ref T b, ref T a, ref T c, nint first, nint last, nint s, nint terms)
        where TVectors : struct, IVectors
    {
        if (IsTakenAtOnce)
        {
            for (nint j = first; j < last; j += Units(j))
                Tile<TVectors, IsComplete>(ref b, ref a, ref c, j, 0, s, 0, terms, 0);
            return;
        }

        for (int segment = 0; segment < TSum.Segments; segment++)
        {
            int start = Start(segment), count = TSum.Segments == 1 ? (int)terms : Start(segment + 1) - start, parts = Tiles == 1 ? 1 : (count + MostTerms - 1) / MostTerms;
            for (int n = 0; n < parts; n++)
            {
                int from = Tiles == 1 ? 0 : n * count / parts, to = Tiles == 1 ? count : (n + 1) * count / parts;
                for (nint j = first; j < last; j += Units(j))
                    Tile<TVectors, Waits>(ref b, ref a, ref c, j, j - first, s, start + from, start + to, segment);
            }
        }

        Take(ref b, ref a, ref c, first, last, s, s + (TVectors.Count * Step));
    }

    // Some outputs for all samples: the terms in parts whose weights stay in the second cache, and a few samples at a time, whose rows stay in the first.
    [MethodImpl(Apart)]
    private static void Large(ref T b, ref T a, ref T c, nint first, nint last, nint part, nint end)
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
                        Panel<Four>(ref b, ref a, ref c, first, last, s, from, to, segment);
                }

                for (; s < end - Step; s += 2 * Step)
                    Panel<Two>(ref b, ref a, ref c, first, last, s, from, to, segment);
                for (; s < end; s += Step)
                    Panel<One>(ref b, ref a, ref c, first, last, s, from, to, segment);
            }
        }

        Take(ref b, ref a, ref c, first, last, part, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Panel<TVectors>(ref T b, ref T a, ref T c, nint first, nint last, nint s, int from, int to, int segment)
        where TVectors : struct, IVectors
    {
        for (nint j = first; j < last; j += Units(j))
            Tile<TVectors, Waits>(ref b, ref a, ref c, j, j - first, s, from, to, segment);
    }

    // Tiles of about equal size, as few as there can be.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Units(nint j)
    {
        int tiles = (TSum.Outputs + TileSizes.Outputs - 1) / TileSizes.Outputs, units = TSum.Outputs / tiles;
        return j < TSum.Outputs % tiles * (units + 1) ? units + 1 : units;
    }

    // As Segments.Start of the compiler: the first segments are one term longer where they cannot be equal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Start(int segment) => (segment * (TSum.Terms / TSum.Segments)) + Math.Min(segment, TSum.Terms % TSum.Segments);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile<TVectors, TEnd>(ref T b, ref T a, ref T c, nint j, nint slot, nint s, nint first, nint end, int segment)
        where TVectors : struct, IVectors
        where TEnd : struct
    {
        switch (Units(j))
        {
            case 1:
                Tile<One, TVectors, TEnd>(ref b, ref a, ref c, j, slot, s, first, end, segment);
                break;
            case 2:
                Tile<Two, TVectors, TEnd>(ref b, ref a, ref c, j, slot, s, first, end, segment);
                break;
            case 3:
                Tile<Three, TVectors, TEnd>(ref b, ref a, ref c, j, slot, s, first, end, segment);
                break;
            case 4:
                Tile<Four, TVectors, TEnd>(ref b, ref a, ref c, j, slot, s, first, end, segment);
                break;
            case 5:
                Tile<Five, TVectors, TEnd>(ref b, ref a, ref c, j, slot, s, first, end, segment);
                break;
            default:
                Tile<Six, TVectors, TEnd>(ref b, ref a, ref c, j, slot, s, first, end, segment);
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

    private interface IWaits;

    private interface IVectors
    {
        static abstract int Count { get; }
    }

    private interface ITwo;

    private interface IThree : ITwo;

    private interface IFour : IThree;

    private interface IFive : IFour;

    private interface ISix : IFive;

    private readonly struct IsComplete;

    private readonly struct Waits : IWaits;

    private readonly struct One : IVectors
    {
        public static int Count => 1;
    }

    private readonly struct Two : ITwo, IVectors
    {
        public static int Count => 2;
    }

    private readonly struct Three : IThree;

    private readonly struct Four : IFour, IVectors
    {
        public static int Count => 4;
    }

    private readonly struct Five : IFive;

    private readonly struct Six : ISix;
}
