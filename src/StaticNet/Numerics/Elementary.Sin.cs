using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StaticNet.Vectors;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // x = k π/2 + r with k whole: of sin r and cos r one is the value, by the last bit of k, and its sign is the bit before. π/2 is taken off in three parts,
    // each rounded towards 0, so that −0 stays −0. Inside the multiply-add k · π/2 High is exact, and so is what it leaves of x, which is less than 1.
    // Adding the shifter rounds x · 2/π to k and leaves its last bits in those of the sum; for the cosine, which is a quarter ahead, it is 1 more.

    /// <summary>For a fix-up: a NaN quiet, NaN at ±∞, and what there is elsewhere.</summary>
    private const int SinSpecials = 0x00330022;

    /// <summary>minimax.py: sin r = r + r³ (S0 + S1 r² + …), cos r = 1 − r²/2 + r⁴ (C0 + C1 r² + …) for |r| ≤ 0.85, relative errors at most 2^-27.82 and 2^-29.15.</summary>
    private static class SinSingle
    {
        public const float Largest = 1e6f;                      // k · π/2 High leaves less than 1, and |r| ≤ 0.82
        public const float Shifter = 12582912f;                 // 1.5 · 2^23
        public const float TwoOverPi = 0.63661975f;
        public const float MinusHalfPiHigh = -1.5707963f;       // 24 bits
        public const float MinusHalfPiMiddle = -7.5497894e-08f;
        public const float MinusHalfPiLow = -5.3903025e-15f;
        public const int ToSign = 30;                           // from bit 1 to bit 31
        public const float S0 = -0.16666667f, S1 = 0.008333327f, S2 = -0.00019838582f, S3 = 2.7116898e-06f;
        public const float C0 = 0.041666634f, C1 = -0.001388672f, C2 = 2.4369352e-05f;
    }

    /// <summary>minimax.py: as <see cref="SinSingle"/>, relative errors at most 2^-56.98 and 2^-58.47.</summary>
    private static class SinDouble
    {
        public const double Largest = 1e15;                     // as above; |r| ≤ 0.84
        public const double Shifter = 6755399441055744d;        // 1.5 · 2^52
        public const double TwoOverPi = 0.6366197723675814;
        public const double MinusHalfPiHigh = -1.5707963267948966;
        public const double MinusHalfPiMiddle = -6.123233995736765e-17;
        public const double MinusHalfPiLow = -1.0828566739219139e-32;
        public const int ToSign = 62;                           // from bit 1 to bit 63
        public const double S0 = -0.16666666666666666, S1 = 0.008333333333333305, S2 = -0.00019841269841236594, S3 = 2.7557319205283032e-06;
        public const double S4 = -2.5052102750955348e-08, S5 = 1.6058109832042033e-10, S6 = -7.566801254637094e-13;
        public const double C0 = 0.04166666666666647, C1 = -0.0013888888888853549, C2 = 2.4801587277405775e-05, C3 = -2.755731107096576e-07;
        public const double C4 = 2.0875303372373057e-09, C5 = -1.1339159237613246e-11;
    }

    /// <summary>sin x, x in radians, whose slope is <see cref="Cos(float)"/>.</summary>
    /// <remarks>
    /// Error at most 2.5 ulp for |x| up to 1,000,000 in single precision and 10¹⁵ in double, also next to multiples of π. sin(±0) = ±0; odd bit by bit. Beyond, where
    /// neighbouring numbers are 1/16 and 1/8 apart and a sine says little, x is taken for the end of that domain: a number from [−1, 1]. NaN at ±∞.
    /// </remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>float a = Elementary.Sin(30f * z);   // a unit of SIREN</code></example>
    [MethodImpl(Inline)] public static float Sin(float x) => SinglePrecision<Vector128<float>, Arithmetic128>.Sin(Vector128.CreateScalarUnsafe(x)).ToScalar();
    /// <inheritdoc cref="Sin(float)"/>
    [MethodImpl(Inline)] public static Vector512<float> Sin(Vector512<float> x) => SinglePrecision<Vector512<float>, Arithmetic512>.Sin(x);
    /// <inheritdoc cref="Sin(float)"/>
    [MethodImpl(Inline)] public static double Sin(double x) => DoublePrecision<Vector128<double>, Arithmetic128>.Sin(Vector128.CreateScalarUnsafe(x)).ToScalar();
    /// <inheritdoc cref="Sin(float)"/>
    [MethodImpl(Inline)] public static Vector512<double> Sin(Vector512<double> x) => DoublePrecision<Vector512<double>, Arithmetic512>.Sin(x);

    /// <summary>cos x, x in radians, whose slope is −<see cref="Sin(float)"/>.</summary>
    /// <remarks>
    /// Error at most 2.5 ulp on the domain of <see cref="Sin(float)"/>; beyond, x is taken for its end, as there. cos(±0) = 1; even bit by bit. NaN at ±∞.
    /// </remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>float slope = Elementary.Cos(z);   // of sin z</code></example>
    [MethodImpl(Inline)] public static float Cos(float x) => SinglePrecision<Vector128<float>, Arithmetic128>.Cos(Vector128.CreateScalarUnsafe(x)).ToScalar();
    /// <inheritdoc cref="Cos(float)"/>
    [MethodImpl(Inline)] public static Vector512<float> Cos(Vector512<float> x) => SinglePrecision<Vector512<float>, Arithmetic512>.Cos(x);
    /// <inheritdoc cref="Cos(float)"/>
    [MethodImpl(Inline)] public static double Cos(double x) => DoublePrecision<Vector128<double>, Arithmetic128>.Cos(Vector128.CreateScalarUnsafe(x)).ToScalar();
    /// <inheritdoc cref="Cos(float)"/>
    [MethodImpl(Inline)] public static Vector512<double> Cos(Vector512<double> x) => DoublePrecision<Vector512<double>, Arithmetic512>.Cos(x);

    internal abstract partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Sin(V x) => SinFrom(x, SinSingle.Shifter);
        [MethodImpl(Inline)] public static V Cos(V x) => SinFrom(x, SinSingle.Shifter + 1f);

        /// <summary>sin x, as many quarters ahead as the shifter says.</summary>
        [MethodImpl(Inline)] private static V SinFrom(V x, float shifter)
        {
            V held = A.MinNative(SinSingle.Largest, x);
            held = A.MaxNative(-SinSingle.Largest, held);
            V quarter = A.Fma(SinSingle.TwoOverPi, held, shifter);
            V k = A.Subtract(quarter, shifter);
            V r = A.Fma(SinSingle.MinusHalfPiHigh, k, held);
            r = A.Fma(SinSingle.MinusHalfPiMiddle, k, r);
            r = A.Fma(SinSingle.MinusHalfPiLow, k, r);
            V isCosine = A.And(quarter, A.OfBits(1));
            isCosine = A.SubtractBits(A.OfBits(0), isCosine);
            quarter = A.And(quarter, A.OfBits(2));
            quarter = A.ShiftLeft(quarter, SinSingle.ToSign);
            V y = A.IfSet(isCosine, CosOfQuarter(r), SinOfQuarter(r));
            y = A.Xor(y, quarter);
            if (Avx512F.VL.IsSupported)
                y = A.Fixup(y, x, SinSpecials);
            else
                y = A.IfGreater(A.Of(float.PositiveInfinity), A.Abs(x), y, A.Subtract(x, x));
            return y;
        }

        [MethodImpl(Inline)] private static V SinOfQuarter(V r)
        {
            V r2 = A.Multiply(r, r);
            V r4 = A.Multiply(r2, r2);
            V s = A.Fma(SinSingle.S3, r2, SinSingle.S2);
            s = A.Fma(s, r4, A.Fma(SinSingle.S1, r2, SinSingle.S0));
            r2 = A.Multiply(r, r2);
            return A.CopySign(A.Fma(r2, s, r), r);
        }

        [MethodImpl(Inline)] private static V CosOfQuarter(V r)
        {
            V r2 = A.Multiply(r, r);
            V c = A.Fma(A.Fma(SinSingle.C2, r2, SinSingle.C1), r2, SinSingle.C0);
            return A.Fma(A.Fma(c, r2, -0.5f), r2, 1f);
        }
    }

    internal abstract partial class DoublePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Sin(V x) => SinFrom(x, SinDouble.Shifter);
        [MethodImpl(Inline)] public static V Cos(V x) => SinFrom(x, SinDouble.Shifter + 1d);

        /// <summary>sin x, as many quarters ahead as the shifter says.</summary>
        [MethodImpl(Inline)] private static V SinFrom(V x, double shifter)
        {
            V held = A.MinNative(SinDouble.Largest, x);
            held = A.MaxNative(-SinDouble.Largest, held);
            V quarter = A.Fma(SinDouble.TwoOverPi, held, shifter);
            V k = A.Subtract(quarter, shifter);
            V r = A.Fma(SinDouble.MinusHalfPiHigh, k, held);
            r = A.Fma(SinDouble.MinusHalfPiMiddle, k, r);
            r = A.Fma(SinDouble.MinusHalfPiLow, k, r);
            V isCosine = A.And(quarter, A.OfBits(1));
            isCosine = A.SubtractBits(A.OfBits(0), isCosine);
            quarter = A.And(quarter, A.OfBits(2));
            quarter = A.ShiftLeft(quarter, SinDouble.ToSign);
            V y = A.IfSet(isCosine, CosOfQuarter(r), SinOfQuarter(r));
            y = A.Xor(y, quarter);
            if (Avx512F.VL.IsSupported)
                y = A.Fixup(y, x, SinSpecials);
            else
                y = A.IfGreater(A.Of(double.PositiveInfinity), A.Abs(x), y, A.Subtract(x, x));
            return y;
        }

        [MethodImpl(Inline)] private static V SinOfQuarter(V r)
        {
            V r2 = A.Multiply(r, r);
            V r4 = A.Multiply(r2, r2);
            V s = A.Fma(SinDouble.S5, r2, SinDouble.S4);
            s = A.Fma(SinDouble.S6, r4, s);
            s = A.Pairs(s, r2, r4, SinDouble.S3, SinDouble.S2, SinDouble.S1, SinDouble.S0);
            r2 = A.Multiply(r, r2);
            return A.CopySign(A.Fma(r2, s, r), r);
        }

        [MethodImpl(Inline)] private static V CosOfQuarter(V r)
        {
            V r2 = A.Multiply(r, r);
            V r4 = A.Multiply(r2, r2);
            V c = A.Fma(SinDouble.C5, r2, SinDouble.C4);
            c = A.Pairs(c, r2, r4, SinDouble.C3, SinDouble.C2, SinDouble.C1, SinDouble.C0);
            return A.Fma(A.Fma(c, r2, -0.5), r2, 1d);
        }
    }
}
