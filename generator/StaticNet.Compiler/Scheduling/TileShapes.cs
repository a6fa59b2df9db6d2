namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// The tiles that stay in registers. A step of a tile loads one vector or one number an index and multiplies each with each; what counts is
/// two multiply-adds and two loads a cycle, and a latency of four cycles, which eight accumulators hide.
/// </summary>
internal static class TileShapes
{
    /// <summary>
    /// The accumulators of a tile: twelve hide a latency of four cycles at two a cycle, and with two vectors of values and one of weights they fit the 16 registers
    /// of a machine with AVX2. What does not fit is spilled in the innermost loop: 16 accumulators take 784-128-10 from 3,600 ns to 4,300 there, 4-64-64-2 from 230
    /// to 270. With the 32 registers of AVX-512 sixteen gain little: 784-128-10 1,700 instead of 1,770, 4-64-64-2 116 and 114.
    /// </summary>
    public const int MostAccumulators = 12;

    // The multiply-adds that are under way at once.
    private const int Latency = 8;

    /// <summary>The units of a tile with two vectors of samples: as few tiles as there can be, of about equal size.</summary>
    public static int TileUnits(int units)
    {
        int most = MostAccumulators / LaneProgram.TileVectors;
        int tiles = (units + most - 1) / most;
        return (units + tiles - 1) / tiles;
    }

    /// <summary>
    /// The tiles of so many units, of one size and then of another. What is left over may be too few to hide the latency; with the last tile it makes two:
    /// 32 units are four tiles of six and two of four.
    /// </summary>
    /// <param name="units">The units.</param>
    /// <param name="tile">The units of a tile.</param>
    public static IEnumerable<(int First, int End, int Units)> Tiles(int units, int tile)
    {
        int rest = units % tile, split = 0;
        if (units > tile && rest > 0 && rest * LaneProgram.TileVectors < Latency && (rest + tile) % 2 == 0)
            split = rest + tile;
        int whole = units - (split > 0 ? split : rest);
        if (whole > 0)
            yield return (0, whole, tile);
        if (whole < units)
            yield return (whole, units, split > 0 ? split / 2 : rest);
    }
}
