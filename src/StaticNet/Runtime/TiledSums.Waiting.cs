using System.Runtime.CompilerServices;
using static StaticNet.Runtime.V1.TileKinds;

namespace StaticNet.Runtime.V1;

/// <content>Sums that wait in memory for terms that come later, or for the other segments of theirs.</content>
public static partial class TiledSums<T, TLanes, TSum>
{
    // Sums wait for terms that come later.
    [MethodImpl(Apart)]
    private static void RunWaiting(ref T b, ref T a, ref T c, nint start, nint end, nint terms)
    {
        if (AreFew(end - start))
        {
            RunFew(ref b, ref a, ref c, start, end);
            return;
        }

        // What waits has room for so many tiles.
        int tiles = TileCount, block = TileSizes.BlockTiles(TSum.Terms, Registers.AreMany);
        for (int first = 0; first < tiles; first += block)
        {
            int last = Math.Min(first + block, tiles);
            nint s = start;
            if (IsLarge)
            {
                RunLarge(ref b, ref a, ref c, first, last, start, end);
                continue;
            }

            if (Registers.AreMany)
            {
                for (; s < end - (3 * Step); s += 4 * Step)
                {
                    if (IsHalf(s + (3 * Step), end))
                        Block<FourLower>(ref b, ref a, ref c, first, last, s, terms);
                    else
                        Block<Four>(ref b, ref a, ref c, first, last, s, terms);
                }
            }

            for (; s < end - Step; s += 2 * Step)
            {
                if (IsHalf(s + Step, end))
                    Block<TwoLower>(ref b, ref a, ref c, first, last, s, terms);
                else
                    Block<Two>(ref b, ref a, ref c, first, last, s, terms);
            }

            if (IsHalf(s, end))
                Block<OneLower>(ref b, ref a, ref c, first, last, s, terms);
            else if (s < end)
                Block<One>(ref b, ref a, ref c, first, last, s, terms);
        }
    }

    // Some tiles for a few vectors of samples. Sums of one segment that waited for their last terms are taken with these: a gradient of 1000-1000-1 in 39.0 µs a sample instead of 39.7, of 784-512-256-10
    // in 22.8 instead of 23.4 (Zen 4, batch 256).
    [MethodImpl(Apart)]
    private static void Block<TVectors>(ref T b, ref T a, ref T c, int first, int last, nint s, nint terms)
        where TVectors : struct, IVectors
    {
        int segments = TSum.Segments, most = TSum.Terms;
        bool isWhole = most <= TileSizes.FewTerms;
        for (int segment = 0; segment < segments; segment++)
        {
            int start = Start(segment, segments, most), count = segments == 1 ? (int)terms : Start(segment + 1, segments, most) - start, parts = isWhole ? 1 : Parts(count);
            for (int n = 0; n < parts; n++)
            {
                int from = start + (n * count / parts), to = start + ((n + 1) * count / parts);
                bool ends = segments == 1 && !isWhole && TSum.IsTakenAtOnce && n == parts - 1;
                if (ends && TSum.IsScaled)
                    SomeTiles<TVectors, EndsAndScales>(ref b, ref a, ref c, first, last, s, from, to, segment);
                else if (ends && TSum.IsMasked)
                    SomeTiles<TVectors, EndsAndMasks>(ref b, ref a, ref c, first, last, s, from, to, segment);
                else if (ends)
                    SomeTiles<TVectors, Ends>(ref b, ref a, ref c, first, last, s, from, to, segment);
                else
                    SomeTiles<TVectors, Waits>(ref b, ref a, ref c, first, last, s, from, to, segment);
            }
        }

        if (segments > 1 || isWhole || !TSum.IsTakenAtOnce)
            Take(ref b, ref a, ref c, FirstOutput(first), FirstOutput(last), s, s + (TVectors.Count * Step));
    }

    // Some tiles for all samples: the terms in parts whose weights stay in the second cache, and a few samples at a time, whose rows stay in the first.
    [MethodImpl(Apart)]
    private static void RunLarge(ref T b, ref T a, ref T c, int first, int last, nint sample, nint end)
    {
        int segments = TSum.Segments, most = TSum.Terms;
        bool packs = AreFar && ArePacked(end - sample);
        for (int segment = 0; segment < segments; segment++)
        {
            int start = Start(segment, segments, most), count = Start(segment + 1, segments, most) - start, parts = Parts(count);
            for (int n = 0; n < parts; n++)
            {
                int from = start + (n * count / parts), to = start + ((n + 1) * count / parts);
                nint s = sample;
                if (packs)
                {
                    Pack(ref b, first, last, from, to);
                    for (; s < end - Step; s += 2 * Step)
                        SomeTiles<Two, WaitsPacked>(ref b, ref a, ref c, first, last, s, from, to, segment);
                }

                if (Registers.AreMany)
                {
                    for (; s < end - (3 * Step); s += 4 * Step)
                    {
                        if (IsHalf(s + (3 * Step), end))
                            SomeTiles<FourLower, Waits>(ref b, ref a, ref c, first, last, s, from, to, segment);
                        else
                            SomeTiles<Four, Waits>(ref b, ref a, ref c, first, last, s, from, to, segment);
                    }
                }

                for (; s < end - Step; s += 2 * Step)
                {
                    if (IsHalf(s + Step, end))
                        SomeTiles<TwoLower, Waits>(ref b, ref a, ref c, first, last, s, from, to, segment);
                    else
                        SomeTiles<Two, Waits>(ref b, ref a, ref c, first, last, s, from, to, segment);
                }

                if (IsHalf(s, end))
                    SomeTiles<OneLower, Waits>(ref b, ref a, ref c, first, last, s, from, to, segment);
                else if (s < end)
                    SomeTiles<One, Waits>(ref b, ref a, ref c, first, last, s, from, to, segment);
            }
        }

        Take(ref b, ref a, ref c, FirstOutput(first), FirstOutput(last), sample, end);
    }

    // As Segments.Start of the compiler: the first segments are one term longer where they cannot be equal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Start(int segment, int segments, int terms) => (segment * (terms / segments)) + Math.Min(segment, terms % segments);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Parts(int terms) => (terms + MostTerms - 1) / MostTerms;

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
                if (default(TSum) is IAdds && TSum.IsTakenAtOnce)
                    sum = (TSum.IsScaled && TSum.Begins(ref b) ? TLanes.Splat(T.Zero) : TSum.IsNarrow ? TLanes.LoadLower(ref c, TSum.Added + (j * TSum.AddedStride) + s) : TLanes.Load(ref c, TSum.Added + (j * TSum.AddedStride) + s)) + (TSum.IsMasked ? TLanes.IfPositive(TLanes.Load(ref TSum.Mask(s), 0), sum, TLanes.Splat(T.NegativeZero)) : sum);
                if (TSum.IsScaled)
                    sum *= TSum.Scale(ref b);
                TSum.Take(sum, ref b, ref c, j, s);
                waiting = ref Unsafe.Add(ref waiting, Step);
            }
        }
    }

    // Where the sums of an output wait.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Slot(nint output, int segment) => TSum.Spilled + (((segment * (nint)TileSizes.WaitingOutputs(TSum.Outputs, TSum.Terms)) + output) * SlotStride);

    private static int SlotStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TileSizes.WaitingStride(TSum.Terms, TSum.Segments, CacheLine.Numbers<T>(), TSum.RowStride);
    }
}
