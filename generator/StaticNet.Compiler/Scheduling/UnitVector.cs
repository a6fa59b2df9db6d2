namespace StaticNet.Compiler.Scheduling;

/// <summary>The units of a layer that a vector holds. Of a layer with fewer units than a vector has numbers, the others of these hold anything.</summary>
/// <param name="First">The first unit.</param>
/// <param name="Width">The units.</param>
internal readonly record struct UnitVector(int First, int Width)
{
    // With four segments and a vector of weights each, 16 accumulators.
    private const int MostTogether = 4;

    /// <summary>The unit after the last.</summary>
    public int End => First + Width;

    /// <summary>The vectors of a layer. Where the units are no multiple of a vector, the last one ends with the last unit and holds some of the one before again.</summary>
    /// <param name="units">The units.</param>
    /// <param name="lanes">The numbers of a vector.</param>
    public static IReadOnlyList<UnitVector> Of(int units, int lanes) => units < lanes
        ? [new(0, units)]
        : [.. Enumerable.Range(0, (units + lanes - 1) / lanes).Select(n => new UnitVector(Math.Min(n * lanes, units - lanes), lanes))];

    /// <summary>The same in groups that are computed together, as equal as can be: the last of several is never alone.</summary>
    /// <param name="units">The units.</param>
    /// <param name="lanes">The numbers of a vector.</param>
    public static IEnumerable<IReadOnlyList<UnitVector>> Groups(int units, int lanes)
    {
        IReadOnlyList<UnitVector> all = Of(units, lanes);
        int groups = (all.Count + MostTogether - 1) / MostTogether, first = 0;
        for (int n = 0; n < groups; n++)
        {
            int count = (all.Count - first + groups - n - 1) / (groups - n);
            yield return [.. all.Skip(first).Take(count)];
            first += count;
        }
    }

    /// <summary>The room that so many units take in the scratch, where a vector or a part of one is written whole: a quarter, a half or all of one.</summary>
    /// <param name="units">The units.</param>
    /// <param name="lanes">The numbers of a vector.</param>
    public static int Room(int units, int lanes) => units == 1 || units >= lanes ? units : units <= lanes / 4 ? lanes / 4 : units <= lanes / 2 ? lanes / 2 : lanes;
}
