using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Vectors;

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
        public const float C0 = 0.3333334f, C1 = -0.25000164f, C2 = 0.19999605f, C3 = -0.16655296f, C4 = 0.14276235f, C5 = -0.12727775f;
        public const float C6 = 0.11700689f, C7 = -0.09116267f, C8 = 0.03767346f;
    }

    /// <summary>minimax.py: ln(1 + f) = 2s + s z (C0 + C1 z + …) with s = f/(2 + f), z = s², relative error at most 2^-61.38.</summary>
    private static class Log1pDouble
    {
        public const long StartLessBias = 0x3FE8000000000000 - (1023L << 52); // the bits of 3/4, less the bias
        public const long Exponent = 0x7FF0000000000000;
        public const long TwoBiases = long.MinValue;             // (2 · bias + 2) · 2^52
        public const double C0 = 0.666666666666666, C1 = 0.4000000000005594, C2 = 0.28571428556007283, C3 = 0.22222224276200583;
        public const double C4 = 0.18181667088292525, C5 = 0.15391072441151474, C6 = 0.13174261590626327, C7 = 0.1383856875211349;
    }

    /// <summary>ln(1 + x), accurate for small x too.</summary>
    /// <remarks>Error at most 1 ulp. ln(1 ± 0) = ±0, −∞ at −1, NaN below −1, +∞ at +∞; a subnormal x is its own result.</remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>double small = Elementary.Log1p(1e-20);   // 1e-20, where Log(1 + 1e-20) is 0</code></example>
    [MethodImpl(Inline)] public static float Log1p(float x) => SinglePrecision<Vector128<float>, Arithmetic128>.Log1p(Vector128.CreateScalarUnsafe(x)).ToScalar();
    /// <inheritdoc cref="Log1p(float)"/>
    [MethodImpl(Inline)] public static double Log1p(double x) => DoublePrecision<Vector128<double>, Arithmetic128>.Log1p(Vector128.CreateScalarUnsafe(x)).ToScalar();

    internal static partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Log1p(V x)
        {
            V plusOne = A.Add(x, A.Of(1f));
            V offset = A.SubtractBits(plusOne, A.OfBits(Log1pSingle.StartLessBias));
            V k = A.Subtract(A.Or(A.ShiftRight(offset, LogSingle.FractionBits), A.OfBits(LogSingle.Whole)), A.Of(LogSingle.Bias));
            V scale = A.SubtractBits(A.OfBits(Log1pSingle.TwoBiases), A.And(offset, A.OfBits(Log1pSingle.Exponent)));
            V f = A.Fma(0.25f, A.Multiply(x, scale), A.Fma(0.25f, scale, -1f));
            V high = A.Multiply(k, A.Of(LogSingle.Ln2High));
            V sum = A.Add(high, f);
            V rest = A.Fma(LogSingle.Ln2Low, k, A.Add(A.Subtract(high, sum), f));
            V f2 = A.Multiply(f, f);
            V f4 = A.Multiply(f2, f2);
            V c01 = A.Fma(Log1pSingle.C1, f, Log1pSingle.C0);
            V c23 = A.Fma(Log1pSingle.C3, f, Log1pSingle.C2);
            V c45 = A.Fma(Log1pSingle.C5, f, Log1pSingle.C4);
            V c67 = A.Fma(Log1pSingle.C7, f, Log1pSingle.C6);
            V c48 = A.Fma(A.Fma(Log1pSingle.C8, f2, c67), f2, c45);
            V q = A.Fma(c48, f4, A.Fma(c23, f2, c01));
            V y = A.Add(sum, A.Fma(A.Fma(q, f, -0.5f), f2, rest));
            return A.CopySign(LogOrSpecial(y, plusOne), x);
        }
    }

    internal static partial class DoublePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Log1p(V x)
        {
            V plusOne = A.Add(x, A.Of(1d));
            V offset = A.SubtractBits(plusOne, A.OfBits(Log1pDouble.StartLessBias));
            V k = A.Subtract(A.Or(A.ShiftRight(offset, LogDouble.FractionBits), A.OfBits(LogDouble.Whole)), A.Of(LogDouble.Bias));
            V scale = A.SubtractBits(A.OfBits(Log1pDouble.TwoBiases), A.And(offset, A.OfBits(Log1pDouble.Exponent)));
            V f = A.Fma(0.25, A.Multiply(x, scale), A.Fma(0.25, scale, -1d));
            V high = A.Multiply(k, A.Of(LogDouble.Ln2High));
            V sum = A.Add(high, f);
            V rest = A.Fma(LogDouble.Ln2Low, k, A.Add(A.Subtract(high, sum), f));
            V s = A.Divide(f, A.Add(f, A.Of(2d)));
            V z = A.Multiply(s, s);
            V z2 = A.Multiply(z, z);
            V z4 = A.Multiply(z2, z2);
            V c01 = A.Fma(Log1pDouble.C1, z, Log1pDouble.C0);
            V c23 = A.Fma(Log1pDouble.C3, z, Log1pDouble.C2);
            V c45 = A.Fma(Log1pDouble.C5, z, Log1pDouble.C4);
            V c67 = A.Fma(Log1pDouble.C7, z, Log1pDouble.C6);
            V q = A.Fma(A.Fma(c67, z2, c45), z4, A.Fma(c23, z2, c01));
            V half = A.Multiply(A.Multiply(A.Of(-0.5), f), f);
            V y = A.Add(sum, A.Add(A.Fma(s, A.Fma(q, z, A.Negate(half)), rest), half));
            return A.CopySign(LogOrSpecial(y, plusOne), x);
        }
    }
}
