namespace StaticNet.Reference.Activations;

/// <summary>a = eᶻ, with slope eᶻ; ∞ from z = 709.8 on.</summary>
internal sealed class Exponential : ElementwiseActivation
{
    public override double Value(double z) => Math.Exp(z);

    public override double Slope(double z) => Math.Exp(z);
}
