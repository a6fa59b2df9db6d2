using System.Numerics;

namespace StaticNet.Symbolics.Answers;

/// <summary>The elementary functions to the digits of <see cref="Precise"/>, each by its series.</summary>
internal static class PreciseFunctions
{
    // Fixed-point numbers of the series: 32 bits more than the result keeps.
    private const int Bits = 184;

    private static readonly Precise HalfOfOne = Precise.Fraction(1, 2);

    // ln 2 = 2 artanh(1/3); Machin 1706: π = 16 arctan(1/5) − 4 arctan(1/239)
    private static readonly Precise Ln2 = new(2 * ArctanSeries(3, alternates: false), -Bits);

    public static Precise Pi { get; } = new((16 * ArctanSeries(5, alternates: true)) - (4 * ArctanSeries(239, alternates: true)), -Bits);

    public static Precise Exp(Precise u)
    {
        if (Math.Abs(u.Value) > 500_000)
            throw new OverflowException();
        // eᵘ = 2ᵏ (e^(r/256))^256 with |r| ≤ ½ ln 2
        int k = (int)Math.Round(u.Value / Math.Log(2));
        BigInteger r = (u - ((Precise)k * Ln2)).Scaled(Bits) >> 8;
        BigInteger sum = BigInteger.One << Bits;
        BigInteger term = sum;
        for (int n = 1; !term.IsZero && n < 100; n++)
        {
            term = ((term * r) >> Bits) / n;
            sum += term;
        }

        for (int n = 0; n < 8; n++)
            sum = (sum * sum) >> Bits;
        return new(sum, k - Bits);
    }

    public static Precise Log(Precise u)
    {
        if (u.Sign <= 0)
            throw new ArithmeticException();
        int k = 0;
        Precise mantissa = u;
        while (mantissa.Value is > 1e100 or < 1e-100)
        {
            int step = mantissa.Value > 1 ? -300 : 300;
            mantissa *= new Precise(1, step);
            k -= step;
        }

        // Halley's step y + 2(u − eʸ)/(u + eʸ) triples the digits of a double.
        double estimate = Math.Log(mantissa.Value);
        var y = new Precise(new BigInteger(estimate * (1L << 40)), -40);
        for (int n = 0; n < 2; n++)
        {
            Precise exp = Exp(y);
            y += 2 * ((mantissa - exp) / (mantissa + exp));
        }

        return y + ((Precise)k * Ln2);
    }

    public static Precise Sqrt(Precise u)
    {
        if (u.Sign < 0)
            throw new ArithmeticException();
        return u.IsZero ? u : Exp(HalfOfOne * Log(u));
    }

    public static Precise Tanh(Precise u) => Exp(2 * u) is var exp && exp.IsZero ? -1 : (exp - 1) / (exp + 1);

    public static Precise Cosh(Precise u) => HalfOfOne * (Exp(u) + Exp(-u));

    public static Precise Sinh(Precise u) => HalfOfOne * (Exp(u) - Exp(-u));

    public static Precise Sin(Precise u) => QuarterWave(u, quarters: 0);

    public static Precise Cos(Precise u) => QuarterWave(u, quarters: 1);

    public static Precise Sigmoid(Precise u) => 1 / (1 + Exp(-u));

    public static Precise Softplus(Precise u) => Log(1 + Exp(u));

    /// <summary>φ(u) of the normal distribution.</summary>
    public static Precise NormalDensity(Precise u) => Exp(-(HalfOfOne * u * u)) / Sqrt(2 * Pi);

    /// <summary>Φ(u) = ½ + φ(u)(u + u³/3 + u⁵/(3·5) + …), A&amp;S 26.2.11.</summary>
    public static Precise NormalDistribution(Precise u)
    {
        Precise sum = u;
        Precise term = u;
        for (int n = 3; n < 2000 && !Precise.AreClose(sum + (term * new Precise(1, 40)), sum); n += 2)
        {
            term *= u * u / n;
            sum += term;
        }

        return HalfOfOne + (NormalDensity(u) * sum);
    }

    // sin(u + quarters · π/2): u = k π/2 + r with |r| ≤ π/4, of which sine or cosine is the value, by the last bit of k + quarters; its sign is the bit before.
    private static Precise QuarterWave(Precise u, int quarters)
    {
        if (Math.Abs(u.Value) > 1L << 40)
            throw new OverflowException();
        long k = (long)Math.Round(u.Value / (Math.PI / 2));
        BigInteger r = (u - (new Precise(k) * HalfOfOne * Pi)).Scaled(Bits);
        long turned = k + quarters;
        BigInteger term = (turned & 1) == 0 ? r : BigInteger.One << Bits;
        BigInteger sum = term;
        for (int n = (turned & 1) == 0 ? 2 : 1; !term.IsZero; n += 2)
        {
            term = -((((term * r) >> Bits) * r) >> Bits) / (n * (n + 1));
            sum += term;
        }

        return new((turned & 2) == 0 ? sum : -sum, -Bits);
    }

    // arctan(1/n), or artanh(1/n) where the signs do not alternate
    private static BigInteger ArctanSeries(int n, bool alternates)
    {
        BigInteger power = (BigInteger.One << Bits) / n;
        BigInteger sum = power;
        for (int k = 3; !power.IsZero; k += 2)
        {
            power /= n * n;
            sum += (alternates && k % 4 == 3 ? -power : power) / k;
        }

        return sum;
    }
}
