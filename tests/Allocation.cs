namespace StaticNet.Testing;

/// <summary>
/// What code allocates on its thread. A collection that another test causes takes this thread's allocation buffer away, and the rest of the buffer then counts as allocated: up to
/// 8 KB that are nobody's. What the code allocates itself it allocates every time, so the least of several runs is its own.
/// </summary>
internal static class Allocation
{
    private const int Runs = 8;

    /// <summary>Bytes.</summary>
    /// <param name="action">Run once before it is measured.</param>
    public static long Least(Action action)
    {
        action();
        return Least(() =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    /// <summary>Bytes.</summary>
    /// <param name="measure">Runs the code and returns what it allocated.</param>
    public static long Least(Func<long> measure)
    {
        long least = long.MaxValue;
        for (int run = 0; run < Runs && least > 0; run++)
            least = Math.Min(least, measure());
        return least;
    }
}
