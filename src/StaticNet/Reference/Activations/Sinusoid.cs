namespace StaticNet.Reference.Activations;

/// <summary>a = sin z, with slope cos z.</summary>
internal sealed class Sinusoid : ElementwiseActivation
{
    public override double Value(double z) => Math.Sin(z);

    public override double Slope(double z) => Math.Cos(z);
}
