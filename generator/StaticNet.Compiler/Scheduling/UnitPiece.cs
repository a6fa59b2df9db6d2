namespace StaticNet.Compiler.Scheduling;

/// <summary>A part of the units of a layer that goes into vectors of one width.</summary>
/// <param name="First">The first unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Width">The units of a vector: all lanes, a half, a quarter, 3 or 2; 1: no vector.</param>
/// <param name="Vectors">The vectors that are computed together.</param>
internal sealed record UnitPiece(int First, int End, int Width, int Vectors)
{
    // With four segments and a vector of weights each, 16 accumulators.
    private const int Together = 4;

    /// <summary>Whole vectors, then half a one, a quarter, and what is left.</summary>
    public static IEnumerable<UnitPiece> Of(int units, int lanes, int together = Together)
    {
        int first = 0;
        int tile = Math.Min(together, units / lanes);
        foreach ((int width, int vectors) in new[] { (lanes, tile), (lanes, 1), (lanes / 2, 1), (lanes / 4, 1) })
        {
            int step = width * vectors;
            if (step == 0 || units - first < step)
                continue;
            int end = first + ((units - first) / step * step);
            yield return new(first, end, width, vectors);
            first = end;
        }

        if (first < units)
            yield return new(first, units, units - first, 1);
    }
}
