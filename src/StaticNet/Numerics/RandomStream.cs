namespace StaticNet.Numerics;

/// <summary>
/// What a seed is used for. One seed serves all of them without correlation, because the purpose is the upper word of the key.
/// Zero stays free for keys that are a whole 64-bit seed.
/// </summary>
internal enum RandomStream : uint
{
    /// <summary>The weights a network starts with.</summary>
    Initialization = 1,

    /// <summary>The order of the rows in an epoch.</summary>
    Epoch = 2,

    /// <summary>The order of the rows in a shuffled or split data set.</summary>
    Rows = 3,

    /// <summary>The masks of dropout while training.</summary>
    Dropout = 4,

    /// <summary>How augmentation changes a sample.</summary>
    Augmentation = 5,

    /// <summary>The settings that a random search tries.</summary>
    Search = 8,
}

internal static class RandomStreamKey
{
    /// <summary>The Philox key of a seed used for this purpose.</summary>
    public static ulong Key(this RandomStream stream, int seed) => ((ulong)stream << 32) | (uint)seed;
}
