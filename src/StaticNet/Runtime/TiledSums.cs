using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using static StaticNet.Runtime.V1.TileKinds;

namespace StaticNet.Runtime.V1;

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

    // From one vector of samples to the next, which lies beside it.
    private static int Step
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLanes.Count;
    }

    // Whether the last vector is filled in its lower half alone. A gradient of 83 samples of 76-128-60-269-455-866 takes 34.9 µs a sample instead of 36.0, of 2-841-20-19-543 2.53 instead of 2.62 (Zen 4).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsHalf(nint s, nint end) => TLanes.HasHalves && s < end && end - s <= TLanes.Count / 2;

    // Sums that are added are gradients: 784-300-10 takes as long with two sizes of tiles for them, and its first gradient 25 ms more (Zen 3).
    private static int TileCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TileSizes.Tiles(TSum.Outputs, default(TSum) is IAdds ? 0 : TSum.Outputs * TSum.Terms, Registers.AreMany);
    }

    private static bool IsLarge
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TileSizes.IsLarge(TSum.Terms, TSum.Segments);
    }

    /// <summary>Computes the sums of all outputs for the samples of a block.</summary>
    /// <remarks>
    /// What a method calls is resolved when it is compiled, and each constant of a sum that it reads is one more method to inline: so each way to go through the tiles is a method of its own, which the others do
    /// not inline, and constants are read once. A first gradient of 4-16-16-3 in a batch took 124 ms when all ways were one method, and takes 80 (one Zen 4 core); of 13-20-20-3 79, and 74 since ways that are not taken are not compiled (Zen 3).
    /// </remarks>
    /// <param name="b">What the factors are counted from.</param>
    /// <param name="a">What the rows are counted from.</param>
    /// <param name="c">What the results are counted from.</param>
    /// <param name="first">The first sample.</param>
    /// <param name="end">The last sample, not computed itself: vectors that hold none before it are left out.</param>
    /// <param name="terms">The terms, as many as a sum has or, of one segment, fewer.</param>
    [MethodImpl(Apart)]
    public static void Run(ref T b, ref T a, ref T c, nint first, nint end, nint terms)
    {
        int segments = TSum.Segments, most = TSum.Terms;
        if (!TSum.IsTakenAtOnce || most > (segments == 2 ? TileSizes.FewTerms : MostTerms) || segments > 2)
            RunWaiting(ref b, ref a, ref c, first, end, terms);
        else if (AreFar && ArePacked(end - first))
            RunPacked(ref b, ref a, ref c, first, end, terms);
        else if (segments == 2)
            RunAll<Joins>(ref b, ref a, ref c, first, end, terms);
        else if (TSum.IsScaled)
            RunAll<IsCompleteAndScaled>(ref b, ref a, ref c, first, end, terms);
        else if (TSum.IsMasked)
            RunAll<IsCompleteAndMasked>(ref b, ref a, ref c, first, end, terms);
        else
            RunAll<IsComplete>(ref b, ref a, ref c, first, end, terms);
    }

    // All tiles for a few vectors of samples, then for the next: no sum waits; or those of the first of two segments wait for those of the second, which stay in registers.
    [MethodImpl(Apart)]
    private static void RunAll<TEnd>(ref T b, ref T a, ref T c, nint s, nint end, nint terms)
        where TEnd : struct
    {
        if (Registers.AreMany)
        {
            for (; s < end - (3 * Step); s += 4 * Step)
            {
                if (IsHalf(s + (3 * Step), end))
                    AllTiles<FourLower, TEnd>(ref b, ref a, ref c, s, terms);
                else
                    AllTiles<Four, TEnd>(ref b, ref a, ref c, s, terms);
            }
        }

        for (; s < end - Step; s += 2 * Step)
        {
            if (IsHalf(s + Step, end))
                AllTiles<TwoLower, TEnd>(ref b, ref a, ref c, s, terms);
            else
                AllTiles<Two, TEnd>(ref b, ref a, ref c, s, terms);
        }

        if (IsHalf(s, end))
            AllTiles<OneLower, TEnd>(ref b, ref a, ref c, s, terms);
        else if (s < end)
            AllTiles<One, TEnd>(ref b, ref a, ref c, s, terms);
    }

    [MethodImpl(Apart)]
    private static void AllTiles<TVectors, TEnd>(ref T b, ref T a, ref T c, nint s, nint terms)
        where TVectors : struct, IVectors
        where TEnd : struct
    {
        int outputs = TSum.Outputs, tiles = TileCount, longer = outputs % tiles, shorter = outputs / tiles;
        if (longer > 0)
            Tiles<TVectors, TEnd>(shorter + 1, ref b, ref a, ref c, 0, 0, longer, s, 0, terms, 0);
        Tiles<TVectors, TEnd>(shorter, ref b, ref a, ref c, longer * (nint)(shorter + 1), 0, tiles - longer, s, 0, terms, 0);
    }

    // Tiles of about equal size, as few as there can be: the first so many have an output more than the others.
    [MethodImpl(Apart)]
    private static void SomeTiles<TVectors, TEnd>(ref T b, ref T a, ref T c, int first, int last, nint s, nint from, nint to, int segment)
        where TVectors : struct, IVectors
        where TEnd : struct
    {
        int outputs = TSum.Outputs, tiles = TileCount, longer = outputs % tiles, shorter = outputs / tiles;
        int others = Math.Max(first, longer);
        nint j = (first * (nint)shorter) + Math.Min(first, longer), next = (others * (nint)shorter) + longer;
        if (first < longer)
            Tiles<TVectors, TEnd>(shorter + 1, ref b, ref a, ref c, j, 0, Math.Min(last, longer) - first, s, from, to, segment);
        if (others < last)
            Tiles<TVectors, TEnd>(shorter, ref b, ref a, ref c, next, next - j, last - others, s, from, to, segment);
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
}
