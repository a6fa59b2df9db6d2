using System.Globalization;

namespace StaticNet.Symbolics.Expressions;

/// <summary>An exact fraction in lowest terms, with a positive denominator.</summary>
internal readonly struct Rational : IEquatable<Rational>
{
    private const long ManyDigits = 1000;

    private readonly long _denominatorMinusOne;

    public Rational(long numerator, long denominator = 1)
    {
        if (denominator == 0)
            throw new DivideByZeroException();
        if (denominator < 0)
            (numerator, denominator) = (checked(-numerator), checked(-denominator));
        long divisor = Math.Max(1, GreatestCommonDivisor(Math.Abs(numerator), denominator));
        Numerator = numerator / divisor;
        _denominatorMinusOne = (denominator / divisor) - 1;
    }

    public long Numerator { get; }

    public long Denominator => _denominatorMinusOne + 1;

    public bool IsZero => Numerator == 0;

    public bool IsOne => Numerator == 1 && Denominator == 1;

    public bool IsMinusOne => Numerator == -1 && Denominator == 1;

    public bool IsNegative => Numerator < 0;

    public Rational Abs => new(Math.Abs(Numerator), Denominator);

    public double Value => (double)Numerator / Denominator;

    public static implicit operator Rational(long value) => new(value);

    public static Rational operator +(Rational u, Rational v) =>
        new(checked((u.Numerator * v.Denominator) + (v.Numerator * u.Denominator)), checked(u.Denominator * v.Denominator));

    public static Rational operator -(Rational u) => new(checked(-u.Numerator), u.Denominator);

    public static Rational operator *(Rational u, Rational v) =>
        new(checked(u.Numerator * v.Numerator), checked(u.Denominator * v.Denominator));

    public static Rational Power(Rational u, int exponent)
    {
        Rational power = 1;
        for (int n = 0; n < Math.Abs(exponent); n++)
            power *= u;
        return exponent < 0 ? new Rational(power.Denominator, power.Numerator) : power;
    }

    /// <summary>√u as r √v, with no square left in v ≥ 0.</summary>
    public (Rational Outside, Rational Inside) TakeRoot()
    {
        (long above, long aboveRest) = TakeSquares(Numerator);
        (long below, long belowRest) = TakeSquares(Denominator);
        return (new(above, below), new(aboveRest, belowRest));
    }

    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 397) ^ Denominator.GetHashCode());

    /// <summary>"0.044715", for a fraction of many digits whose decimals end; null: it is better read as a fraction.</summary>
    public string? Decimals
    {
        get
        {
            long rest = Denominator;
            while (rest % 2 == 0)
                rest /= 2;
            while (rest % 5 == 0)
                rest /= 5;
            return rest == 1 && Denominator >= ManyDigits ? Value.ToString("R", CultureInfo.InvariantCulture) : null;
        }
    }

    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Numerator, Denominator);

    // n = r²·rest
    private static (long Root, long Inside) TakeSquares(long n)
    {
        long root = 1;
        for (long p = 2; p * p <= n; p++)
        {
            while (n % (p * p) == 0)
                (root, n) = (root * p, n / (p * p));
        }

        return (root, n);
    }

    private static long GreatestCommonDivisor(long u, long v)
    {
        while (v != 0)
            (u, v) = (v, u % v);
        return u;
    }
}
