using StaticNet.Numerics;

namespace StaticNet.Augmentation;

/// <summary>Numbers from the symmetric Beta(α, α), by rejection; the same bits everywhere.</summary>
internal static class BetaDistribution
{
    private const double LogOf4 = 1.3862943611198906;
    private const double OnePlusLogOf5 = 2.6094379124341003;

    /// <summary>A number in [0, 1].</summary>
    /// <param name="alpha">α, finite and above 0.</param>
    /// <param name="draws">Indices from 0 on are used.</param>
    public static double Draw(double alpha, SampleDraws draws) => alpha <= 1 ? ByPowers(alpha, draws) : ByRatio(alpha, draws);

    // M. Jöhnk (1964): with x = u^{1/α} and y = v^{1/α}, x/(x + y) where x + y ≤ 1. By logarithms, since the powers of a small α underflow.
    private static double ByPowers(double alpha, SampleDraws draws)
    {
        for (int index = 0; ; index += 2)
        {
            double logX = Elementary.Log(1 - draws.Uniform(index)) / alpha, logY = Elementary.Log(1 - draws.Uniform(index + 1)) / alpha;
            if (Elementary.Exp(logX) + Elementary.Exp(logY) <= 1)
                return 1 / (1 + Elementary.Exp(logY - logX));
        }
    }

    // R. Cheng, "Generating beta variates with nonintegral shape parameters", Communications of the ACM 21 (1978), algorithm BB with a = b = α.
    private static double ByRatio(double alpha, SampleDraws draws)
    {
        double root = 1 / Math.Sqrt(alpha), gamma = alpha + Math.Sqrt(alpha);
        for (int index = 0; ; index += 2)
        {
            double u = 1 - draws.Uniform(index), v = 1 - draws.Uniform(index + 1);
            if (u == 1)
                continue;
            double logRatio = root * Elementary.Log(u / (1 - u));
            double w = alpha * Elementary.Exp(logRatio);
            double z = u * u * v;
            double r = (gamma * logRatio) - LogOf4;
            double s = alpha + r - w;
            if (s + OnePlusLogOf5 >= 5 * z || s >= Elementary.Log(z) || r + (2 * alpha * Elementary.Log(2 * alpha / (alpha + w))) >= Elementary.Log(z))
                return double.IsFinite(w) ? w / (alpha + w) : 1;
        }
    }
}
