using System.Runtime.CompilerServices;
using static StaticNet.Runtime.V1.TileKinds;

namespace StaticNet.Runtime.V1;

/// <content>Sums that are added to what lies where they go, as gradients are to those of the blocks before.</content>
public static partial class TiledSums<T, TLanes, TSum>
{
    // What sums of the next tile are added to lies as many rows further on as a tile has: with four rows a gradient of 1000-1000-1 takes 39.6 µs a sample, with six 38.3, with twelve 40.3; of 784-512-256-10 23.2, 22.6
    // and 23.6 (Zen 4). Of narrow vectors the lines are fetched in which the first begins and the last ends, once for all of them: a gradient of 549-92-17-989-319-10 takes 0.94 of the time with the line of the end, of
    // 198-566-66-16-50-621 0.97, and of 784-512-256-10 0.985 of the time that it takes with two lines a vector (Zen 3).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FetchAdded<TOutputs, TVectors>(ref T next, nint stride)
        where TOutputs : struct
        where TVectors : struct
    {
        Fetch<TVectors>(ref next);
        if (default(TOutputs) is ITwo)
            Fetch<TVectors>(ref Unsafe.Add(ref next, stride));
        if (default(TOutputs) is IThree)
            Fetch<TVectors>(ref Unsafe.Add(ref next, 2 * stride));
        if (default(TOutputs) is IFour)
            Fetch<TVectors>(ref Unsafe.Add(ref next, 3 * stride));
        if (default(TOutputs) is IFive)
            Fetch<TVectors>(ref Unsafe.Add(ref next, 4 * stride));
        if (default(TOutputs) is ISix)
            Fetch<TVectors>(ref Unsafe.Add(ref next, 5 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Fetch<TVectors>(ref T next)
        where TVectors : struct
    {
        nint line = CacheLine.Numbers<T>(), step = Step;
        Prefetch(ref next);
        if (default(TVectors) is IFour)
            Prefetch(ref Unsafe.Add(ref next, 2 * step));
        if (step < line)
            Prefetch(ref Unsafe.Add(ref next, ((default(TVectors) is IFour ? 4 : default(TVectors) is ITwo ? 2 : 1) * step) - 1));
        else if (default(TVectors) is ITwo)
            Prefetch(ref Unsafe.Add(ref next, step));
        if (default(TVectors) is IFour && step == line)
            Prefetch(ref Unsafe.Add(ref next, 3 * step));
    }
}
