namespace StaticNet.Reference.Activations;

/// <summary>a = z Φ(z), with slope Φ(z) + z φ(z): the normal distribution and its density.</summary>
internal sealed class GELU : ElementwiseActivation
{
    public override double Value(double z) => double.IsInfinity(z) ? Math.Max(0, z) : z * Distribution(z);

    public override double Slope(double z) => double.IsInfinity(z) ? (z > 0 ? 1 : 0) : Distribution(z) + (z * Density(z));

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    // Near 0, Φ = ½ + φ (z + z³/3 + z⁵/15 + z⁷/105 + …); far out, 1 − Φ = φ/(z + 1/(z + 2/(z + 3/(z + …)))). A&S 26.2.11 and 26.2.14.
    private static double Distribution(double z)
    {
        double far = Math.Abs(z);
        if (far < 2)
        {
            double term = z, sum = 0;
            for (int n = 1; Math.Abs(term) > 1e-18; n += 2)
            {
                sum += term;
                term *= z * z / (n + 2);
            }

            return 0.5 + (Density(z) * sum);
        }

        double fraction = far;
        for (int n = 250; n > 0; n--)
            fraction = far + (n / fraction);
        double tail = Density(z) / fraction;
        return z < 0 ? tail : 1 - tail;
    }
}
