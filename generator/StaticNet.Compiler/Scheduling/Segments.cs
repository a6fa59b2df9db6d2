namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Where a long sum is cut: into contiguous segments that one sample runs side by side (one chain of dependent multiply-adds would wait for
/// each). The cut is part of the program: every schedule computes the same bits.
/// </summary>
internal static class Segments
{
    /// <summary>1 segment below 32 terms, 2 below 128, else 4.</summary>
    public static int Count(int terms) => terms < 32 ? 1 : terms < 128 ? 2 : 4;

    /// <summary>Where a segment begins; the segment after the last begins at the end.</summary>
    public static int Start(int terms, int segment)
    {
        int count = Count(terms);
        // The first (terms mod count) segments are one longer.
        return (segment * (terms / count)) + Math.Min(segment, terms % count);
    }
}
