using System.Numerics;
using System.Runtime.InteropServices;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>Comparisons of bits, where == would call −0 and 0 the same and NaN different.</summary>
internal static class SameBits
{
    public static bool Are<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged => MemoryMarshal.AsBytes(expected).SequenceEqual(MemoryMarshal.AsBytes(actual));

    /// <summary>Where two rows of numbers part.</summary>
    public static string Describe<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string what)
        where T : unmanaged
    {
        int length = Math.Min(expected.Length, actual.Length), first = 0;
        while (first < length && Are(expected.Slice(first, 1), actual.Slice(first, 1)))
            first++;
        return $"{what}: other bits from place {first} of {expected.Length} on.\n{Some(expected, first)}\n{Some(actual, first)}";
    }

    public static void Equal<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string what)
        where T : unmanaged
    {
        if (!Are(expected, actual))
            Assert.Fail(Describe(expected, actual, what));
    }

    public static void Equal<T>(T expected, T actual, string what)
        where T : unmanaged => Equal<T>([expected], [actual], what);

    /// <summary>The same for results that may be NaN, of which there is one.</summary>
    public static void EqualNumbers<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, Func<string> what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Are(expected, actual))
            return;
        T[] one = WithOneNaN(expected), other = WithOneNaN(actual);
        if (!Are<T>(one, other))
            Assert.Fail(Describe<T>(one, other, what()));
    }

    private static T[] WithOneNaN<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(numbers.ToArray(), number => T.IsNaN(number) ? T.NaN : number);

    /// <summary>J and its gradient, from the shards of a batch by the pairwise tree that <see cref="INetwork{T}.Accumulate"/> describes.</summary>
    public static (T Loss, T[] Gradient) ByShards<T>(INetwork<T> network, T[] inputs, T[] targets, int samples, DropoutKey? key = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (T sum, T[] gradient) = Tree(network, inputs, targets, 0, (samples + 255) / 256, samples, key);
        return (network.ApplyMeanAndPenalty(sum, samples, gradient), gradient);
    }

    private static (T Loss, T[] Gradient) Tree<T>(INetwork<T> network, T[] inputs, T[] targets, int shard, int shards, int samples, DropoutKey? key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] gradient = new T[network.ParameterCount];
        if (shards == 1)
        {
            int first = 256 * shard, count = Math.Min(256, samples - first);
            Span<T> x = inputs.AsSpan(first * network.InputSize, count * network.InputSize), y = targets.AsSpan(first * network.OutputSize, count * network.OutputSize);
            return (key is { } drawn ? network.Accumulate(x, y, gradient, drawn, first) : network.Accumulate(x, y, gradient), gradient);
        }

        int left = 1;
        while (2 * left < shards)
            left *= 2;
        (T leftLoss, T[] leftGradient) = Tree(network, inputs, targets, shard, left, samples, key);
        (T rightLoss, T[] rightGradient) = Tree(network, inputs, targets, shard + left, shards - left, samples, key);
        for (int p = 0; p < gradient.Length; p++)
            gradient[p] = leftGradient[p] + rightGradient[p];
        return (leftLoss + rightLoss, gradient);
    }

    private static string Some<T>(ReadOnlySpan<T> numbers, int first)
        where T : unmanaged => string.Join(" ", numbers[Math.Min(first, numbers.Length)..].ToArray().Take(8)) + " …";
}
