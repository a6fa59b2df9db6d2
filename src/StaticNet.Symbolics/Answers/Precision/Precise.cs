using System.Numerics;

namespace StaticNet.Symbolics.Answers;

/// <summary>
/// A number m · 2ⁿ of at least 144 bits, 43 digits: two different formulas that agree to 30 of them at random points are one function. Undefined results,
/// as 1/0 and ln 0, throw an <see cref="ArithmeticException"/>.
/// </summary>
internal readonly struct Precise : IEquatable<Precise>
{
    private const int Bytes = 19;

    // Beyond 2 to this power nothing is compared: exp(exp(z)) would fill the memory.
    private const int MostExponent = 1 << 20;

    private readonly BigInteger _mantissa;
    private readonly int _exponent;

    public Precise(BigInteger mantissa, int exponent = 0)
    {
        int excess = mantissa.ToByteArray().Length - Bytes;
        if (excess > 0)
        {
            mantissa = (mantissa + (BigInteger.One << ((8 * excess) - 1))) >> (8 * excess);
            exponent += 8 * excess;
        }

        if (exponent > MostExponent)
            throw new OverflowException();
        (_mantissa, _exponent) = exponent < -MostExponent ? (BigInteger.Zero, 0) : (mantissa, exponent);
    }

    public static Precise Zero => default;

    public static Precise One => new(BigInteger.One);

    public bool IsZero => _mantissa.IsZero;

    public int Sign => _mantissa.Sign;

    public Precise Abs => new(BigInteger.Abs(_mantissa), _exponent);

    /// <summary>The nearest double; ±∞ beyond its range.</summary>
    public double Value => (double)_mantissa is var m && _exponent < -1000 ? m * Math.Pow(2, -1000) * Math.Pow(2, _exponent + 1000) : m * Math.Pow(2, _exponent);

    public static implicit operator Precise(int value) => new(value);

    public static Precise operator +(Precise u, Precise v)
    {
        if (u.IsZero || v.IsZero)
            return u.IsZero ? v : u;
        (Precise high, Precise low) = u._exponent >= v._exponent ? (u, v) : (v, u);
        int shift = high._exponent - low._exponent;
        // A term that ends far below the last bit of the other adds nothing; shifted up, it would cost memory.
        return shift > 16 * Bytes ? high : new((high._mantissa << shift) + low._mantissa, low._exponent);
    }

    public static Precise operator -(Precise u) => new(-u._mantissa, u._exponent);

    public static Precise operator -(Precise u, Precise v) => u + -v;

    public static Precise operator *(Precise u, Precise v) => new(u._mantissa * v._mantissa, u._exponent + v._exponent);

    public static Precise operator /(Precise u, Precise v)
    {
        if (v.IsZero)
            throw new DivideByZeroException();
        return new((u._mantissa << (16 * Bytes)) / v._mantissa, u._exponent - v._exponent - (16 * Bytes));
    }

    /// <summary>Whether u and v agree to 30 digits of the larger; 0 only with what is 0 to 30 digits.</summary>
    public static bool AreClose(Precise u, Precise v)
    {
        Precise larger = u.Abs.IsLessThan(v.Abs) ? v.Abs : u.Abs;
        return !new Precise(larger._mantissa, larger._exponent - 100).IsLessThan((u - v).Abs)
            || larger.IsLessThan(new Precise(1, -100));
    }

    public static Precise Fraction(BigInteger numerator, BigInteger denominator) => new Precise(numerator) / new Precise(denominator);

    public bool IsLessThan(Precise other) => (this - other).Sign < 0;

    /// <summary>The number as a multiple of 2⁻ᵇ, rounded.</summary>
    public BigInteger Scaled(int bits) => _exponent + bits is var shift && shift >= 0 ? _mantissa << shift : (_mantissa + (BigInteger.One << (-shift - 1))) >> -shift;

    public Precise Power(int exponent)
    {
        if (exponent < 0)
            return One / Power(-exponent);
        Precise power = One;
        Precise square = this;
        for (int rest = exponent; rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
                power *= square;
            if (rest > 1)
                square *= square;
        }

        return power;
    }

    public bool Equals(Precise other) => (this - other).IsZero;

    public override bool Equals(object? obj) => obj is Precise other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() => Value.ToString("G6", System.Globalization.CultureInfo.InvariantCulture);
}
