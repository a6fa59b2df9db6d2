using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // ln(1 + e^z) = max(z, 0) + ln(1 + w) with w = e^(−|z|) in (0, 1]: no overflow, and no cancellation where z is negative.

    /// <summary>minimax.py: ln(1 + w) = w + w² (C0 + C1 v + …) with v = w − Centre, relative error at most 2^-28.71.</summary>
    private static class SoftplusSingle
    {
        public const float Centre = 0.4375f;
        public const float C0 = -0.38971823f;
        public const float C1 = 0.19150695f;
        public const float C2 = -0.10353055f;
        public const float C3 = 0.059028726f;
        public const float C4 = -0.034817036f;
        public const float C5 = 0.020992097f;
        public const float C6 = -0.01298088f;
        public const float C7 = 0.008555096f;
        public const float C8 = -0.0054692565f;
        public const float C9 = 0.0020729443f;
    }

    /// <summary>minimax.py: as <see cref="SoftplusSingle"/>, relative error at most 2^-56.00.</summary>
    private static class SoftplusDouble
    {
        public const double Centre = 0.484375;
        public const double C0 = -0.3809629151356927;
        public const double C1 = 0.1821762472156281;
        public const double C2 = -0.09566794955810302;
        public const double C3 = 0.052934151818051556;
        public const double C4 = -0.03029190164194342;
        public const double C5 = 0.01774897618404242;
        public const double C6 = -0.010583615978881517;
        public const double C7 = 0.0063970792477558314;
        public const double C8 = -0.003908613080145458;
        public const double C9 = 0.0024093413009237978;
        public const double C10 = -0.0014961068825691168;
        public const double C11 = 0.0009346488435806324;
        public const double C12 = -0.0005870206504947074;
        public const double C13 = 0.00037165892071701643;
        public const double C14 = -0.00023651051110291715;
        public const double C15 = 0.00014513725010631263;
        public const double C16 = -8.710099174476451e-05;
        public const double C17 = 6.818188506109031e-05;
        public const double C18 = -5.864658431868335e-05;
        public const double C19 = 2.532996740022652e-05;
    }

    /// <summary>ln(1 + e^z): softplus, whose slope is σ(z).</summary>
    /// <remarks>Error at most 2 ulp in single precision, 2.5 in double. +∞ at +∞, +0 at −∞; follows e^z into the subnormal numbers.</remarks>
    /// <param name="z">Any number.</param>
    /// <example><code>float loss = Elementary.Softplus(z) - (y * z);   // cross-entropy of σ(z) against y</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Softplus(float z) => PlusLogOnePlus(PositivePart(z), ExpBelowOverflow(-float.Abs(z)));

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> z) => PlusLogOnePlus(PositivePart(z), ExpBelowOverflow(-Abs(z)));

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Softplus(double z) => PositivePart(z) + LogOnePlus(ExpBelowOverflow(-double.Abs(z)));

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> z) => PositivePart(z) + LogOnePlus(ExpBelowOverflow(-Abs(z)));

    /// <summary>z + ln(1 + w) for 0 ≤ z and 0 ≤ w ≤ 1; what the rounding of the logarithm leaves out is added to z first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float PlusLogOnePlus(float z, float w)
    {
        float v = w - SoftplusSingle.Centre;
        float v2 = v * v;
        float v4 = v2 * v2;
        float c01 = FusedMultiplyAdd(SoftplusSingle.C1, v, SoftplusSingle.C0);
        float c23 = FusedMultiplyAdd(SoftplusSingle.C3, v, SoftplusSingle.C2);
        float c45 = FusedMultiplyAdd(SoftplusSingle.C5, v, SoftplusSingle.C4);
        float c67 = FusedMultiplyAdd(SoftplusSingle.C7, v, SoftplusSingle.C6);
        float c89 = FusedMultiplyAdd(SoftplusSingle.C9, v, SoftplusSingle.C8);
        float high = FusedMultiplyAdd(c89, v4, FusedMultiplyAdd(c67, v2, c45));
        float q = FusedMultiplyAdd(high, v4, FusedMultiplyAdd(c23, v2, c01));
        float w2 = w * w;
        float log = FusedMultiplyAdd(q, w2, w);
        return z + FusedMultiplyAdd(q, w2, w - log) + log;
    }

    /// <inheritdoc cref="PlusLogOnePlus(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> PlusLogOnePlus(Vector512<float> z, Vector512<float> w)
    {
        Vector512<float> v = w - Create(SoftplusSingle.Centre);
        Vector512<float> v2 = v * v;
        Vector512<float> v4 = v2 * v2;
        Vector512<float> c01 = FusedMultiplyAdd(Create(SoftplusSingle.C1), v, Create(SoftplusSingle.C0));
        Vector512<float> c23 = FusedMultiplyAdd(Create(SoftplusSingle.C3), v, Create(SoftplusSingle.C2));
        Vector512<float> c45 = FusedMultiplyAdd(Create(SoftplusSingle.C5), v, Create(SoftplusSingle.C4));
        Vector512<float> c67 = FusedMultiplyAdd(Create(SoftplusSingle.C7), v, Create(SoftplusSingle.C6));
        Vector512<float> c89 = FusedMultiplyAdd(Create(SoftplusSingle.C9), v, Create(SoftplusSingle.C8));
        Vector512<float> high = FusedMultiplyAdd(c89, v4, FusedMultiplyAdd(c67, v2, c45));
        Vector512<float> q = FusedMultiplyAdd(high, v4, FusedMultiplyAdd(c23, v2, c01));
        Vector512<float> w2 = w * w;
        Vector512<float> log = FusedMultiplyAdd(q, w2, w);
        return z + FusedMultiplyAdd(q, w2, w - log) + log;
    }

    /// <summary>ln(1 + w) for 0 ≤ w ≤ 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogOnePlus(double w)
    {
        double v = w - SoftplusDouble.Centre;
        double v2 = v * v;
        double v4 = v2 * v2;
        double c01 = FusedMultiplyAdd(SoftplusDouble.C1, v, SoftplusDouble.C0);
        double c23 = FusedMultiplyAdd(SoftplusDouble.C3, v, SoftplusDouble.C2);
        double c45 = FusedMultiplyAdd(SoftplusDouble.C5, v, SoftplusDouble.C4);
        double c67 = FusedMultiplyAdd(SoftplusDouble.C7, v, SoftplusDouble.C6);
        double c89 = FusedMultiplyAdd(SoftplusDouble.C9, v, SoftplusDouble.C8);
        double c1011 = FusedMultiplyAdd(SoftplusDouble.C11, v, SoftplusDouble.C10);
        double c1213 = FusedMultiplyAdd(SoftplusDouble.C13, v, SoftplusDouble.C12);
        double c1415 = FusedMultiplyAdd(SoftplusDouble.C15, v, SoftplusDouble.C14);
        double c1617 = FusedMultiplyAdd(SoftplusDouble.C17, v, SoftplusDouble.C16);
        double c1819 = FusedMultiplyAdd(SoftplusDouble.C19, v, SoftplusDouble.C18);
        double even = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(c1617, v4, c1213), v4, c89), v4, c45), v4, c01);
        double odd = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(c1819, v4, c1415), v4, c1011), v4, c67), v4, c23);
        return FusedMultiplyAdd(FusedMultiplyAdd(odd, v2, even), w * w, w);
    }

    /// <inheritdoc cref="LogOnePlus(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOnePlus(Vector512<double> w)
    {
        Vector512<double> v = w - Create(SoftplusDouble.Centre);
        Vector512<double> v2 = v * v;
        Vector512<double> v4 = v2 * v2;
        Vector512<double> c01 = FusedMultiplyAdd(Create(SoftplusDouble.C1), v, Create(SoftplusDouble.C0));
        Vector512<double> c23 = FusedMultiplyAdd(Create(SoftplusDouble.C3), v, Create(SoftplusDouble.C2));
        Vector512<double> c45 = FusedMultiplyAdd(Create(SoftplusDouble.C5), v, Create(SoftplusDouble.C4));
        Vector512<double> c67 = FusedMultiplyAdd(Create(SoftplusDouble.C7), v, Create(SoftplusDouble.C6));
        Vector512<double> c89 = FusedMultiplyAdd(Create(SoftplusDouble.C9), v, Create(SoftplusDouble.C8));
        Vector512<double> c1011 = FusedMultiplyAdd(Create(SoftplusDouble.C11), v, Create(SoftplusDouble.C10));
        Vector512<double> c1213 = FusedMultiplyAdd(Create(SoftplusDouble.C13), v, Create(SoftplusDouble.C12));
        Vector512<double> c1415 = FusedMultiplyAdd(Create(SoftplusDouble.C15), v, Create(SoftplusDouble.C14));
        Vector512<double> c1617 = FusedMultiplyAdd(Create(SoftplusDouble.C17), v, Create(SoftplusDouble.C16));
        Vector512<double> c1819 = FusedMultiplyAdd(Create(SoftplusDouble.C19), v, Create(SoftplusDouble.C18));
        Vector512<double> even =
            FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(c1617, v4, c1213), v4, c89), v4, c45), v4, c01);
        Vector512<double> odd =
            FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(c1819, v4, c1415), v4, c1011), v4, c67), v4, c23);
        return FusedMultiplyAdd(FusedMultiplyAdd(odd, v2, even), w * w, w);
    }
}
