using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // 1 + x = 2^k (1 + f) with 1 + f in [3/4, 3/2). k is that of the rounded sum 1 + x, but f = 2^−k x + (2^−k − 1) is made from x itself, and
    // exact, so that nothing of a small x is lost. 2^−k may lie below the normal numbers: its fourfold is carried, and a quarter of that used.
    // Then ln(1 + x) = k ln2 + ln(1 + f); k·High is exact, and its sum with f is made exact by carrying the rounding error into the rest.

    /// <summary>minimax.py: ln(1 + f) = f − f²/2 + f³ (C0 + C1 f + …) for −1/4 ≤ f ≤ 1/2, relative error at most 2^-27.66.</summary>
    private static class Log1pSingle
    {
        public const int StartLessBias = 0x3F400000 - (127 << 23); // the bits of 3/4, less the bias
        public const int Exponent = 0x7F800000;
        public const int TwoBiases = int.MinValue;              // (2 · bias + 2) · 2^23: less the exponent field of 2^k, it is that of 4 · 2^−k
        public const float C0 = 0.3333334f;
        public const float C1 = -0.25000164f;
        public const float C2 = 0.19999605f;
        public const float C3 = -0.16655296f;
        public const float C4 = 0.14276235f;
        public const float C5 = -0.12727775f;
        public const float C6 = 0.11700689f;
        public const float C7 = -0.09116267f;
        public const float C8 = 0.03767346f;
    }

    /// <summary>minimax.py: ln(1 + f) = 2s + s z (C0 + C1 z + …) with s = f/(2 + f), z = s², relative error at most 2^-61.38.</summary>
    private static class Log1pDouble
    {
        public const long StartLessBias = 0x3FE8000000000000 - (1023L << 52); // the bits of 3/4, less the bias
        public const long Exponent = 0x7FF0000000000000;
        public const long TwoBiases = long.MinValue;             // (2 · bias + 2) · 2^52
        public const double C0 = 0.666666666666666;
        public const double C1 = 0.4000000000005594;
        public const double C2 = 0.28571428556007283;
        public const double C3 = 0.22222224276200583;
        public const double C4 = 0.18181667088292525;
        public const double C5 = 0.15391072441151474;
        public const double C6 = 0.13174261590626327;
        public const double C7 = 0.1383856875211349;
    }

    /// <summary>ln(1 + x), accurate for small x too.</summary>
    /// <remarks>Error at most 1 ulp. ln(1 ± 0) = ±0, −∞ at −1, NaN below −1, +∞ at +∞; a subnormal x is its own result.</remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>double small = Elementary.Log1p(1e-20);   // 1e-20, where Log(1 + 1e-20) is 0</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log1p(float x)
    {
        int offset = BitConverter.SingleToInt32Bits(x + 1f) - Log1pSingle.StartLessBias;
        float k = BitConverter.Int32BitsToSingle((offset >>> LogSingle.FractionBits) | LogSingle.Whole) - LogSingle.Bias;
        float scale = BitConverter.Int32BitsToSingle(Log1pSingle.TwoBiases - (offset & Log1pSingle.Exponent));
        float f = FusedMultiplyAdd(x * scale, 0.25f, FusedMultiplyAdd(scale, 0.25f, -1f));
        float high = k * LogSingle.Ln2High;
        float sum = high + f;
        float rest = FusedMultiplyAdd(k, LogSingle.Ln2Low, high - sum + f);
        float f2 = f * f;
        float f4 = f2 * f2;
        float c01 = FusedMultiplyAdd(Log1pSingle.C1, f, Log1pSingle.C0);
        float c23 = FusedMultiplyAdd(Log1pSingle.C3, f, Log1pSingle.C2);
        float c45 = FusedMultiplyAdd(Log1pSingle.C5, f, Log1pSingle.C4);
        float c67 = FusedMultiplyAdd(Log1pSingle.C7, f, Log1pSingle.C6);
        float c48 = FusedMultiplyAdd(FusedMultiplyAdd(Log1pSingle.C8, f2, c67), f2, c45);
        float q = FusedMultiplyAdd(c48, f4, FusedMultiplyAdd(c23, f2, c01));
        float y = sum + FusedMultiplyAdd(FusedMultiplyAdd(q, f, -0.5f), f2, rest);
        float pole = IfGreater(-1f, x, float.NaN, float.NegativeInfinity);
        y = IfGreater(x, -1f, y, pole);
        y = IfGreater(float.PositiveInfinity, x, y, x);
        return float.CopySign(y, x);
    }

    /// <inheritdoc cref="Log1p(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1p(Vector512<float> x)
    {
        Vector512<int> offset = (x + Create(1f)).AsInt32() - Create(Log1pSingle.StartLessBias);
        Vector512<float> k = ((offset >>> LogSingle.FractionBits) | Create(LogSingle.Whole)).AsSingle() - Create(LogSingle.Bias);
        Vector512<float> scale = (Create(Log1pSingle.TwoBiases) - (offset & Create(Log1pSingle.Exponent))).AsSingle();
        Vector512<float> f = FusedMultiplyAdd(x * scale, Create(0.25f), FusedMultiplyAdd(scale, Create(0.25f), Create(-1f)));
        Vector512<float> high = k * Create(LogSingle.Ln2High);
        Vector512<float> sum = high + f;
        Vector512<float> rest = FusedMultiplyAdd(k, Create(LogSingle.Ln2Low), high - sum + f);
        Vector512<float> f2 = f * f;
        Vector512<float> f4 = f2 * f2;
        Vector512<float> c01 = FusedMultiplyAdd(Create(Log1pSingle.C1), f, Create(Log1pSingle.C0));
        Vector512<float> c23 = FusedMultiplyAdd(Create(Log1pSingle.C3), f, Create(Log1pSingle.C2));
        Vector512<float> c45 = FusedMultiplyAdd(Create(Log1pSingle.C5), f, Create(Log1pSingle.C4));
        Vector512<float> c67 = FusedMultiplyAdd(Create(Log1pSingle.C7), f, Create(Log1pSingle.C6));
        Vector512<float> c48 = FusedMultiplyAdd(FusedMultiplyAdd(Create(Log1pSingle.C8), f2, c67), f2, c45);
        Vector512<float> q = FusedMultiplyAdd(c48, f4, FusedMultiplyAdd(c23, f2, c01));
        Vector512<float> y = sum + FusedMultiplyAdd(FusedMultiplyAdd(q, f, Create(-0.5f)), f2, rest);
        Vector512<float> pole = ConditionalSelect(GreaterThan(Create(-1f), x), Create(float.NaN), Create(float.NegativeInfinity));
        y = ConditionalSelect(GreaterThan(x, Create(-1f)), y, pole);
        y = ConditionalSelect(GreaterThan(Create(float.PositiveInfinity), x), y, x);
        return ConditionalSelect(Create(-0f), x, y);
    }

    /// <inheritdoc cref="Log1p(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log1p(double x)
    {
        long offset = BitConverter.DoubleToInt64Bits(x + 1d) - Log1pDouble.StartLessBias;
        double k = BitConverter.Int64BitsToDouble((offset >>> LogDouble.FractionBits) | LogDouble.Whole) - LogDouble.Bias;
        double scale = BitConverter.Int64BitsToDouble(Log1pDouble.TwoBiases - (offset & Log1pDouble.Exponent));
        double f = FusedMultiplyAdd(x * scale, 0.25, FusedMultiplyAdd(scale, 0.25, -1d));
        double high = k * LogDouble.Ln2High;
        double sum = high + f;
        double rest = FusedMultiplyAdd(k, LogDouble.Ln2Low, high - sum + f);
        double s = f / (f + 2d);
        double z = s * s;
        double z2 = z * z;
        double z4 = z2 * z2;
        double c01 = FusedMultiplyAdd(Log1pDouble.C1, z, Log1pDouble.C0);
        double c23 = FusedMultiplyAdd(Log1pDouble.C3, z, Log1pDouble.C2);
        double c45 = FusedMultiplyAdd(Log1pDouble.C5, z, Log1pDouble.C4);
        double c67 = FusedMultiplyAdd(Log1pDouble.C7, z, Log1pDouble.C6);
        double q = FusedMultiplyAdd(FusedMultiplyAdd(c67, z2, c45), z4, FusedMultiplyAdd(c23, z2, c01));
        double half = -0.5 * f * f;
        double y = sum + (FusedMultiplyAdd(s, FusedMultiplyAdd(q, z, -half), rest) + half);
        double pole = IfGreater(-1d, x, double.NaN, double.NegativeInfinity);
        y = IfGreater(x, -1d, y, pole);
        y = IfGreater(double.PositiveInfinity, x, y, x);
        return double.CopySign(y, x);
    }

    /// <inheritdoc cref="Log1p(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1p(Vector512<double> x)
    {
        Vector512<long> offset = (x + Create(1d)).AsInt64() - Create(Log1pDouble.StartLessBias);
        Vector512<double> k = ((offset >>> LogDouble.FractionBits) | Create(LogDouble.Whole)).AsDouble() - Create(LogDouble.Bias);
        Vector512<double> scale = (Create(Log1pDouble.TwoBiases) - (offset & Create(Log1pDouble.Exponent))).AsDouble();
        Vector512<double> f = FusedMultiplyAdd(x * scale, Create(0.25), FusedMultiplyAdd(scale, Create(0.25), Create(-1d)));
        Vector512<double> high = k * Create(LogDouble.Ln2High);
        Vector512<double> sum = high + f;
        Vector512<double> rest = FusedMultiplyAdd(k, Create(LogDouble.Ln2Low), high - sum + f);
        Vector512<double> s = f / (f + Create(2d));
        Vector512<double> z = s * s;
        Vector512<double> z2 = z * z;
        Vector512<double> z4 = z2 * z2;
        Vector512<double> c01 = FusedMultiplyAdd(Create(Log1pDouble.C1), z, Create(Log1pDouble.C0));
        Vector512<double> c23 = FusedMultiplyAdd(Create(Log1pDouble.C3), z, Create(Log1pDouble.C2));
        Vector512<double> c45 = FusedMultiplyAdd(Create(Log1pDouble.C5), z, Create(Log1pDouble.C4));
        Vector512<double> c67 = FusedMultiplyAdd(Create(Log1pDouble.C7), z, Create(Log1pDouble.C6));
        Vector512<double> q = FusedMultiplyAdd(FusedMultiplyAdd(c67, z2, c45), z4, FusedMultiplyAdd(c23, z2, c01));
        Vector512<double> half = Create(-0.5) * f * f;
        Vector512<double> y = sum + (FusedMultiplyAdd(s, FusedMultiplyAdd(q, z, -half), rest) + half);
        Vector512<double> pole = ConditionalSelect(GreaterThan(Create(-1d), x), Create(double.NaN), Create(double.NegativeInfinity));
        y = ConditionalSelect(GreaterThan(x, Create(-1d)), y, pole);
        y = ConditionalSelect(GreaterThan(Create(double.PositiveInfinity), x), y, x);
        return ConditionalSelect(Create(-0d), x, y);
    }
}
