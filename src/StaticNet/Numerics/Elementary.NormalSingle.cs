using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // With a = |z|: Φ(−a) = e^(−a²/2) P(t)/(a + c), where t = 1 − 2c/(a + c) takes all a ≥ 0 to [−1, 1) and P is nearly flat. Single precision is
    // computed in double, where a² is exact and the last rounding is the only one that shows.

    /// <summary>
    /// minimax.py: P(t) = P0 + P1 t + …, relative error of Φ(−a) at most 2^-30.00 up to where it rounds to zero; e^r = 1 + r (E0 + E1 r + …), 2^-28.91.
    /// </summary>
    private static class NormalSingle
    {
        public const double Largest = 14.5;                     // Φ(−14.18) and φ(14.36) round to zero in single precision
        public const double Centre = 3d;
        public const double Shifter = 6755399441055744d + 1023d; // 1.5 · 2^52, plus the bias
        public const double P0 = 0.7290836903700605;
        public const double P1 = -0.509331991408142;
        public const double P2 = 0.23001769995737006;
        public const double P3 = -0.04726268757929117;
        public const double P4 = -0.010462520367506662;
        public const double P5 = 0.006969302149764852;
        public const double P6 = 0.0010247840478462354;
        public const double P7 = -0.001032523827953816;
        public const double P8 = -0.0002447545649511687;
        public const double P9 = 0.00013125363897226807;
        public const double P10 = 5.445493115224384e-05;
        public const double E0 = 1.000000032187245;
        public const double E1 = 0.4999999420599496;
        public const double E2 = 0.16666431158961842;
        public const double E3 = 0.04166800248210359;
        public const double E4 = 0.008374164115982127;
        public const double E5 = 0.001384364928346761;
    }

    /// <summary>e^(−a²/2) to single precision, for a ≤ <see cref="NormalSingle.Largest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double GaussianForSingle(double a)
    {
        double x = a * a * -0.5;
        double shifted = FusedMultiplyAdd(x, ExpDouble.Log2E, NormalSingle.Shifter);
        double k = shifted - NormalSingle.Shifter;
        double r = FusedMultiplyAdd(k, ExpDouble.MinusLn2High, x);
        double r2 = r * r;
        double e01 = FusedMultiplyAdd(NormalSingle.E1, r, NormalSingle.E0);
        double e23 = FusedMultiplyAdd(NormalSingle.E3, r, NormalSingle.E2);
        double e45 = FusedMultiplyAdd(NormalSingle.E5, r, NormalSingle.E4);
        double q = FusedMultiplyAdd(FusedMultiplyAdd(e45, r2, e23), r2, e01);
        double power = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(shifted) << ExpDouble.FractionBits);
        return FusedMultiplyAdd(q, r, 1d) * power;
    }

    /// <inheritdoc cref="GaussianForSingle(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> GaussianForSingle(Vector512<double> a)
    {
        Vector512<double> x = a * a * Create(-0.5);
        Vector512<double> shifted = FusedMultiplyAdd(x, Create(ExpDouble.Log2E), Create(NormalSingle.Shifter));
        Vector512<double> k = shifted - Create(NormalSingle.Shifter);
        Vector512<double> r = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2High), x);
        Vector512<double> r2 = r * r;
        Vector512<double> e01 = FusedMultiplyAdd(Create(NormalSingle.E1), r, Create(NormalSingle.E0));
        Vector512<double> e23 = FusedMultiplyAdd(Create(NormalSingle.E3), r, Create(NormalSingle.E2));
        Vector512<double> e45 = FusedMultiplyAdd(Create(NormalSingle.E5), r, Create(NormalSingle.E4));
        Vector512<double> q = FusedMultiplyAdd(FusedMultiplyAdd(e45, r2, e23), r2, e01);
        Vector512<double> power = (shifted.AsInt64() << ExpDouble.FractionBits).AsDouble();
        return FusedMultiplyAdd(q, r, Create(1d)) * power;
    }

    /// <summary>Φ(z) to single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double DistributionForSingle(double z)
    {
        double a = double.MinNative(NormalSingle.Largest, double.Abs(z));
        double inverse = 1d / (a + NormalSingle.Centre);
        double t = FusedMultiplyAdd(-2d * NormalSingle.Centre, inverse, 1d);
        double t2 = t * t;
        double p01 = FusedMultiplyAdd(NormalSingle.P1, t, NormalSingle.P0);
        double p23 = FusedMultiplyAdd(NormalSingle.P3, t, NormalSingle.P2);
        double p45 = FusedMultiplyAdd(NormalSingle.P5, t, NormalSingle.P4);
        double p67 = FusedMultiplyAdd(NormalSingle.P7, t, NormalSingle.P6);
        double p89 = FusedMultiplyAdd(NormalSingle.P9, t, NormalSingle.P8);
        double p = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(NormalSingle.P10, t2, p89), t2, p67), t2, p45), t2, p23), t2, p01);
        double tail = p * inverse * GaussianForSingle(a);
        return IfGreater(z, 0d, 1d - tail, tail);
    }

    /// <inheritdoc cref="DistributionForSingle(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DistributionForSingle(Vector512<double> z)
    {
        Vector512<double> a = MinNative(Create(NormalSingle.Largest), Abs(z));
        Vector512<double> inverse = Create(1d) / (a + Create(NormalSingle.Centre));
        Vector512<double> t = FusedMultiplyAdd(Create(-2d * NormalSingle.Centre), inverse, Create(1d));
        Vector512<double> t2 = t * t;
        Vector512<double> p01 = FusedMultiplyAdd(Create(NormalSingle.P1), t, Create(NormalSingle.P0));
        Vector512<double> p23 = FusedMultiplyAdd(Create(NormalSingle.P3), t, Create(NormalSingle.P2));
        Vector512<double> p45 = FusedMultiplyAdd(Create(NormalSingle.P5), t, Create(NormalSingle.P4));
        Vector512<double> p67 = FusedMultiplyAdd(Create(NormalSingle.P7), t, Create(NormalSingle.P6));
        Vector512<double> p89 = FusedMultiplyAdd(Create(NormalSingle.P9), t, Create(NormalSingle.P8));
        Vector512<double> p = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(Create(NormalSingle.P10), t2, p89), t2, p67), t2, p45), t2, p23), t2, p01);
        Vector512<double> tail = p * inverse * GaussianForSingle(a);
        return ConditionalSelect(GreaterThan(z, Vector512<double>.Zero), Create(1d) - tail, tail);
    }

    /// <summary>φ(z) to single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double DensityForSingle(double z) => GaussianForSingle(double.MinNative(NormalSingle.Largest, double.Abs(z))) * NormalDouble.Height;

    /// <inheritdoc cref="DensityForSingle(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DensityForSingle(Vector512<double> z) => GaussianForSingle(MinNative(Create(NormalSingle.Largest), Abs(z))) * Create(NormalDouble.Height);
}
