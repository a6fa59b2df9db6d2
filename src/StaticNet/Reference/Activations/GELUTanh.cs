namespace StaticNet.Reference.Activations;

/// <summary>a = ½ z (1 + tanh u) with u = √(2/π) (z + 0.044715 z³): an approximation of <see cref="GELU"/>.</summary>
internal sealed class GELUTanh : ElementwiseActivation
{
    // ½ (1 + tanh u) = σ(2u).
    public override double Value(double z) => double.IsInfinity(z) ? Math.Max(0, z) : z * Gate(z);

    // σ(2u)′ = 2u′ σ(2u) σ(−2u); where both of the last are 0 or 1, u′ may be ∞.
    public override double Slope(double z)
    {
        double falling = Gate(z) * (1 / (1 + Math.Exp(2 * Inner(z))));
        return Gate(z) + (falling == 0 ? 0 : 2 * z * falling * Math.Sqrt(2 / Math.PI) * (1 + (3 * 0.044715 * z * z)));
    }

    private static double Gate(double z) => 1 / (1 + Math.Exp(-2 * Inner(z)));

    private static double Inner(double z) => Math.Sqrt(2 / Math.PI) * (z + (0.044715 * z * z * z));
}
