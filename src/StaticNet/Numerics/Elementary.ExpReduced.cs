using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // x = k ln2 + r with k whole and |r| ≤ ln2/2, so that e^x = 2^k e^r, and e^r − 1 = r + r² (C0 + C1 r + …). E0, E1, … are of one degree less, for
    // e^r itself, which forgives more of a small r.
    // Adding the shifter rounds x log₂e to a whole k and leaves k + 2·bias in the low bits of the sum: its halves, moved into the exponent
    // field, are two powers of two whose product is 2^k. Two, so that a subnormal result is rounded once and 2^128 needs no exception.

    /// <summary>minimax.py: (e^r − 1 − r)/r² over |r| ≤ ln2/2, relative error of e^r − 1 at most 2^-28.78, and with E of e^r at most 2^-27.98.</summary>
    private static class ExpSingle
    {
        public const int FractionBits = 23;
        public const float Shifter = 12582912f + 254f;          // 1.5 · 2^23, plus twice the bias
        public const float HalfShifter = 12582912f + 126f;      // leaves 2^(k−1) in the exponent field
        public const float Log2E = 1.442695f;
        public const float MinusLn2High = -0.6931472f;          // ln2 rounded; k · High is exact inside the multiply-add
        public const float MinusLn2Low = 1.9046543e-9f;         // the rest of ln2
        public const float Largest = 89f;                       // e^x overflows from 88.7229 on, by itself
        public const float Smallest = -104f;                    // e^x < 2^-150 rounds to zero
        public const float C0 = 0.5f;
        public const float C1 = 0.16666666f;
        public const float C2 = 0.041666362f;
        public const float C3 = 0.00833339f;
        public const float C4 = 0.0013940628f;
        public const float C5 = 0.00019845864f;
        public const float E0 = 0.49999994f;
        public const float E1 = 0.16666521f;
        public const float E2 = 0.04166839f;
        public const float E3 = 0.0083687175f;
        public const float E4 = 0.0013814588f;
    }

    /// <summary>minimax.py: as <see cref="ExpSingle"/>, relative errors at most 2^-59.93 and 2^-56.36.</summary>
    private static class ExpDouble
    {
        public const int FractionBits = 52;
        public const double Shifter = 6755399441055744d + 2046d; // 1.5 · 2^52, plus twice the bias
        public const double HalfShifter = 6755399441055744d + 1022d; // leaves 2^(k−1) in the exponent field
        public const double Log2E = 1.4426950408889634;
        public const double MinusLn2High = -0.6931471805599453;
        public const double MinusLn2Low = -2.3190468138462996e-17;
        public const double Largest = 710d;                     // e^x overflows from 709.7827 on, by itself
        public const double Smallest = -746d;                   // e^x < 2^-1075 rounds to zero
        public const double C0 = 0.5;
        public const double C1 = 0.16666666666666677;
        public const double C2 = 0.04166666666666651;
        public const double C3 = 0.008333333333321691;
        public const double C4 = 0.0013888888888962366;
        public const double C5 = 0.00019841269885966087;
        public const double C6 = 2.4801587172547334e-05;
        public const double C7 = 2.7557244373951296e-06;
        public const double C8 = 2.7557402635912346e-07;
        public const double C9 = 2.5108978989331594e-08;
        public const double C10 = 2.0875332060009926e-09;
        public const double E0 = 0.5000000000000011;
        public const double E1 = 0.16666666666666413;
        public const double E2 = 0.04166666666653016;
        public const double E3 = 0.008333333333494437;
        public const double E4 = 0.0013888888943629923;
        public const double E5 = 0.00019841269506620758;
        public const double E6 = 2.480149309883697e-05;
        public const double E7 = 2.755758634383942e-06;
        public const double E8 = 2.7630248471360066e-07;
        public const double E9 = 2.500006938647907e-08;
    }

    /// <summary>e^r − 1 − r for |r| ≤ ln2/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ExpTail(float r)
    {
        float r2 = r * r;
        float c01 = FusedMultiplyAdd(ExpSingle.C1, r, ExpSingle.C0);
        float c23 = FusedMultiplyAdd(ExpSingle.C3, r, ExpSingle.C2);
        float c45 = FusedMultiplyAdd(ExpSingle.C5, r, ExpSingle.C4);
        return FusedMultiplyAdd(FusedMultiplyAdd(c45, r2, c23), r2, c01) * r2;
    }

    /// <inheritdoc cref="ExpTail(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpTail(Vector512<float> r)
    {
        Vector512<float> r2 = r * r;
        Vector512<float> c01 = FusedMultiplyAdd(Create(ExpSingle.C1), r, Create(ExpSingle.C0));
        Vector512<float> c23 = FusedMultiplyAdd(Create(ExpSingle.C3), r, Create(ExpSingle.C2));
        Vector512<float> c45 = FusedMultiplyAdd(Create(ExpSingle.C5), r, Create(ExpSingle.C4));
        return FusedMultiplyAdd(FusedMultiplyAdd(c45, r2, c23), r2, c01) * r2;
    }

    /// <inheritdoc cref="ExpTail(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpTail(double r) => ExpQuotient(r) * (r * r);

    /// <summary>(e^r − 1 − r)/r² for |r| ≤ ln2/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpQuotient(double r)
    {
        double r2 = r * r;
        double r4 = r2 * r2;
        double c01 = FusedMultiplyAdd(ExpDouble.C1, r, ExpDouble.C0);
        double c23 = FusedMultiplyAdd(ExpDouble.C3, r, ExpDouble.C2);
        double c45 = FusedMultiplyAdd(ExpDouble.C5, r, ExpDouble.C4);
        double c67 = FusedMultiplyAdd(ExpDouble.C7, r, ExpDouble.C6);
        double c89 = FusedMultiplyAdd(ExpDouble.C9, r, ExpDouble.C8);
        double high = FusedMultiplyAdd(FusedMultiplyAdd(ExpDouble.C10, r2, c89), r4, FusedMultiplyAdd(c67, r2, c45));
        return FusedMultiplyAdd(high, r4, FusedMultiplyAdd(c23, r2, c01));
    }

    /// <inheritdoc cref="ExpTail(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpTail(Vector512<double> r) => ExpQuotient(r) * (r * r);

    /// <inheritdoc cref="ExpQuotient(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpQuotient(Vector512<double> r)
    {
        Vector512<double> r2 = r * r;
        Vector512<double> r4 = r2 * r2;
        Vector512<double> c01 = FusedMultiplyAdd(Create(ExpDouble.C1), r, Create(ExpDouble.C0));
        Vector512<double> c23 = FusedMultiplyAdd(Create(ExpDouble.C3), r, Create(ExpDouble.C2));
        Vector512<double> c45 = FusedMultiplyAdd(Create(ExpDouble.C5), r, Create(ExpDouble.C4));
        Vector512<double> c67 = FusedMultiplyAdd(Create(ExpDouble.C7), r, Create(ExpDouble.C6));
        Vector512<double> c89 = FusedMultiplyAdd(Create(ExpDouble.C9), r, Create(ExpDouble.C8));
        Vector512<double> high = FusedMultiplyAdd(FusedMultiplyAdd(Create(ExpDouble.C10), r2, c89), r4, FusedMultiplyAdd(c67, r2, c45));
        return FusedMultiplyAdd(high, r4, FusedMultiplyAdd(c23, r2, c01));
    }
}
