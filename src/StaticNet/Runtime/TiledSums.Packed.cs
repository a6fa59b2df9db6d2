using System.Runtime.CompilerServices;
using static StaticNet.Runtime.V1.TileKinds;

namespace StaticNet.Runtime.V1;

/// <content>
/// Factors that are copied together before the samples run over them. The weights of a block of tiles are a few from each of many rows; where those rows put each other out of the first cache, every tile would fetch them
/// from the second again. Outputs of 1024-1024 take 23.8 µs a sample instead of 32.6, of 300-1024 in double 15.4 instead of 20.2, of 364-461-682 in double 25.1 instead of 28.1, of 2000-4000-1000 278 instead of 284;
/// of 480-480, whose rows lie well, they would take 5.5 instead of 5.2 (Zen 3, 256 samples).
/// </content>
public static partial class TiledSums<T, TLanes, TSum>
{
    // Rows that lie fewer bytes apart neither compete nor exceed the cache: what asks that is not compiled for them.
    private const int LeastStride = 640;

    private static bool AreFar
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSum.TermStride * Unsafe.SizeOf<T>() >= LeastStride;
    }

    // From a row of the copy to the next: an odd number of lines, so that they go into all sets, with room for vectors that reach behind the last output.
    private static int PackedStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((PackedTiles * TileSizes.Outputs / CacheLine.Numbers<T>()) | 1) * CacheLine.Numbers<T>();
    }

    // The tiles whose factors are copied together: of large layers those of a block, of others as many as stay in the first cache.
    private static int PackedTiles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsLarge ? TileSizes.BlockTiles(TSum.Terms, hasManyRegisters: false) : (TSum.Terms > MostTerms ? 32 : 64) / Unsafe.SizeOf<T>();
    }

    // With 32 registers a tile has four times the multiply-adds for a weight that it fetches: 1024-1024 would take 12.0 µs a sample instead of 12.7, but 512-512 3.0 instead of 2.7, 784-512-256-10 13.2 instead of 12.4 (Zen 5).
    // And few samples do not pay for the copy.
    [MethodImpl(Apart)]
    private static bool ArePacked(nint samples)
    {
        if (Registers.AreMany || 2 * Step > CacheLine.Numbers<T>() || TSum.OutputStride > 1 || samples <= 4 * Step)
            return false;
        int size = Unsafe.SizeOf<T>(), count = TSum.Terms / TSum.Segments, rows = IsLarge ? count / Parts(count) : TSum.Terms, width = Math.Min(TSum.Outputs, PackedTiles * TileSizes.Outputs) * size;
        return CacheSets.Compete(rows, (long)TSum.TermStride * size, width) || (samples >= 16 * Step && CacheSets.Exceed(rows, width));
    }

    [MethodImpl(Apart)]
    private static void RunPacked(ref T b, ref T a, ref T c, nint start, nint end, nint terms)
    {
        if (TSum.Segments == 2)
            RunPacked<JoinsPacked>(ref b, ref a, ref c, start, end, terms);
        else
            RunPacked<IsCompletePacked>(ref b, ref a, ref c, start, end, terms);
    }

    // Tiles that take all terms, of some outputs for all samples, then of the next: outputs of 64-1024 take 0.86 of the time, of 64-512 0.96, of 64-256 in double 0.95 (Zen 3, 256 samples).
    [MethodImpl(Apart)]
    private static void RunPacked<TEnd>(ref T b, ref T a, ref T c, nint start, nint end, nint terms)
        where TEnd : struct
    {
        int tiles = TileCount, block = PackedTiles;
        for (int first = 0; first < tiles; first += block)
        {
            int last = Math.Min(first + block, tiles);
            nint s = start;
            Pack(ref b, first, last, 0, (int)terms);
            for (; s < end - Step; s += 2 * Step)
                SomeTiles<Two, TEnd>(ref b, ref a, ref c, first, last, s, 0, terms, 0);
            if (s < end)
                SomeTiles<One, TEnd>(ref b, ref a, ref c, first, last, s, 0, terms, 0);
        }
    }

    // Some terms of the outputs of some tiles. Behind the last row lie the biases, as many as it has weights: vectors may reach there.
    [MethodImpl(Apart)]
    private static void Pack(ref T b, int firstTile, int lastTile, int from, int to)
    {
        nint first = FirstOutput(firstTile), count = FirstOutput(lastTile) - first, stride = TSum.TermStride;
        ref T row = ref Unsafe.Add(ref b, TSum.Factors + first + (from * stride)), packed = ref Scratch<T>.Packed((to - from) * PackedStride);
        for (int k = from; k < to; k++)
        {
            for (nint n = 0; n < count; n += 2 * Step)
            {
                TLanes one = TLanes.Load(ref row, n), two = TLanes.Load(ref row, n + Step);
                TLanes.Store(one, ref packed, n);
                TLanes.Store(two, ref packed, n + Step);
            }

            packed = ref Unsafe.Add(ref packed, PackedStride);
            row = ref Unsafe.Add(ref row, stride);
        }
    }

    // The first tiles have an output more than the others.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint FirstOutput(int tile)
    {
        int outputs = TSum.Outputs, tiles = TileCount;
        return (tile * (nint)(outputs / tiles)) + Math.Min(tile, outputs % tiles);
    }
}
