namespace StaticNet.Reference.Activations;

/// <summary>a = tanh z, with slope 1/cosh² z.</summary>
internal sealed class Tanh : ElementwiseActivation
{
    public override double Value(double z) => Math.Tanh(z);

    // The same as 1 − a², without its cancellation near a = ±1; 1/∞ = 0 far out.
    public override double Slope(double z) => 1 / (Math.Cosh(z) * Math.Cosh(z));
}
