using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
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
        public const float P0 = 0.12837917f;
        public const float P1 = -0.37612626f;
        public const float P2 = 0.112835854f;
        public const float P3 = -0.026853813f;
        public const float P4 = 0.0051883277f;
        public const float P5 = -0.0008010193f;
        public const float P6 = 7.8538586e-05f;
        public const float W0 = 5.364941f;
        public const float W1 = 4.4181595f;
        public const float W2 = 0.9237535f;
        public const float W3 = 0.016487904f;
        public const float W4 = -0.0035442298f;
        public const float W5 = 0.00071111193f;
        public const float W6 = -0.0001863775f;
    }

    /// <summary>minimax.py: as <see cref="ErfSingle"/>, 2^-56.30; w = W0 + W1 a + … for 1 ≤ a ≤ 6, 2^-56.06.</summary>
    private static class ErfDouble
    {
        public const double Shifter = 6755399441055744d + 1023d; // 1.5 · 2^52, plus the bias
        public const double Saturated = 6d;                     // erf 5.9215872 rounds to 1
        public const double P0 = 0.1283791670955126;
        public const double P1 = -0.3761263890318375;
        public const double P2 = 0.11283791670954857;
        public const double P3 = -0.026866170645072896;
        public const double P4 = 0.005223977624780868;
        public const double P5 = -0.0008548326978742207;
        public const double P6 = 0.00012055331036897074;
        public const double P7 = -1.4925593506771946e-05;
        public const double P8 = 1.6460972814304628e-06;
        public const double P9 = -1.6350025186095122e-07;
        public const double P10 = 1.4657879550906608e-08;
        public const double P11 = -1.136566468327788e-09;
        public const double P12 = 5.945259363016002e-11;
        public const double W0 = 1.796044872444021e-07;
        public const double W1 = 1.1283773294179003;
        public const double W2 = 0.6366284882193943;
        public const double W3 = 0.10274725407480322;
        public const double W4 = -0.01907815869960746;
        public const double W5 = -0.00028048460555014134;
        public const double W6 = 0.0017689965152122094;
        public const double W7 = -0.0006411693353186452;
        public const double W8 = 4.482030986571962e-05;
        public const double W9 = 7.036770664352009e-05;
        public const double W10 = -4.5037788753010384e-05;
        public const double W11 = 1.6514065727030973e-05;
        public const double W12 = -4.3270749746411486e-06;
        public const double W13 = 8.505816669130047e-07;
        public const double W14 = -1.2570633995765218e-07;
        public const double W15 = 1.3626899567468938e-08;
        public const double W16 = -1.0257197888843562e-09;
        public const double W17 = 4.7961480566301033e-11;
        public const double W18 = -1.0496505200318743e-12;
    }

    /// <summary>erf a for 0 ≤ a ≤ 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ErfUpToOne(float a)
    {
        float a2 = a * a;
        float a4 = a2 * a2;
        float p01 = FusedMultiplyAdd(ErfSingle.P1, a2, ErfSingle.P0);
        float p23 = FusedMultiplyAdd(ErfSingle.P3, a2, ErfSingle.P2);
        float p45 = FusedMultiplyAdd(ErfSingle.P5, a2, ErfSingle.P4);
        float p26 = FusedMultiplyAdd(FusedMultiplyAdd(ErfSingle.P6, a4, p45), a4, p23);
        return FusedMultiplyAdd(FusedMultiplyAdd(p26, a4, p01), a, a);
    }

    /// <inheritdoc cref="ErfUpToOne(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfUpToOne(Vector512<float> a)
    {
        Vector512<float> a2 = a * a;
        Vector512<float> a4 = a2 * a2;
        Vector512<float> p01 = FusedMultiplyAdd(Create(ErfSingle.P1), a2, Create(ErfSingle.P0));
        Vector512<float> p23 = FusedMultiplyAdd(Create(ErfSingle.P3), a2, Create(ErfSingle.P2));
        Vector512<float> p45 = FusedMultiplyAdd(Create(ErfSingle.P5), a2, Create(ErfSingle.P4));
        Vector512<float> p26 = FusedMultiplyAdd(FusedMultiplyAdd(Create(ErfSingle.P6), a4, p45), a4, p23);
        return FusedMultiplyAdd(FusedMultiplyAdd(p26, a4, p01), a, a);
    }

    /// <inheritdoc cref="ErfUpToOne(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ErfUpToOne(double a)
    {
        double a2 = a * a;
        double a4 = a2 * a2;
        double a8 = a4 * a4;
        double p01 = FusedMultiplyAdd(ErfDouble.P1, a2, ErfDouble.P0);
        double p23 = FusedMultiplyAdd(ErfDouble.P3, a2, ErfDouble.P2);
        double p45 = FusedMultiplyAdd(ErfDouble.P5, a2, ErfDouble.P4);
        double p67 = FusedMultiplyAdd(ErfDouble.P7, a2, ErfDouble.P6);
        double p89 = FusedMultiplyAdd(ErfDouble.P9, a2, ErfDouble.P8);
        double p1011 = FusedMultiplyAdd(ErfDouble.P11, a2, ErfDouble.P10);
        double p03 = FusedMultiplyAdd(p23, a4, p01);
        double p47 = FusedMultiplyAdd(p67, a4, p45);
        double p812 = FusedMultiplyAdd(FusedMultiplyAdd(ErfDouble.P12, a4, p1011), a4, p89);
        double p = FusedMultiplyAdd(FusedMultiplyAdd(p812, a8, p47), a8, p03);
        return FusedMultiplyAdd(p, a, a);
    }

    /// <inheritdoc cref="ErfUpToOne(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfUpToOne(Vector512<double> a)
    {
        Vector512<double> a2 = a * a;
        Vector512<double> a4 = a2 * a2;
        Vector512<double> a8 = a4 * a4;
        Vector512<double> p01 = FusedMultiplyAdd(Create(ErfDouble.P1), a2, Create(ErfDouble.P0));
        Vector512<double> p23 = FusedMultiplyAdd(Create(ErfDouble.P3), a2, Create(ErfDouble.P2));
        Vector512<double> p45 = FusedMultiplyAdd(Create(ErfDouble.P5), a2, Create(ErfDouble.P4));
        Vector512<double> p67 = FusedMultiplyAdd(Create(ErfDouble.P7), a2, Create(ErfDouble.P6));
        Vector512<double> p89 = FusedMultiplyAdd(Create(ErfDouble.P9), a2, Create(ErfDouble.P8));
        Vector512<double> p1011 = FusedMultiplyAdd(Create(ErfDouble.P11), a2, Create(ErfDouble.P10));
        Vector512<double> p03 = FusedMultiplyAdd(p23, a4, p01);
        Vector512<double> p47 = FusedMultiplyAdd(p67, a4, p45);
        Vector512<double> p812 = FusedMultiplyAdd(FusedMultiplyAdd(Create(ErfDouble.P12), a4, p1011), a4, p89);
        Vector512<double> p = FusedMultiplyAdd(FusedMultiplyAdd(p812, a8, p47), a8, p03);
        return FusedMultiplyAdd(p, a, a);
    }

    /// <summary>−ln erfc a for 1 ≤ a, up to where erf a rounds to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float MinusLogErfc(float a)
    {
        float v = a - 2f;
        float v2 = v * v;
        float w01 = FusedMultiplyAdd(ErfSingle.W1, v, ErfSingle.W0);
        float w23 = FusedMultiplyAdd(ErfSingle.W3, v, ErfSingle.W2);
        float w45 = FusedMultiplyAdd(ErfSingle.W5, v, ErfSingle.W4);
        return FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(ErfSingle.W6, v2, w45), v2, w23), v2, w01);
    }

    /// <inheritdoc cref="MinusLogErfc(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> MinusLogErfc(Vector512<float> a)
    {
        Vector512<float> v = a - Create(2f);
        Vector512<float> v2 = v * v;
        Vector512<float> w01 = FusedMultiplyAdd(Create(ErfSingle.W1), v, Create(ErfSingle.W0));
        Vector512<float> w23 = FusedMultiplyAdd(Create(ErfSingle.W3), v, Create(ErfSingle.W2));
        Vector512<float> w45 = FusedMultiplyAdd(Create(ErfSingle.W5), v, Create(ErfSingle.W4));
        return FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(Create(ErfSingle.W6), v2, w45), v2, w23), v2, w01);
    }

    /// <inheritdoc cref="MinusLogErfc(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double MinusLogErfc(double a)
    {
        double a2 = a * a;
        double a4 = a2 * a2;
        double a8 = a4 * a4;
        double w01 = FusedMultiplyAdd(ErfDouble.W1, a, ErfDouble.W0);
        double w23 = FusedMultiplyAdd(ErfDouble.W3, a, ErfDouble.W2);
        double w45 = FusedMultiplyAdd(ErfDouble.W5, a, ErfDouble.W4);
        double w67 = FusedMultiplyAdd(ErfDouble.W7, a, ErfDouble.W6);
        double w89 = FusedMultiplyAdd(ErfDouble.W9, a, ErfDouble.W8);
        double w1011 = FusedMultiplyAdd(ErfDouble.W11, a, ErfDouble.W10);
        double w1213 = FusedMultiplyAdd(ErfDouble.W13, a, ErfDouble.W12);
        double w1415 = FusedMultiplyAdd(ErfDouble.W15, a, ErfDouble.W14);
        double w1617 = FusedMultiplyAdd(ErfDouble.W17, a, ErfDouble.W16);
        double w03 = FusedMultiplyAdd(w23, a2, w01);
        double w47 = FusedMultiplyAdd(w67, a2, w45);
        double w811 = FusedMultiplyAdd(w1011, a2, w89);
        double w1215 = FusedMultiplyAdd(w1415, a2, w1213);
        double w1618 = FusedMultiplyAdd(ErfDouble.W18, a2, w1617);
        double w07 = FusedMultiplyAdd(w47, a4, w03);
        double w818 = FusedMultiplyAdd(FusedMultiplyAdd(w1618, a4, w1215), a4, w811);
        return FusedMultiplyAdd(w818, a8, w07);
    }

    /// <inheritdoc cref="MinusLogErfc(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> MinusLogErfc(Vector512<double> a)
    {
        Vector512<double> a2 = a * a;
        Vector512<double> a4 = a2 * a2;
        Vector512<double> a8 = a4 * a4;
        Vector512<double> w01 = FusedMultiplyAdd(Create(ErfDouble.W1), a, Create(ErfDouble.W0));
        Vector512<double> w23 = FusedMultiplyAdd(Create(ErfDouble.W3), a, Create(ErfDouble.W2));
        Vector512<double> w45 = FusedMultiplyAdd(Create(ErfDouble.W5), a, Create(ErfDouble.W4));
        Vector512<double> w67 = FusedMultiplyAdd(Create(ErfDouble.W7), a, Create(ErfDouble.W6));
        Vector512<double> w89 = FusedMultiplyAdd(Create(ErfDouble.W9), a, Create(ErfDouble.W8));
        Vector512<double> w1011 = FusedMultiplyAdd(Create(ErfDouble.W11), a, Create(ErfDouble.W10));
        Vector512<double> w1213 = FusedMultiplyAdd(Create(ErfDouble.W13), a, Create(ErfDouble.W12));
        Vector512<double> w1415 = FusedMultiplyAdd(Create(ErfDouble.W15), a, Create(ErfDouble.W14));
        Vector512<double> w1617 = FusedMultiplyAdd(Create(ErfDouble.W17), a, Create(ErfDouble.W16));
        Vector512<double> w03 = FusedMultiplyAdd(w23, a2, w01);
        Vector512<double> w47 = FusedMultiplyAdd(w67, a2, w45);
        Vector512<double> w811 = FusedMultiplyAdd(w1011, a2, w89);
        Vector512<double> w1215 = FusedMultiplyAdd(w1415, a2, w1213);
        Vector512<double> w1618 = FusedMultiplyAdd(Create(ErfDouble.W18), a2, w1617);
        Vector512<double> w07 = FusedMultiplyAdd(w47, a4, w03);
        Vector512<double> w818 = FusedMultiplyAdd(FusedMultiplyAdd(w1618, a4, w1215), a4, w811);
        return FusedMultiplyAdd(w818, a8, w07);
    }
}
