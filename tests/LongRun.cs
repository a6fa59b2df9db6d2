namespace StaticNet;

/// <summary>How much a test run tries: STATICNET_LONG=1 in the environment asks for everything, else sweeps take a share in which every kind still occurs.</summary>
internal static class LongRun
{
    /// <summary>Whether everything is asked for.</summary>
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable("STATICNET_LONG") == "1";

    /// <summary>Every n-th item, or all of them.</summary>
    /// <param name="items">The items.</param>
    /// <param name="n">How many take turns.</param>
    /// <param name="first">The first that is taken.</param>
    public static IEnumerable<T> Share<T>(IEnumerable<T> items, int n, int first = 0) => items.Where((_, place) => IsAsked || place % n == first % n);
}
