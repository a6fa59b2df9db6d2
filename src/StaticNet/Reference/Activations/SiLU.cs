namespace StaticNet.Reference.Activations;

/// <summary>a = z σ(z), with slope σ(z) (1 + z σ(−z)).</summary>
internal sealed class SiLU : ElementwiseActivation
{
    public override double Value(double z) => z / (1 + Math.Exp(-z));

    public override double Slope(double z)
    {
        double rising = 1 / (1 + Math.Exp(-z));
        double falling = 1 / (1 + Math.Exp(z));
        return rising * (1 + (z * falling));
    }
}
