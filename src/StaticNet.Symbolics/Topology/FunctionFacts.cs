using StaticNet.Symbolics.Functions;

namespace StaticNet;

/// <summary>What holds of activations and losses besides their equations, said once, beside each function, for all who ask.</summary>
/// <example><code>NumberSet targets = FunctionFacts.TargetsOf(LossFunction.Hinge);   // Signs: −1 and 1</code></example>
public static class FunctionFacts
{
    /// <summary>The values of an activation; of one with a parameter, whatever the parameter.</summary>
    /// <param name="activation">A member of the enumeration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static NumberSet OutputsOf(Activation activation) => ActivationRule.Of(activation).Range;

    /// <summary>The parameter α of an activation where none is given; null: it has no α.</summary>
    /// <param name="activation">A member of the enumeration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static double? DefaultAlphaOf(Activation activation) => ActivationRule.Of(activation).DefaultAlpha;

    /// <summary>The targets that a loss is made for.</summary>
    /// <param name="loss">A member of the enumeration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static NumberSet TargetsOf(LossFunction loss) => LossRule.Of(loss).Targets;

    /// <summary>Whether the loss of a network assumes that the targets of a sample are a distribution, Σₖ yₖ = 1.</summary>
    /// <param name="topology">The network.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such loss.</exception>
    public static bool TargetsSumToOne(NetworkTopology topology) =>
        LossRule.Of(topology.Loss.Function).TargetsSumToOne(topology.Loss, ActivationRule.Of(OutputOf(topology)));

    /// <summary>Whether the outputs of a network are a distribution over classes: above 0, with a sum of 1.</summary>
    /// <param name="activation">That of its last layer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static bool AreDistribution(Activation activation) => ActivationRule.Of(activation).IsDistribution;

    /// <summary>
    /// Where an output turns from no to yes, as long as targets do not say otherwise: in the middle of the two that it is trained for, 0 where the loss, if there is one, takes −1
    /// and 1 or the outputs come from [−1, 1], else ½.
    /// </summary>
    /// <param name="topology">The network.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static double DecisionThresholdOf(NetworkTopology topology) =>
        (topology.HasLoss && TargetsOf(topology.Loss.Function) == NumberSet.Signs) || OutputsOf(OutputOf(topology)) == NumberSet.SignedUnitInterval ? 0 : 0.5;

    /// <summary>The loss that outputs are usually trained with.</summary>
    /// <param name="activation">That of the last layer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static LossFunction UsualLossOf(Activation activation) => ActivationRule.Of(activation).UsualLoss;

    /// <summary>The variance that the weights of a layer start with.</summary>
    /// <param name="activation">That of the layer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static InitialVariance InitialVarianceOf(Activation activation) => ActivationRule.Of(activation).InitialVariance;

    private static Activation OutputOf(NetworkTopology topology) => topology.Layers[topology.Layers.Count - 1].Activation;
}
