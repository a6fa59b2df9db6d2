namespace StaticNet;

/// <summary>The loss that a compiled network is trained on.</summary>
/// <param name="function">The loss function.</param>
/// <example><code>
/// [Loss(LossFunction.BinaryCrossEntropy)]
/// [Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = 3)]
/// [Loss(LossFunction.Huber, Delta = 0.5)]
/// [Loss(LossFunction.CategoricalCrossEntropy, LabelSmoothing = 0.1, ClassWeights = new[] { 1.0, 2.0 })]
/// </code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LossAttribute(LossFunction function) : Attribute
{
    /// <summary>The loss function.</summary>
    public LossFunction Function { get; } = function;

    /// <summary>
    /// The residual |a − y| where <see cref="LossFunction.Huber"/> turns from a parabola into a line: above 0, finite; 1 unless given.
    /// The equations call it κ, since δ is ∂L/∂z there.
    /// </summary>
    public double Delta { get; set; }

    /// <summary>
    /// ε in [0, 1) of the cross-entropies: each target y becomes (1 − ε)y + ε/K of <see cref="LossFunction.CategoricalCrossEntropy"/>, (1 − ε)y + ε/2 of
    /// <see cref="LossFunction.BinaryCrossEntropy"/>. 0 unless given.
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>
    /// ρ of <see cref="LossFunction.BinaryCrossEntropy"/>, by which the part y ln a of every output is multiplied: above 0, finite; 1 unless given.
    /// Above 1 it is worse to miss a 1 than to see one where there is none: with few 1s among the targets, the number of 0s over that of 1s makes both count the same.
    /// </summary>
    public double PositiveWeight { get; set; }

    /// <summary>
    /// ω of <see cref="LossFunction.CategoricalCrossEntropy"/>, one for each of the K classes: finite, not negative, not all 0. The term of a class is
    /// multiplied by it; J stays the mean over the samples. All 1 unless given.
    /// </summary>
    /// <remarks>
    /// No array in an attribute is CLS-compliant, and nothing on the attribute's side changes that: in an assembly with <c>[CLSCompliant(true)]</c> the
    /// compiler says CS3016 of a public network with weights, until that class has <c>[CLSCompliant(false)]</c>.
    /// </remarks>
    public double[]? ClassWeights { get; set; }
}
