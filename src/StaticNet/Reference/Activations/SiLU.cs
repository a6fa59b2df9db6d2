namespace StaticNet.Reference.Activations;

/// <summary>a = z σ(z), with slope σ(z) (1 + z σ(−z)).</summary>
internal sealed class SiLU : ElementwiseActivation
{
    public override double Value(double z) => double.IsInfinity(z) ? Math.Max(0, z) : z / (1 + Math.Exp(-z));

    public override double Slope(double z)
    {
        if (double.IsInfinity(z))
            return z > 0 ? 1 : 0;
        double rising = 1 / (1 + Math.Exp(-z));
        double falling = 1 / (1 + Math.Exp(z));
        return rising * (1 + (z * falling));
    }
}
