namespace StaticNet.Testing;

/// <summary>
/// What CI takes of a sweep: a share, always the same one, in which every kind still occurs. STATICNET_LONG=1 in the environment asks for the whole.
/// </summary>
internal static class Share
{
    /// <summary>Whether sweeps are run whole.</summary>
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("STATICNET_LONG") == "1";

    /// <summary>A number for a sweep of which CI takes fewer.</summary>
    public static T Of<T>(T whole, T share) => IsWhole ? whole : share;

    /// <summary>Every so many-th of a sweep, or all of it.</summary>
    /// <param name="all">The sweep.</param>
    /// <param name="every">How many of it one stands for.</param>
    /// <param name="turn">Any number ≥ 0: sweeps with neighbouring ones take others.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> all, int every, int turn = 0) =>
        IsWhole ? all : all.Where((_, number) => (number + turn) % every == 0);

    /// <summary>Every so many-th of a sweep, and of the others each that has a kind which none of those taken before it has; or all of it.</summary>
    /// <param name="all">The sweep.</param>
    /// <param name="every">How many of it one stands for.</param>
    /// <param name="kinds">What one of the sweep is an example of.</param>
    public static IEnumerable<T> Covering<T>(IReadOnlyList<T> all, int every, Func<T, IEnumerable<object>> kinds)
    {
        if (IsWhole)
            return all;
        HashSet<object> seen = [.. all.Where((_, number) => number % every == 0).SelectMany(kinds)];
        return [.. all.Where((one, number) => number % every == 0 || kinds(one).Count(seen.Add) > 0)];
    }
}
