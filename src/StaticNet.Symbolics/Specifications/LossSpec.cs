namespace StaticNet;

/// <summary>The loss of a network: its function and the parameters of that. A function without parameters converts to its spec.</summary>
/// <param name="Function">The loss function.</param>
/// <param name="Delta">Where <see cref="LossFunction.Huber"/> turns from a parabola into a line, above 0; null: its default, 1, or none.</param>
/// <param name="LabelSmoothing">
/// ε in [0, 1) of the cross-entropies: each target y becomes (1 − ε)y + ε/K, of <see cref="LossFunction.BinaryCrossEntropy"/> (1 − ε)y + ε/2; null or 0: none.
/// </param>
/// <param name="ClassWeights">
/// ωₖ ≥ 0 of <see cref="LossFunction.CategoricalCrossEntropy"/>, one for each class, by which its term is multiplied; empty: all 1.
/// </param>
/// <param name="PositiveWeight">
/// ρ above 0 of <see cref="LossFunction.BinaryCrossEntropy"/>, by which y ln a of every output is multiplied; null or 1: none.
/// </param>
/// <example><code>var loss = new LossSpec(LossFunction.Huber, Delta: 0.5);</code></example>
public sealed record LossSpec(
    LossFunction Function, double? Delta = null, double? LabelSmoothing = null, EquatableArray<double> ClassWeights = default, double? PositiveWeight = null)
{
    /// <summary>A loss function without parameters, or with their defaults.</summary>
    public static implicit operator LossSpec(LossFunction function) => new(function);

    /// <summary>As an attribute says it: "Loss(Huber, Delta = 0.5)".</summary>
    public override string ToString()
    {
        string delta = Delta is { } turn ? FormattableString.Invariant($", Delta = {turn:R}") : "";
        string smoothing = LabelSmoothing is { } share ? FormattableString.Invariant($", LabelSmoothing = {share:R}") : "";
        string weights = ClassWeights.Count > 0 ? $", ClassWeights = {ClassWeights}" : "";
        return $"Loss({Function}{delta}{smoothing}{weights})";
    }
}
