namespace StaticNet.Reference.Activations;

/// <summary>a = z tanh(ln(1 + eᶻ)) = z n/(n + 2) with n = eᶻ(eᶻ + 2), written in e^−|z| so that nothing overflows.</summary>
internal sealed class Mish : ElementwiseActivation
{
    public override double Value(double z) => double.IsInfinity(z) ? Math.Max(0, z) : z * Gate(z);

    // (n/(n + 2))′ = 2n′/(n + 2)² with n′ = 2eᶻ(eᶻ + 1): times e⁻⁴ᶻ above and below where z > 0.
    public override double Slope(double z)
    {
        if (double.IsInfinity(z))
            return z > 0 ? 1 : 0;
        double e = Math.Exp(-Math.Abs(z));
        double slope = z > 0
            ? 4 * e * e * (1 + e) / Square(1 + (2 * e) + (2 * e * e))
            : 4 * e * (e + 1) / Square((e * e) + (2 * e) + 2);
        return Gate(z) + (z * slope);
    }

    private static double Gate(double z)
    {
        double e = Math.Exp(-Math.Abs(z));
        return z > 0 ? (1 + (2 * e)) / (1 + (2 * e) + (2 * e * e)) : e * (e + 2) / ((e * (e + 2)) + 2);
    }

    private static double Square(double u) => u * u;
}
