using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Vectors;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // With a = |x|: erf a = a + a P(a²) up to 1; beyond, erf a = 1 − e^(−w). Both are evaluated: w is far from overflow, and e^(−w) from underflow,
    // wherever that value is taken.

    // The two polynomials of erf, at a = |x|: the first in a² up to 1; the second, w = −ln erfc a, beyond, where its error counts only as much as
    // e^(−w) does.

    /// <summary>
    /// minimax.py: erf a = a + a (P0 + P1 a² + …) for a ≤ 1, relative error at most 2^-28.60; w = W0 + W1 (a − 2) + … for 1 ≤ a ≤ 4, relative error
    /// of erf a at most 2^-28.95.
    /// </summary>
    private static class ErfSingle
    {
        public const float Shifter = 12582912f + 127f;          // 1.5 · 2^23, plus the bias
        public const float Saturated = 4f;                      // erf 3.919206 rounds to 1
        public const float P0 = 0.12837917f, P1 = -0.37612626f, P2 = 0.112835854f, P3 = -0.026853813f, P4 = 0.0051883277f, P5 = -0.0008010193f;
        public const float P6 = 7.8538586e-05f;
        public const float W0 = 5.364941f, W1 = 4.4181595f, W2 = 0.9237535f, W3 = 0.016487904f, W4 = -0.0035442298f, W5 = 0.00071111193f;
        public const float W6 = -0.0001863775f;
    }

    /// <summary>minimax.py: as <see cref="ErfSingle"/>, 2^-56.30; w = W0 + W1 a + … for 1 ≤ a ≤ 6, 2^-56.06.</summary>
    private static class ErfDouble
    {
        public const double Shifter = 6755399441055744d + 1023d; // 1.5 · 2^52, plus the bias
        public const double Saturated = 6d;                     // erf 5.9215872 rounds to 1
        public const double P0 = 0.1283791670955126, P1 = -0.3761263890318375, P2 = 0.11283791670954857, P3 = -0.026866170645072896;
        public const double P4 = 0.005223977624780868, P5 = -0.0008548326978742207, P6 = 0.00012055331036897074, P7 = -1.4925593506771946e-05;
        public const double P8 = 1.6460972814304628e-06, P9 = -1.6350025186095122e-07, P10 = 1.4657879550906608e-08, P11 = -1.136566468327788e-09;
        public const double P12 = 5.945259363016002e-11;
        public const double W0 = 1.796044872444021e-07, W1 = 1.1283773294179003, W2 = 0.6366284882193943, W3 = 0.10274725407480322;
        public const double W4 = -0.01907815869960746, W5 = -0.00028048460555014134, W6 = 0.0017689965152122094, W7 = -0.0006411693353186452;
        public const double W8 = 4.482030986571962e-05, W9 = 7.036770664352009e-05, W10 = -4.5037788753010384e-05, W11 = 1.6514065727030973e-05;
        public const double W12 = -4.3270749746411486e-06, W13 = 8.505816669130047e-07, W14 = -1.2570633995765218e-07, W15 = 1.3626899567468938e-08;
        public const double W16 = -1.0257197888843562e-09, W17 = 4.7961480566301033e-11, W18 = -1.0496505200318743e-12;
    }

    /// <summary>erf x = 2/√π ∫₀ˣ e^(−t²) dt: the error function, whose slope is 2/√π e^(−x²).</summary>
    /// <remarks>Error at most 1.25 ulp in single precision, 1 in double. erf(±∞) = ±1, erf(±0) = ±0; odd bit by bit.</remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>float gelu = 0.5f * z * (1f + Elementary.Erf(z * 0.70710678f));</code></example>
    [MethodImpl(Inline)] public static float Erf(float x) => SinglePrecision<Vector128<float>, Arithmetic128>.Erf(Vector128.CreateScalarUnsafe(x)).ToScalar();
    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(Inline)] public static Vector512<float> Erf(Vector512<float> x) => SinglePrecision<Vector512<float>, Arithmetic512>.Erf(x);
    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(Inline)] public static double Erf(double x) => DoublePrecision<Vector128<double>, Arithmetic128>.Erf(Vector128.CreateScalarUnsafe(x)).ToScalar();
    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(Inline)] public static Vector512<double> Erf(Vector512<double> x) => DoublePrecision<Vector512<double>, Arithmetic512>.Erf(x);

    internal abstract partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Erf(V x)
        {
            V a = A.Abs(x);
            V w = MinusLogErfc(a);
            V shifted = A.Fma(-ExpSingle.Log2E, w, ErfSingle.Shifter);
            V k = A.Subtract(shifted, ErfSingle.Shifter);
            V high = A.Fma(ExpSingle.MinusLn2High, k, A.Negate(w));
            V r = A.Fma(ExpSingle.MinusLn2Low, k, high);
            V power = A.ShiftLeft(shifted, ExpSingle.FractionBits);
            V large = A.Fma(A.Negate(power), A.Add(A.Add(r, ExpTail(r)), A.Of(1f)), 1f);
            V y = A.IfGreater(a, A.Of(1f), large, ErfUpToOne(a));
            y = A.IfGreater(a, A.Of(ErfSingle.Saturated), A.Of(1f), y);
            return A.CopySign(y, x);
        }

        /// <summary>erf a for 0 ≤ a ≤ 1.</summary>
        [MethodImpl(Inline)] private static V ErfUpToOne(V a)
        {
            V a2 = A.Multiply(a, a);
            V a4 = A.Multiply(a2, a2);
            V p = A.Fma(ErfSingle.P5, a2, ErfSingle.P4);
            p = A.Fma(ErfSingle.P6, a4, p);
            p = A.Pairs(p, a2, a4, ErfSingle.P3, ErfSingle.P2, ErfSingle.P1, ErfSingle.P0);
            return A.Fma(p, a, a);
        }

        /// <summary>−ln erfc a for 1 ≤ a, up to where erf a rounds to 1.</summary>
        [MethodImpl(Inline)] private static V MinusLogErfc(V a)
        {
            V v = A.Subtract(a, 2f);
            V v2 = A.Multiply(v, v);
            V w = A.Fma(ErfSingle.W5, v, ErfSingle.W4);
            w = A.Fma(ErfSingle.W6, v2, w);
            return A.Pairs(w, v, v2, ErfSingle.W3, ErfSingle.W2, ErfSingle.W1, ErfSingle.W0);
        }
    }

    internal abstract partial class DoublePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Erf(V x)
        {
            V a = A.Abs(x);
            V w = MinusLogErfc(a);
            V shifted = A.Fma(-ExpDouble.Log2E, w, ErfDouble.Shifter);
            V k = A.Subtract(shifted, ErfDouble.Shifter);
            V high = A.Fma(ExpDouble.MinusLn2High, k, A.Negate(w));
            V r = A.Fma(ExpDouble.MinusLn2Low, k, high);
            V power = A.ShiftLeft(shifted, ExpDouble.FractionBits);
            V large = A.Fma(A.Negate(power), A.Add(A.Add(r, ExpTail(r)), A.Of(1d)), 1d);
            V y = A.IfGreater(a, A.Of(1d), large, ErfUpToOne(a));
            y = A.IfGreater(a, A.Of(ErfDouble.Saturated), A.Of(1d), y);
            return A.CopySign(y, x);
        }

        /// <summary>erf a for 0 ≤ a ≤ 1.</summary>
        [MethodImpl(Inline)] private static V ErfUpToOne(V a)
        {
            V a2 = A.Multiply(a, a);
            V a4 = A.Multiply(a2, a2);
            V a8 = A.Multiply(a4, a4);
            V p = A.Of(ErfDouble.P12);
            p = A.Pairs(p, a2, a4, ErfDouble.P11, ErfDouble.P10, ErfDouble.P9, ErfDouble.P8);
            p = A.Fours(p, a2, a4, a8, ErfDouble.P7, ErfDouble.P6, ErfDouble.P5, ErfDouble.P4);
            p = A.Fours(p, a2, a4, a8, ErfDouble.P3, ErfDouble.P2, ErfDouble.P1, ErfDouble.P0);
            return A.Fma(p, a, a);
        }

        /// <summary>−ln erfc a for 1 ≤ a, up to where erf a rounds to 1.</summary>
        [MethodImpl(Inline)] private static V MinusLogErfc(V a)
        {
            V a2 = A.Multiply(a, a);
            V a4 = A.Multiply(a2, a2);
            V a8 = A.Multiply(a4, a4);
            V w = A.Fma(ErfDouble.W17, a, ErfDouble.W16);
            w = A.Fma(ErfDouble.W18, a2, w);
            w = A.Fours(w, a, a2, a4, ErfDouble.W15, ErfDouble.W14, ErfDouble.W13, ErfDouble.W12);
            w = A.Fours(w, a, a2, a4, ErfDouble.W11, ErfDouble.W10, ErfDouble.W9, ErfDouble.W8);
            V low = A.Fma(ErfDouble.W7, a, ErfDouble.W6);
            low = A.Fma(low, a2, A.Fma(ErfDouble.W5, a, ErfDouble.W4));
            low = A.Fours(low, a, a2, a4, ErfDouble.W3, ErfDouble.W2, ErfDouble.W1, ErfDouble.W0);
            return A.Fma(w, a8, low);
        }
    }
}
