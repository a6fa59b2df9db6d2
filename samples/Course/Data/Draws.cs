using StaticNet.Numerics;

namespace Samples.Course;

/// <summary>Random numbers for data, by counter: the number for an item and a feature is the same bits whichever is drawn first, on every machine.</summary>
/// <param name="seed">Another seed gives other numbers.</param>
public sealed class Draws(ulong seed)
{
    /// <summary>Uniform in [0, 1).</summary>
    /// <param name="item">0-based.</param>
    /// <param name="feature">0-based.</param>
    public double Uniform(int item, int feature)
    {
        var (x0, x1, _, _) = Philox4x32.Generate(seed, (uint)item, (uint)feature, 0, 0);
        return Philox4x32.Uniform(x0, x1);
    }

    /// <summary>From the standard normal distribution, by the polar method of Marsaglia and Bray: the first point that falls into the unit disc, scaled.</summary>
    /// <param name="item">0-based.</param>
    /// <param name="feature">0-based.</param>
    public double Normal(int item, int feature)
    {
        for (uint attempt = 1; ; attempt++)
        {
            var (x0, x1, x2, x3) = Philox4x32.Generate(seed, (uint)item, (uint)feature, attempt, 0);
            (double u, double v) = ((2 * Philox4x32.Uniform(x0, x1)) - 1, (2 * Philox4x32.Uniform(x2, x3)) - 1);
            double square = (u * u) + (v * v);
            if (square is > 0 and < 1)
                return u * Math.Sqrt(-2 * Elementary.Log(square) / square);
        }
    }
}
