namespace StaticNet.Reference.Activations;

/// <summary>a = eᶻ, with slope a; the largest number from z = 709.8 on.</summary>
internal sealed class Exponential : ElementwiseActivation
{
    public override double Value(double z) => Math.Min(Math.Exp(z), double.MaxValue);

    public override double Slope(double z) => Value(z);
}
