namespace StaticNet.Reference.Activations;

/// <summary>a = z, with slope 1.</summary>
internal sealed class Identity : ElementwiseActivation
{
    public override double Value(double z) => z;

    public override double Slope(double z) => 1;
}
