using System.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Weighted sums over one shard: Σ w L and Σ w ∂L/∂θ. Neighbours of one weight are accumulated together as if they had none, and what they amount to is multiplied
/// once; so rows in the order of their weights, as those of a few classes can be, cost hardly more than rows without.
/// </summary>
internal static class WeightedShard
{
    /// <summary>Adds the weighted gradients of a shard to a sum, and returns the weighted sum of its losses. Weights of 1 give the bits of none; a sample of weight 0 is not looked at.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">1 to a shard of rows of inputs.</param>
    /// <param name="targets">As many rows of targets.</param>
    /// <param name="weights">One for each row, finite and at least 0.</param>
    /// <param name="gradientSum">Added to.</param>
    /// <param name="scratch">As many values as the gradient; overwritten.</param>
    /// <param name="key">What the masks of dropout are drawn from; null: the whole network.</param>
    /// <param name="firstSample">The index of the first row in its batch, for the masks.</param>
    /// <exception cref="ArgumentException">A length does not fit, spans overlap, or a weight is negative or not finite; nothing is added.</exception>
    public static T Accumulate<T>(
        INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> weights, Span<T> gradientSum, Span<T> scratch, DropoutKey? key = null, int firstSample = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Check(network, inputs, targets, weights, gradientSum, scratch);
        T sum = T.Zero;
        bool isFirst = true;
        for (int first = 0, end; first < weights.Length; first = end)
        {
            T weight = weights[first];
            end = first + 1;
            while (end < weights.Length && weights[end] == weight)
                end++;
            if (weight == T.Zero)
                continue;
            ReadOnlySpan<T> x = inputs[(first * network.InputSize)..(end * network.InputSize)], y = targets[(first * network.OutputSize)..(end * network.OutputSize)];
            T loss = weight == T.One
                ? Added(network, x, y, gradientSum, key, firstSample + first)
                : Weighted(network, x, y, weight, gradientSum, scratch, key, firstSample + first);
            sum = isFirst ? weight * loss : T.FusedMultiplyAdd(weight, loss, sum);
            isFirst = false;
        }

        return sum;
    }

    /// <summary>Σ w, in their order and in double precision: m where every weight is 1.</summary>
    public static T Total<T>(ReadOnlySpan<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0;
        foreach (T weight in weights)
            sum += double.CreateTruncating(weight);
        return T.CreateTruncating(sum);
    }

    private static T Weighted<T>(INetwork<T> network, ReadOnlySpan<T> x, ReadOnlySpan<T> y, T weight, Span<T> gradientSum, Span<T> scratch, DropoutKey? key, int firstSample)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        scratch.Clear();
        T loss = Added(network, x, y, scratch, key, firstSample);
        Elementwise.AddMultiple(gradientSum, weight, scratch);
        return loss;
    }

    private static T Added<T>(INetwork<T> network, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> gradientSum, DropoutKey? key, int firstSample)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        key is { } drawn ? network.Accumulate(x, y, gradientSum, drawn, firstSample) : network.Accumulate(x, y, gradientSum);

    // A run is checked by the network, but the first would be added before the second is refused.
    private static void Check<T>(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> weights, Span<T> gradientSum, Span<T> scratch)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int samples = ArgumentValidation.Samples(inputs.Length, network.InputSize);
        ArgumentValidation.CheckShard(samples);
        ArgumentValidation.CheckTargets(targets.Length, samples, network.OutputSize);
        ArgumentValidation.CheckWeights(weights, samples);
        ArgumentValidation.CheckGradient(gradientSum.Length, network.ParameterCount);
        ArgumentValidation.CheckLength("scratch", scratch.Length, network.ParameterCount);
        CheckWritten(network, inputs, targets, weights, gradientSum, "gradient");
        CheckWritten(network, inputs, targets, weights, scratch, nameof(scratch));
        ArgumentValidation.CheckApart<T>(gradientSum, scratch, "gradient", nameof(scratch));
    }

    private static void CheckWritten<T>(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> weights, Span<T> written, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentValidation.CheckApart<T>(written, inputs, name, nameof(inputs));
        ArgumentValidation.CheckApart<T>(written, targets, name, nameof(targets));
        ArgumentValidation.CheckApart<T>(written, weights, name, nameof(weights));
        ArgumentValidation.CheckApart<T>(written, network.Parameters, name, "parameters");
    }
}
