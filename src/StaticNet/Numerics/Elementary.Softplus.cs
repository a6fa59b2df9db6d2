using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Vectors;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // ln(1 + e^z) = max(z, 0) + ln(1 + w) with w = e^(−|z|) in (0, 1]: no overflow, and no cancellation where z is negative.

    /// <summary>minimax.py: ln(1 + w) = w + w² (C0 + C1 v + …) with v = w − Centre, relative error at most 2^-28.71.</summary>
    private static class SoftplusSingle
    {
        public const float Centre = 0.4375f;
        public const float C0 = -0.38971823f, C1 = 0.19150695f, C2 = -0.10353055f, C3 = 0.059028726f, C4 = -0.034817036f, C5 = 0.020992097f;
        public const float C6 = -0.01298088f, C7 = 0.008555096f, C8 = -0.0054692565f, C9 = 0.0020729443f;
    }

    /// <summary>minimax.py: as <see cref="SoftplusSingle"/>, relative error at most 2^-56.00.</summary>
    private static class SoftplusDouble
    {
        public const double Centre = 0.484375;
        public const double C0 = -0.3809629151356927, C1 = 0.1821762472156281, C2 = -0.09566794955810302, C3 = 0.052934151818051556;
        public const double C4 = -0.03029190164194342, C5 = 0.01774897618404242, C6 = -0.010583615978881517, C7 = 0.0063970792477558314;
        public const double C8 = -0.003908613080145458, C9 = 0.0024093413009237978, C10 = -0.0014961068825691168, C11 = 0.0009346488435806324;
        public const double C12 = -0.0005870206504947074, C13 = 0.00037165892071701643, C14 = -0.00023651051110291715, C15 = 0.00014513725010631263;
        public const double C16 = -8.710099174476451e-05, C17 = 6.818188506109031e-05, C18 = -5.864658431868335e-05, C19 = 2.532996740022652e-05;
    }

    /// <summary>ln(1 + e^z): softplus, whose slope is σ(z).</summary>
    /// <remarks>Error at most 2 ulp in single precision, 2.5 in double. +∞ at +∞, +0 at −∞; follows e^z into the subnormal numbers.</remarks>
    /// <param name="z">Any number.</param>
    /// <example><code>float loss = Elementary.Softplus(z) - (y * z);   // cross-entropy of σ(z) against y</code></example>
    [MethodImpl(Inline)] public static float Softplus(float z) => SinglePrecision<Vector128<float>, Arithmetic128>.Softplus(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(Inline)] public static double Softplus(double z) => DoublePrecision<Vector128<double>, Arithmetic128>.Softplus(Vector128.CreateScalarUnsafe(z)).ToScalar();

    internal abstract partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Softplus(V z) => PlusLogOnePlus(PositivePart(z), ExpBelowOverflow(A.MinusAbs(z)));

        /// <summary>z + ln(1 + w) for 0 ≤ z and 0 ≤ w ≤ 1; what the rounding of the logarithm leaves out is added to z first.</summary>
        [MethodImpl(Inline)] private static V PlusLogOnePlus(V z, V w)
        {
            V v = A.Subtract(w, SoftplusSingle.Centre);
            V v2 = A.Multiply(v, v);
            V v4 = A.Multiply(v2, v2);
            V q = A.Fma(SoftplusSingle.C9, v, SoftplusSingle.C8);
            q = A.Fours(q, v, v2, v4, SoftplusSingle.C7, SoftplusSingle.C6, SoftplusSingle.C5, SoftplusSingle.C4);
            q = A.Fours(q, v, v2, v4, SoftplusSingle.C3, SoftplusSingle.C2, SoftplusSingle.C1, SoftplusSingle.C0);
            V w2 = A.Multiply(w, w);
            V log = A.Fma(q, w2, w);
            V rest = A.Subtract(w, log);
            rest = A.Fma(q, w2, rest);
            rest = A.Add(z, rest);
            return A.Add(rest, log);
        }
    }

    internal abstract partial class DoublePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Softplus(V z) => A.Add(PositivePart(z), LogOnePlus(ExpBelowOverflow(A.MinusAbs(z))));

        /// <summary>ln(1 + w) for 0 ≤ w ≤ 1.</summary>
        [MethodImpl(Inline)] private static V LogOnePlus(V w)
        {
            V v = A.Subtract(w, SoftplusDouble.Centre);
            V v2 = A.Multiply(v, v);
            V v4 = A.Multiply(v2, v2);
            V even = A.Fma(SoftplusDouble.C17, v, SoftplusDouble.C16);
            even = A.Pairs(even, v, v4, SoftplusDouble.C13, SoftplusDouble.C12, SoftplusDouble.C9, SoftplusDouble.C8);
            even = A.Pairs(even, v, v4, SoftplusDouble.C5, SoftplusDouble.C4, SoftplusDouble.C1, SoftplusDouble.C0);
            V odd = A.Fma(SoftplusDouble.C19, v, SoftplusDouble.C18);
            odd = A.Pairs(odd, v, v4, SoftplusDouble.C15, SoftplusDouble.C14, SoftplusDouble.C11, SoftplusDouble.C10);
            odd = A.Pairs(odd, v, v4, SoftplusDouble.C7, SoftplusDouble.C6, SoftplusDouble.C3, SoftplusDouble.C2);
            odd = A.Fma(odd, v2, even);
            return A.Fma(odd, A.Multiply(w, w), w);
        }
    }
}
