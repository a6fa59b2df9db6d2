using System.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>Where the tree over shards divides: the left half is the largest power of two of shards that leaves something to the right.</summary>
internal static class ShardHalves
{
    /// <summary>The shards of the left half.</summary>
    /// <param name="shards">At least 2.</param>
    public static int Left(int shards) => (int)(BitOperations.RoundUpToPowerOf2((uint)shards) / 2);

    /// <summary>The samples of the left half.</summary>
    /// <param name="samples">More than a shard.</param>
    public static int LeftSamples(int samples) => Left(((samples - 1) / CompiledNetwork.ShardSize) + 1) * CompiledNetwork.ShardSize;
}
