using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
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

    internal abstract partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Log1p(V x)
        {
            V plusOne = A.Add(x, 1f);
            V offset = A.SubtractBits(plusOne, A.OfBits(Log1pSingle.StartLessBias));
            V k = A.ShiftRight(offset, LogSingle.FractionBits);
            k = A.Or(k, A.OfBits(LogSingle.Whole));
            k = A.Subtract(k, LogSingle.Bias);
            V scale = A.And(offset, A.OfBits(Log1pSingle.Exponent));
            scale = A.SubtractBits(A.OfBits(Log1pSingle.TwoBiases), scale);
            V f = A.Fma(0.25f, scale, -1f);
            scale = A.Multiply(x, scale);
            f = A.Fma(0.25f, scale, f);
            V high = A.Multiply(k, LogSingle.Ln2High);
            V sum = A.Add(high, f);
            V rest = A.Subtract(high, sum);
            rest = A.Add(rest, f);
            rest = A.Fma(LogSingle.Ln2Low, k, rest);
            V f2 = A.Multiply(f, f);
            V f4 = A.Multiply(f2, f2);
            V q = A.Of(Log1pSingle.C8);
            q = A.Pairs(q, f, f2, Log1pSingle.C7, Log1pSingle.C6, Log1pSingle.C5, Log1pSingle.C4);
            q = A.Fours(q, f, f2, f4, Log1pSingle.C3, Log1pSingle.C2, Log1pSingle.C1, Log1pSingle.C0);
            q = A.Fma(q, f, -0.5f);
            q = A.Fma(q, f2, rest);
            q = A.Add(sum, q);
            if (Avx512F.VL.IsSupported)
                q = A.Fixup(q, plusOne, LogSpecials);
            else
                q = LogOrSpecial(q, plusOne);
            return A.CopySign(q, x);
        }
    }

    internal abstract partial class DoublePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Log1p(V x)
        {
            V plusOne = A.Add(x, 1d);
            V offset = A.SubtractBits(plusOne, A.OfBits(Log1pDouble.StartLessBias));
            V k = A.ShiftRight(offset, LogDouble.FractionBits);
            k = A.Or(k, A.OfBits(LogDouble.Whole));
            k = A.Subtract(k, LogDouble.Bias);
            V scale = A.And(offset, A.OfBits(Log1pDouble.Exponent));
            scale = A.SubtractBits(A.OfBits(Log1pDouble.TwoBiases), scale);
            V f = A.Fma(0.25, scale, -1d);
            scale = A.Multiply(x, scale);
            f = A.Fma(0.25, scale, f);
            V high = A.Multiply(k, LogDouble.Ln2High);
            V sum = A.Add(high, f);
            V rest = A.Subtract(high, sum);
            rest = A.Add(rest, f);
            rest = A.Fma(LogDouble.Ln2Low, k, rest);
            V s = A.Add(f, 2d);
            s = A.Divide(f, s);
            V z = A.Multiply(s, s);
            V z2 = A.Multiply(z, z);
            V z4 = A.Multiply(z2, z2);
            V q = A.Fma(Log1pDouble.C7, z, Log1pDouble.C6);
            q = A.Fma(q, z2, A.Fma(Log1pDouble.C5, z, Log1pDouble.C4));
            q = A.Fours(q, z, z2, z4, Log1pDouble.C3, Log1pDouble.C2, Log1pDouble.C1, Log1pDouble.C0);
            q = FromQuotient(q, z, s, f, sum, rest);
            if (Avx512F.VL.IsSupported)
                q = A.Fixup(q, plusOne, LogSpecials);
            else
                q = LogOrSpecial(q, plusOne);
            return A.CopySign(q, x);
        }
    }
}
