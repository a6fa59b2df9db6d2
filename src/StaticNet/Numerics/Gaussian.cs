namespace StaticNet.Numerics;

/// <summary>
/// Numbers from the standard normal distribution, drawn by counter: a pure function of key and counter, and the same bits everywhere, since it needs no more
/// than a root and the logarithm of <see cref="Elementary"/>.
/// </summary>
/// <remarks>G. Marsaglia, T. Bray, "A convenient method for generating normal variables", SIAM Review 6 (1964): a point of the unit disc, scaled.</remarks>
internal static class Gaussian
{
    // Where the number of the attempt stands in the key: above the purpose and the seed.
    private const int AttemptShift = 56;

    /// <summary>The number that belongs to a key and a counter.</summary>
    /// <param name="key">Below 2⁵⁶.</param>
    /// <param name="c0">The counter's first word.</param>
    /// <param name="c1">The counter's second word.</param>
    /// <param name="c2">The counter's third word.</param>
    /// <param name="c3">The counter's fourth word.</param>
    public static double Draw(ulong key, uint c0, uint c1, uint c2, uint c3)
    {
        // A point lies outside the disc with probability 1 − π/4. After 256 attempts the counter starts again with another key.
        for (ulong attempt = 0; ; attempt++)
        {
            var (x0, x1, x2, x3) = Philox4x32.Generate(unchecked(key + (attempt << AttemptShift) + (attempt >> 8)), c0, c1, c2, c3);
            double u = (2 * Philox4x32.Uniform(x0, x1)) - 1;
            double v = (2 * Philox4x32.Uniform(x2, x3)) - 1;
            double square = (u * u) + (v * v);
            if (square is > 0 and < 1)
                return u * Math.Sqrt(-2 * Elementary.Log(square) / square);
        }
    }
}
