using System.Runtime.CompilerServices;
using static StaticNet.Runtime.V1.TileKinds;

namespace StaticNet.Runtime.V1;

/// <content>Sums that are added to what lies where they go, as gradients are to those of the blocks before.</content>
public static partial class TiledSums<T, TLanes, TSum>
{
    // Sums of an output, which were added to what lies there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreAdded<TVectors>(TLanes z0, TLanes z1, TLanes z2, TLanes z3, ref T added)
        where TVectors : struct
    {
        FetchAdded<TVectors>(ref added);
        if (default(TVectors) is IOneLower && TSum.IsNarrow)
            TLanes.StoreLower(z0, ref added, 0);
        else
            TLanes.Store(z0, ref added, 0);
        if (default(TVectors) is ITwo)
            TLanes.Store(z1, ref added, Step);
        if (default(TVectors) is IFour)
        {
            TLanes.Store(z2, ref added, 2 * Step);
            TLanes.Store(z3, ref added, 3 * Step);
        }
    }

    // What sums of the next tile are added to lies as many rows further on as a tile has: with four rows a gradient of 1000-1000-1 takes 39.6 µs a sample, with six 38.3, with twelve 40.3; of 784-512-256-10 23.2, 22.6
    // and 23.6 (Zen 4). Of narrow vectors the lines are fetched in which the first begins and the last ends, once for all of them: a gradient of 549-92-17-989-319-10 takes 0.94 of the time with the line of the end, of
    // 198-566-66-16-50-621 0.97, and of 784-512-256-10 0.985 of the time that it takes with two lines a vector (Zen 3).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void FetchAdded<TVectors>(ref T added)
        where TVectors : struct
    {
        ref T next = ref Unsafe.Add(ref added, (nint)TileSizes.Outputs * TSum.AddedStride);
        Prefetch(ref next);
        if (default(TVectors) is ITwo && TLanes.Count == CacheLine.Numbers<T>())
            Prefetch(ref Unsafe.Add(ref next, Step));
        if (default(TVectors) is IFour)
            Prefetch(ref Unsafe.Add(ref next, 2 * Step));
        if (default(TVectors) is IFour && TLanes.Count == CacheLine.Numbers<T>())
            Prefetch(ref Unsafe.Add(ref next, 3 * Step));
        if (TLanes.Count < CacheLine.Numbers<T>())
            Prefetch(ref Unsafe.Add(ref next, ((default(TVectors) is IFour ? 4 : default(TVectors) is ITwo ? 2 : 1) * Step) - 1));
    }
}
