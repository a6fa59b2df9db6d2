namespace StaticNet.Tests.Numerics;

/// <summary>
/// The functions that <see cref="Math"/> lacks, in double, by formulas of their own: good to some 1e-14, which is nothing to single precision.
/// </summary>
internal static class DoubleFormulas
{
    public static double Sigmoid(double z)
    {
        double w = Math.Exp(-Math.Abs(z));
        return z < 0 ? w / (1 + w) : 1 / (1 + w);
    }

    public static double Softplus(double z) => Math.Max(z, 0) + Log1p(Math.Exp(-Math.Abs(z)));

    /// <summary>ln(1 + x) = ln(u) x/(u − 1) with u = 1 + x rounded (W. Kahan): the errors of u cancel.</summary>
    public static double Log1p(double x)
    {
        double u = 1 + x;
        return u == 1 || double.IsPositiveInfinity(x) ? x : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>e^x − 1 = (u − 1) x/ln(u) with u = e^x rounded (W. Kahan).</summary>
    public static double Expm1(double x)
    {
        double u = Math.Exp(x);
        if (u == 1)
            return x;
        return double.IsInfinity(u) || u - 1 == -1 ? u - 1 : (u - 1) * (x / Math.Log(u));
    }

    /// <summary>
    /// Up to 3 the series 2/√π e^(−x²) Σ 2ⁿ x^(2n+1)/(2n+1)!!, all of one sign (DLMF 7.6.2); beyond, 1 − e^(−x²)/√π K with the continued fraction
    /// K = 1/(x + ½/(x + 1/(x + (3/2)/(x + …)))) (DLMF 7.9.1).
    /// </summary>
    public static double Erf(double x)
    {
        double a = Math.Abs(x);
        if (a > 6 || double.IsNaN(x))
            return double.IsNaN(x) ? x : Math.Sign(x);
        double scale = Math.Exp(-a * a) / Math.Sqrt(Math.PI);
        if (a > 3)
        {
            double fraction = a;
            for (int n = 60; n > 0; n--)
                fraction = a + (n / (2 * fraction));
            return Math.CopySign(1 - (scale / fraction), x);
        }

        double term = a, sum = a;
        for (int n = 1; term > 1e-17 * sum; n++)
        {
            term *= 2 * a * a / ((2 * n) + 1);
            sum += term;
        }

        return Math.CopySign(2 * scale * sum, x);
    }

    /// <summary>
    /// Up to 2, ½ + φ(z) Σ z^(2n+1)/(2n+1)!!, whose terms have one sign (A&amp;S 26.2.11); beyond, φ(z) K on the left, 1 − φ(z) K on the right, with the
    /// continued fraction K = 1/(a + 1/(a + 2/(a + 3/(a + …)))), a = |z| (A&amp;S 26.2.14).
    /// </summary>
    public static double NormalDistribution(double z)
    {
        double a = Math.Abs(z);
        if (!(a > 2))
        {
            double term = z, sum = z;
            for (int n = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); n += 2)
            {
                term *= z * z / n;
                sum += term;
            }

            return 0.5 + (NormalDensity(z) * sum);
        }

        double fraction = a;
        for (int n = a < 40 ? 250 : 0; n > 0; n--)
            fraction = a + (n / fraction);
        double tail = NormalDensity(z) / fraction;
        return z < 0 ? tail : 1 - tail;
    }

    public static double NormalDensity(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);
}
