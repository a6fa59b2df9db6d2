using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <content>
/// Factors that are copied together before the samples run over them. The weights of a block of tiles are a few from each of many rows; where those rows put each other out of the first cache, every tile would fetch them
/// from the second again. Outputs of 1024-1024 take 23.8 µs a sample instead of 32.6, of 300-1024 in double 15.4 instead of 20.2, of 364-461-682 in double 25.1 instead of 28.1, of 2000-4000-1000 278 instead of 284;
/// of 480-480, whose rows lie well, they would take 5.5 instead of 5.2 (Zen 3, 256 samples).
/// </content>
public static partial class TiledSums<T, TLanes, TSum>
{
    // From a row of the copy to the next: an odd number of lines, so that they go into all sets.
    private static int PackedStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BlockOutputs + CacheLine.Numbers<T>();
    }

    private static int BlockOutputs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TileSizes.BlockTiles(TSum.Terms, hasManyRegisters: false) * TileSizes.Outputs;
    }

    // Not measured with 32 registers, where a tile has four times the multiply-adds for a weight that it fetches; and few samples do not pay for the copy.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ArePacked(nint samples)
    {
        if (Registers.AreMany || TSum.OutputStride > 1 || samples <= 4 * Step)
            return false;
        int size = Unsafe.SizeOf<T>(), count = TSum.Terms / TSum.Segments, rows = count / Parts(count), width = Math.Min(TSum.Outputs, BlockOutputs) * size;
        return CacheSets.Compete(rows, (long)TSum.TermStride * size, width) || (samples >= 16 * Step && CacheSets.Exceed(rows, width));
    }

    // Some terms of the outputs of some tiles. Behind the last row lie the biases, as many as it has weights: vectors may reach there.
    [MethodImpl(Apart)]
    private static void Pack(ref T b, ref T packed, int firstTile, int lastTile, int from, int to)
    {
        nint first = FirstOutput(firstTile), count = FirstOutput(lastTile) - first, stride = TSum.TermStride;
        ref T row = ref Unsafe.Add(ref b, TSum.Factors + first + (from * stride));
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
