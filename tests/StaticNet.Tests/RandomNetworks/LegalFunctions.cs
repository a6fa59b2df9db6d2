namespace StaticNet.Tests.RandomNetworks;

/// <summary>Which functions go where.</summary>
/// <param name="Hidden">The activations of hidden layers.</param>
/// <param name="Outputs">The output activations of each loss.</param>
/// <param name="WithAlpha">The activations with a parameter α.</param>
/// <param name="WithDelta">The losses with a Delta.</param>
/// <param name="WithLabelSmoothing">The losses with label smoothing.</param>
/// <param name="WithClassWeights">The losses with class weights.</param>
/// <param name="WithPositiveWeight">The losses with a weight of positive targets.</param>
internal sealed record LegalFunctions(
    IReadOnlyList<Activation> Hidden,
    ILookup<LossFunction, Activation> Outputs,
    IReadOnlySet<Activation> WithAlpha,
    IReadOnlySet<LossFunction> WithDelta,
    IReadOnlySet<LossFunction> WithLabelSmoothing,
    IReadOnlySet<LossFunction> WithClassWeights,
    IReadOnlySet<LossFunction> WithPositiveWeight);
