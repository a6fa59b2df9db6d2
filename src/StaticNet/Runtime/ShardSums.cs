using System.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>The last step of a batch for λ and weights that are known at run time alone: sums become means, and the penalty is added once.</summary>
internal static class ShardSums
{
    /// <summary>J and its gradient from sums over samples.</summary>
    /// <param name="network">The network.</param>
    /// <param name="lossSum">Σ w L.</param>
    /// <param name="weightSum">Σ w, m where every weight is 1.</param>
    /// <param name="gradientSum">Σ w ∂L/∂θ; becomes ∂J/∂θ.</param>
    /// <param name="everywhere">The λ of every layer; null: each layer's own.</param>
    /// <exception cref="ArgumentException">A length does not fit, the sum of the weights is not positive, or a λ is no λ; nothing is written.</exception>
    public static T ApplyMeanAndPenalty<T>(INetwork<T> network, T lossSum, T weightSum, Span<T> gradientSum, Penalty? everywhere)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!(weightSum > T.Zero) || !T.IsFinite(weightSum))
            throw new ArgumentOutOfRangeException(nameof(weightSum), FormattableString.Invariant($"The weights of the samples add up to {weightSum}; a mean needs a finite sum above 0: leave batches without weight out."));
        ArgumentValidation.CheckGradient(gradientSum.Length, network.ParameterCount);
        ArgumentValidation.CheckApart<T>(gradientSum, network.Parameters, "gradient", "parameters");
        TopologyPenalty.Check<T>(everywhere);

        // A sample alone is its own mean.
        if (weightSum != T.One)
            Elementwise.Multiply(gradientSum, T.One / weightSum);
        TopologyPenalty.AddSlope(network.Topology, network.Parameters, gradientSum, everywhere);
        return (lossSum / weightSum) + TopologyPenalty.Value<T>(network.Topology, network.Parameters, everywhere);
    }
}
