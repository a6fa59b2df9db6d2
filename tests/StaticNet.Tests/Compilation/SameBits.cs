using System.Numerics;
using System.Runtime.InteropServices;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>Comparisons of bits, where == would call −0 and 0 the same and NaN different.</summary>
internal static class SameBits
{
    public static void Equal<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string what)
        where T : unmanaged
    {
        if (!MemoryMarshal.AsBytes(expected).SequenceEqual(MemoryMarshal.AsBytes(actual)))
            Assert.Fail($"{what}: other bits.\n{string.Join(" ", expected.ToArray().Take(8))} …\n{string.Join(" ", actual.ToArray().Take(8))} …");
    }

    public static void Equal<T>(T expected, T actual, string what)
        where T : unmanaged => Equal<T>([expected], [actual], what);

    /// <summary>J and its gradient, from the shards of a batch by the pairwise tree that <see cref="INetwork{T}.Accumulate"/> describes.</summary>
    public static (T Loss, T[] Gradient) ByShards<T>(INetwork<T> network, T[] inputs, T[] targets, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (T sum, T[] gradient) = Tree(network, inputs, targets, 0, (samples + 255) / 256, samples);
        return (network.Complete(sum, samples, gradient), gradient);
    }

    private static (T Loss, T[] Gradient) Tree<T>(INetwork<T> network, T[] inputs, T[] targets, int shard, int shards, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] gradient = new T[network.ParameterCount];
        if (shards == 1)
        {
            int first = 256 * shard, count = Math.Min(256, samples - first);
            T loss = network.Accumulate(
                inputs.AsSpan(first * network.InputSize, count * network.InputSize),
                targets.AsSpan(first * network.OutputSize, count * network.OutputSize),
                gradient);
            return (loss, gradient);
        }

        int left = 1;
        while (2 * left < shards)
            left *= 2;
        (T leftLoss, T[] leftGradient) = Tree(network, inputs, targets, shard, left, samples);
        (T rightLoss, T[] rightGradient) = Tree(network, inputs, targets, shard + left, shards - left, samples);
        for (int p = 0; p < gradient.Length; p++)
            gradient[p] = leftGradient[p] + rightGradient[p];
        return (leftLoss + rightLoss, gradient);
    }
}
