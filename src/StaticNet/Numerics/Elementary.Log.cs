using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // x = 2^k m with m in [2/3, 4/3) (double: [√½, √2)), so that f = m − 1 is exact and ln x = k ln2 + ln(1 + f).
    // Taking the bits of m's lower end from those of x leaves k + bias in the exponent field; a subnormal x is first lifted into the normals.
    // k·High is exact; its sum with f is made exact by carrying the rounding error into the rest.

    /// <summary>minimax.py: ln(1 + f) = f − f²/2 + f³ (C0 + C1 f + …) for |f| ≤ 1/3, relative error at most 2^-27.39.</summary>
    private static class LogSingle
    {
        public const int FractionBits = 23;
        public const int Fraction = 0x007FFFFF;
        public const int Start = 0x3F2AAAAB;                    // the bits of 2/3
        public const int StartLessBias = Start - (127 << 23);
        public const int Whole = 0x4B000000;                    // the bits of 2^23: or-ing a small whole number in gives their sum
        public const float Bias = 8388608f + 127f;
        public const float LiftedBias = Bias + 23f;
        public const float Lift = 8388608f;                     // 2^23
        public const float SmallestNormal = 1.17549435e-38f;
        public const float Ln2High = 0.693145752f;              // 16 bits, so that k · High is exact
        public const float Ln2Low = 1.42860677e-6f;
        public const float C0 = 0.33333215f;
        public const float C1 = -0.24999797f;
        public const float C2 = 0.20010406f;
        public const float C3 = -0.16680491f;
        public const float C4 = 0.14005871f;
        public const float C5 = -0.1218422f;
        public const float C6 = 0.13984425f;
        public const float C7 = -0.1289186f;
    }

    /// <summary>minimax.py: ln(1 + f) = 2s + s z (C0 + C1 z + …) with s = f/(2 + f), z = s², relative error at most 2^-58.95.</summary>
    private static class LogDouble
    {
        public const int FractionBits = 52;
        public const long Fraction = 0x000FFFFFFFFFFFFF;
        public const long Start = 0x3FE6A09E667F3BCD;           // the bits of √½
        public const long StartLessBias = Start - (1023L << 52);
        public const long Whole = 0x4330000000000000;           // the bits of 2^52
        public const double Bias = 4503599627370496d + 1023d;
        public const double LiftedBias = Bias + 52d;
        public const double Lift = 4503599627370496d;           // 2^52
        public const double SmallestNormal = 2.2250738585072014e-308;
        public const double Ln2High = 0.6931471803691238;       // 33 bits, so that k · High is exact
        public const double Ln2Low = 1.9082149292705877e-10;
        public const double C0 = 0.6666666666666734;
        public const double C1 = 0.3999999999941469;
        public const double C2 = 0.28571428742386096;
        public const double C3 = 0.22222198573242616;
        public const double C4 = 0.18183564326886462;
        public const double C5 = 0.15314050457745076;
        public const double C6 = 0.14795951237058558;
    }

    /// <summary>ln x, the natural logarithm.</summary>
    /// <remarks>Error at most 1 ulp, subnormal x included. ln(±0) = −∞, ln(+∞) = +∞, ln 1 = +0, ln x = NaN for x &lt; 0.</remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>double two = Elementary.Log(7.38905609893065);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x)
    {
        float normal = IfGreater(LogSingle.SmallestNormal, x, x * LogSingle.Lift, x);
        float bias = IfGreater(LogSingle.SmallestNormal, x, LogSingle.LiftedBias, LogSingle.Bias);
        int offset = BitConverter.SingleToInt32Bits(normal) - LogSingle.StartLessBias;
        float k = BitConverter.Int32BitsToSingle((offset >>> LogSingle.FractionBits) | LogSingle.Whole) - bias;
        float f = BitConverter.Int32BitsToSingle((offset & LogSingle.Fraction) + LogSingle.Start) - 1f;
        float high = k * LogSingle.Ln2High;
        float sum = high + f;
        float rest = FusedMultiplyAdd(k, LogSingle.Ln2Low, high - sum + f);
        float f2 = f * f;
        float f4 = f2 * f2;
        float c01 = FusedMultiplyAdd(LogSingle.C1, f, LogSingle.C0);
        float c23 = FusedMultiplyAdd(LogSingle.C3, f, LogSingle.C2);
        float c45 = FusedMultiplyAdd(LogSingle.C5, f, LogSingle.C4);
        float c67 = FusedMultiplyAdd(LogSingle.C7, f, LogSingle.C6);
        float q = FusedMultiplyAdd(FusedMultiplyAdd(c67, f2, c45), f4, FusedMultiplyAdd(c23, f2, c01));
        float y = sum + FusedMultiplyAdd(FusedMultiplyAdd(q, f, -0.5f), f2, rest);
        float pole = IfGreater(0f, x, float.NaN, float.NegativeInfinity);
        y = IfGreater(x, 0f, y, pole);
        return IfGreater(float.PositiveInfinity, x, y, x);
    }

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        Vector512<float> normal = ConditionalSelect(GreaterThan(Create(LogSingle.SmallestNormal), x), x * Create(LogSingle.Lift), x);
        Vector512<float> bias =
            ConditionalSelect(GreaterThan(Create(LogSingle.SmallestNormal), x), Create(LogSingle.LiftedBias), Create(LogSingle.Bias));
        Vector512<int> offset = normal.AsInt32() - Create(LogSingle.StartLessBias);
        Vector512<float> k = ((offset >>> LogSingle.FractionBits) | Create(LogSingle.Whole)).AsSingle() - bias;
        Vector512<float> f = ((offset & Create(LogSingle.Fraction)) + Create(LogSingle.Start)).AsSingle() - Create(1f);
        Vector512<float> high = k * Create(LogSingle.Ln2High);
        Vector512<float> sum = high + f;
        Vector512<float> rest = FusedMultiplyAdd(k, Create(LogSingle.Ln2Low), high - sum + f);
        Vector512<float> f2 = f * f;
        Vector512<float> f4 = f2 * f2;
        Vector512<float> c01 = FusedMultiplyAdd(Create(LogSingle.C1), f, Create(LogSingle.C0));
        Vector512<float> c23 = FusedMultiplyAdd(Create(LogSingle.C3), f, Create(LogSingle.C2));
        Vector512<float> c45 = FusedMultiplyAdd(Create(LogSingle.C5), f, Create(LogSingle.C4));
        Vector512<float> c67 = FusedMultiplyAdd(Create(LogSingle.C7), f, Create(LogSingle.C6));
        Vector512<float> q = FusedMultiplyAdd(FusedMultiplyAdd(c67, f2, c45), f4, FusedMultiplyAdd(c23, f2, c01));
        Vector512<float> y = sum + FusedMultiplyAdd(FusedMultiplyAdd(q, f, Create(-0.5f)), f2, rest);
        Vector512<float> pole = ConditionalSelect(GreaterThan(Create(0f), x), Create(float.NaN), Create(float.NegativeInfinity));
        y = ConditionalSelect(GreaterThan(x, Create(0f)), y, pole);
        return ConditionalSelect(GreaterThan(Create(float.PositiveInfinity), x), y, x);
    }

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x)
    {
        double normal = IfGreater(LogDouble.SmallestNormal, x, x * LogDouble.Lift, x);
        double bias = IfGreater(LogDouble.SmallestNormal, x, LogDouble.LiftedBias, LogDouble.Bias);
        long offset = BitConverter.DoubleToInt64Bits(normal) - LogDouble.StartLessBias;
        double k = BitConverter.Int64BitsToDouble((offset >>> LogDouble.FractionBits) | LogDouble.Whole) - bias;
        double f = BitConverter.Int64BitsToDouble((offset & LogDouble.Fraction) + LogDouble.Start) - 1d;
        double high = k * LogDouble.Ln2High;
        double sum = high + f;
        double rest = FusedMultiplyAdd(k, LogDouble.Ln2Low, high - sum + f);
        double s = f / (f + 2d);
        double z = s * s;
        double z2 = z * z;
        double c01 = FusedMultiplyAdd(LogDouble.C1, z, LogDouble.C0);
        double c23 = FusedMultiplyAdd(LogDouble.C3, z, LogDouble.C2);
        double c45 = FusedMultiplyAdd(LogDouble.C5, z, LogDouble.C4);
        double q = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(LogDouble.C6, z2, c45), z2, c23), z2, c01);
        double half = -0.5 * f * f;
        double y = sum + (FusedMultiplyAdd(s, FusedMultiplyAdd(q, z, -half), rest) + half);
        double pole = IfGreater(0d, x, double.NaN, double.NegativeInfinity);
        y = IfGreater(x, 0d, y, pole);
        return IfGreater(double.PositiveInfinity, x, y, x);
    }

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        Vector512<double> normal = ConditionalSelect(GreaterThan(Create(LogDouble.SmallestNormal), x), x * Create(LogDouble.Lift), x);
        Vector512<double> bias =
            ConditionalSelect(GreaterThan(Create(LogDouble.SmallestNormal), x), Create(LogDouble.LiftedBias), Create(LogDouble.Bias));
        Vector512<long> offset = normal.AsInt64() - Create(LogDouble.StartLessBias);
        Vector512<double> k = ((offset >>> LogDouble.FractionBits) | Create(LogDouble.Whole)).AsDouble() - bias;
        Vector512<double> f = ((offset & Create(LogDouble.Fraction)) + Create(LogDouble.Start)).AsDouble() - Create(1d);
        Vector512<double> high = k * Create(LogDouble.Ln2High);
        Vector512<double> sum = high + f;
        Vector512<double> rest = FusedMultiplyAdd(k, Create(LogDouble.Ln2Low), high - sum + f);
        Vector512<double> s = f / (f + Create(2d));
        Vector512<double> z = s * s;
        Vector512<double> z2 = z * z;
        Vector512<double> c01 = FusedMultiplyAdd(Create(LogDouble.C1), z, Create(LogDouble.C0));
        Vector512<double> c23 = FusedMultiplyAdd(Create(LogDouble.C3), z, Create(LogDouble.C2));
        Vector512<double> c45 = FusedMultiplyAdd(Create(LogDouble.C5), z, Create(LogDouble.C4));
        Vector512<double> q = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(Create(LogDouble.C6), z2, c45), z2, c23), z2, c01);
        Vector512<double> half = Create(-0.5) * f * f;
        Vector512<double> y = sum + (FusedMultiplyAdd(s, FusedMultiplyAdd(q, z, -half), rest) + half);
        Vector512<double> pole = ConditionalSelect(GreaterThan(Create(0d), x), Create(double.NaN), Create(double.NegativeInfinity));
        y = ConditionalSelect(GreaterThan(x, Create(0d)), y, pole);
        return ConditionalSelect(GreaterThan(Create(double.PositiveInfinity), x), y, x);
    }
}
