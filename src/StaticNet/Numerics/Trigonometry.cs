namespace StaticNet.Numerics;

/// <summary>Cosine and sine of multiples of π, the same bits everywhere, within 2 units in the last place of 1.</summary>
internal static class Trigonometry
{
    // Taylor's coefficients ±1/n!, enough for π/4: the first that is left out is below 2⁻⁵⁷ there.
    private static readonly double[] Cosine = [1.0 / 20922789888000, -1.0 / 87178291200, 1.0 / 479001600, -1.0 / 3628800, 1.0 / 40320, -1.0 / 720, 1.0 / 24, -0.5, 1];
    private static readonly double[] Sine = [-1.0 / 1307674368000, 1.0 / 6227020800, -1.0 / 39916800, 1.0 / 362880, -1.0 / 5040, 1.0 / 120, -1.0 / 6, 1];

    /// <summary>cos πx.</summary>
    /// <param name="x">Finite.</param>
    public static double CosPi(double x)
    {
        // cos has the period 2 and is even; what is left is in [0, 1].
        double turn = Math.Abs(Math.IEEERemainder(x, 2));
        if (turn > 0.5)
            return -CosPi(1 - turn);
        return turn <= 0.25 ? OfCosine(Math.PI * turn) : OfSine(Math.PI * (0.5 - turn));
    }

    /// <summary>sin πx.</summary>
    /// <param name="x">Finite.</param>
    public static double SinPi(double x)
    {
        double turn = Math.IEEERemainder(x, 2);
        double size = Math.Abs(turn) > 0.5 ? 1 - Math.Abs(turn) : Math.Abs(turn);
        double sine = size <= 0.25 ? OfSine(Math.PI * size) : OfCosine(Math.PI * (0.5 - size));
        return turn < 0 ? -sine : sine;
    }

    private static double OfCosine(double angle) => Horner(Cosine, angle * angle);

    private static double OfSine(double angle) => angle * Horner(Sine, angle * angle);

    private static double Horner(double[] coefficients, double square)
    {
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.Length; i++)
            sum = Math.FusedMultiplyAdd(sum, square, coefficients[i]);
        return sum;
    }
}
