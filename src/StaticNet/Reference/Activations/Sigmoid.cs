namespace StaticNet.Reference.Activations;

/// <summary>a = σ(z) = 1/(1 + e⁻ᶻ), with slope σ(z) σ(−z).</summary>
internal sealed class Sigmoid : ElementwiseActivation
{
    // At z = −1e4 e⁻ᶻ is ∞, and 1/∞ is the right answer, 0.
    public override double Value(double z) => 1 / (1 + Math.Exp(-z));

    // σ(−z) is 1 − a, without the cancellation of 1 − a near a = 1.
    public override double Slope(double z) => Value(z) * Value(-z);
}
