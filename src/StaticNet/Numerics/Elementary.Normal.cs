using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StaticNet.Vectors;

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
        public const double P0 = 0.7290836903700605, P1 = -0.509331991408142, P2 = 0.23001769995737006, P3 = -0.04726268757929117;
        public const double P4 = -0.010462520367506662, P5 = 0.006969302149764852, P6 = 0.0010247840478462354, P7 = -0.001032523827953816;
        public const double P8 = -0.0002447545649511687, P9 = 0.00013125363897226807, P10 = 5.445493115224384e-05;
        public const double E0 = 1.000000032187245, E1 = 0.4999999420599496, E2 = 0.16666431158961842, E3 = 0.04166800248210359;
        public const double E4 = 0.008374164115982127, E5 = 0.001384364928346761;
    }

    // In double precision what the roundings of a², of a + c and of the quotient leave unsaid is carried along: that of a² would weigh a² ulp.

    /// <summary>minimax.py: as <see cref="NormalSingle"/>, 2^-53.92.</summary>
    private static class NormalDouble
    {
        public const double Largest = 38.7;                     // Φ(−38.49) and φ(38.59) round to zero
        public const double Centre = 4d;
        public const double Height = 0.3989422804014327;        // 1/√(2π)
        public const double HeightLow = -2.49232720227773e-17; // what rounding it leaves out
        public const double P0 = 0.7552851304157515, P1 = -0.6078966419718921, P2 = 0.3871374007422148, P3 = -0.18652185795965856;
        public const double P4 = 0.060396574890920374, P5 = -0.007540188966685313, P6 = -0.003479692367036217, P7 = 0.0016308184570099568;
        public const double P8 = 0.00013334430833845687, P9 = -0.0002310949309296952, P10 = -1.908231241555058e-06, P11 = 3.514466876988224e-05;
        public const double P12 = 7.165519359841606e-07, P13 = -5.920136074207328e-06, P14 = -6.293860220485951e-07, P15 = 1.0215288428009803e-06;
        public const double P16 = 2.71259686631498e-07, P17 = -1.5502862301072337e-07, P18 = -8.481163802248953e-08, P19 = 1.3447536258202756e-08;
        public const double P20 = 1.924848948416725e-08, P21 = 1.764772673338749e-09, P22 = -2.4220445200178013e-09, P23 = -6.737137935065891e-10;
    }

    /// <summary>Φ(z) = ½ erfc(−z/√2): the distribution function of the normal distribution, whose slope is <see cref="NormalDensity(float)"/>.</summary>
    /// <remarks>
    /// Error at most 0.6 ulp in single precision, 3 in double, of Φ itself, far out on the left too, until it is 0. Φ(+∞) = 1, Φ(−∞) = +0, Φ(±0) = ½.
    /// </remarks>
    /// <param name="z">Any number.</param>
    /// <example><code>float gelu = z * Elementary.NormalDistribution(z);</code></example>
    [MethodImpl(Inline)] public static float NormalDistribution(float z) => (float)DoublePrecision<Vector128<double>, Arithmetic128>.DistributionForSingle(Vector128.CreateScalarUnsafe((double)z)).ToScalar();
    /// <inheritdoc cref="NormalDistribution(float)"/>
    [MethodImpl(Inline)] public static double NormalDistribution(double z) => DoublePrecision<Vector128<double>, Arithmetic128>.NormalDistribution(Vector128.CreateScalarUnsafe(z)).ToScalar();

    /// <summary>φ(z) = e^(−z²/2)/√(2π): the density of the normal distribution, whose slope is −z φ(z).</summary>
    /// <remarks>Error at most 0.6 ulp in single precision, 1.5 in double, of φ itself, far out too, until it is 0. φ(±∞) = +0.</remarks>
    /// <param name="z">Any number.</param>
    /// <example><code>float slope = Elementary.NormalDistribution(z) + (z * Elementary.NormalDensity(z));   // of GELU</code></example>
    [MethodImpl(Inline)] public static float NormalDensity(float z) => (float)DoublePrecision<Vector128<double>, Arithmetic128>.DensityForSingle(Vector128.CreateScalarUnsafe((double)z)).ToScalar();
    /// <inheritdoc cref="NormalDensity(float)"/>
    [MethodImpl(Inline)] public static double NormalDensity(double z) => DoublePrecision<Vector128<double>, Arithmetic128>.NormalDensity(Vector128.CreateScalarUnsafe(z)).ToScalar();

    internal abstract partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V NormalDistribution(V z) => A.InDouble<DistributionInDouble>(z);
        [MethodImpl(Inline)] public static V NormalDensity(V z) => A.InDouble<DensityInDouble>(z);
    }

    private readonly struct DistributionInDouble : IDoubleFunction
    {
        [MethodImpl(Inline)] public static V Of<V, A>(V z)
            where V : struct
            where A : struct, IArithmetic<V, double> => DoublePrecision<V, A>.DistributionForSingle(z);
    }

    private readonly struct DensityInDouble : IDoubleFunction
    {
        [MethodImpl(Inline)] public static V Of<V, A>(V z)
            where V : struct
            where A : struct, IArithmetic<V, double> => DoublePrecision<V, A>.DensityForSingle(z);
    }

    internal abstract partial class DoublePrecision<V, A>
    {
        /// <summary>e^(−a²/2) to single precision, for a ≤ <see cref="NormalSingle.Largest"/>.</summary>
        [MethodImpl(Inline)] private static V GaussianForSingle(V a)
        {
            V x = A.Multiply(a, a);
            x = A.Multiply(x, -0.5);
            V power = A.Fma(ExpDouble.Log2E, x, NormalSingle.Shifter);
            V r = A.Subtract(power, NormalSingle.Shifter);
            r = A.Fma(ExpDouble.MinusLn2High, r, x);
            V r2 = A.Multiply(r, r);
            V q = A.Fma(NormalSingle.E5, r, NormalSingle.E4);
            q = A.Pairs(q, r, r2, NormalSingle.E3, NormalSingle.E2, NormalSingle.E1, NormalSingle.E0);
            q = A.Fma(q, r, 1d);
            power = A.ShiftLeft(power, ExpDouble.FractionBits);
            return A.Multiply(q, power);
        }

        /// <summary>Φ(z) to single precision.</summary>
        [MethodImpl(Inline)] public static V DistributionForSingle(V z)
        {
            V a = A.Abs(z);
            a = A.MinNative(NormalSingle.Largest, a);
            V inverse = A.Add(a, NormalSingle.Centre);
            inverse = A.Divide(1d, inverse);
            V t = A.Fma(-2d * NormalSingle.Centre, inverse, 1d);
            V t2 = A.Multiply(t, t);
            V p = A.Fma(NormalSingle.P9, t, NormalSingle.P8);
            p = A.Fma(NormalSingle.P10, t2, p);
            p = A.Pairs(p, t, t2, NormalSingle.P7, NormalSingle.P6, NormalSingle.P5, NormalSingle.P4);
            p = A.Pairs(p, t, t2, NormalSingle.P3, NormalSingle.P2, NormalSingle.P1, NormalSingle.P0);
            p = A.Multiply(p, inverse);
            p = A.Multiply(p, GaussianForSingle(a));
            a = A.Subtract(1d, p);
            return A.IfGreater(z, Zero, a, p);
        }

        /// <summary>φ(z) to single precision.</summary>
        [MethodImpl(Inline)] public static V DensityForSingle(V z)
        {
            V a = A.Abs(z);
            a = A.MinNative(NormalSingle.Largest, a);
            a = GaussianForSingle(a);
            return A.Multiply(a, NormalDouble.Height);
        }

        [MethodImpl(Inline)] public static V NormalDistribution(V z)
        {
            V a = A.Abs(z);
            a = A.MinNative(NormalDouble.Largest, a);
            V sum = A.Add(a, NormalDouble.Centre);
            V centre = A.Subtract(sum, a);
            V unsaid = A.Subtract(sum, centre);
            unsaid = A.Subtract(a, unsaid);
            centre = A.Subtract(NormalDouble.Centre, centre);
            unsaid = A.Add(unsaid, centre);
            V inverse = A.Divide(1d, sum);
            V rest = A.NegatedFma(inverse, sum, A.Of(1d));
            rest = A.NegatedFma(inverse, unsaid, rest);
            rest = A.Multiply(inverse, rest);
            V t = A.Fma(-2d * NormalDouble.Centre, inverse, 1d);
            t = A.Fma(-2d * NormalDouble.Centre, rest, t);
            V t2 = A.Multiply(t, t);
            V t4 = A.Multiply(t2, t2);
            V even = A.Fma(NormalDouble.P21, t, NormalDouble.P20);
            even = A.Fma(even, t4, A.Fma(NormalDouble.P17, t, NormalDouble.P16));
            even = A.Pairs(even, t, t4, NormalDouble.P13, NormalDouble.P12, NormalDouble.P9, NormalDouble.P8);
            even = A.Pairs(even, t, t4, NormalDouble.P5, NormalDouble.P4, NormalDouble.P1, NormalDouble.P0);
            V odd = A.Fma(NormalDouble.P23, t, NormalDouble.P22);
            odd = A.Fma(odd, t4, A.Fma(NormalDouble.P19, t, NormalDouble.P18));
            odd = A.Pairs(odd, t, t4, NormalDouble.P15, NormalDouble.P14, NormalDouble.P11, NormalDouble.P10);
            odd = A.Pairs(odd, t, t4, NormalDouble.P7, NormalDouble.P6, NormalDouble.P3, NormalDouble.P2);
            V p = A.Fma(odd, t2, even);
            V ratio = A.Multiply(p, inverse);
            V low = A.Fma(p, inverse, A.Negate(ratio));
            low = A.Fma(p, rest, low);
            (V less, V k, V shifted) = Gaussian(a);
            V tail = A.Fma(ratio, less, low);
            tail = A.Add(ratio, tail);
            if (Avx512F.VL.IsSupported)
                tail = A.Scale(tail, k);
            else
                tail = TimesPower(tail, shifted, ExpDouble.FractionBits);
            a = A.Subtract(1d, tail);
            return A.IfGreater(z, Zero, a, tail);
        }

        [MethodImpl(Inline)] public static V NormalDensity(V z)
        {
            V a = A.Abs(z);
            a = A.MinNative(NormalDouble.Largest, a);
            (V less, V k, V shifted) = Gaussian(a);
            V y = A.Fma(NormalDouble.Height, less, NormalDouble.HeightLow);
            y = A.Add(y, NormalDouble.Height);
            if (Avx512F.VL.IsSupported)
                y = A.Scale(y, k);
            else
                y = TimesPower(y, shifted, ExpDouble.FractionBits);
            return y;
        }

        /// <summary>e^(−a²/2) = (1 + Less) 2^K for a ≤ <see cref="NormalDouble.Largest"/>, with K shifted as for e^x.</summary>
        [MethodImpl(Inline)] private static (V Less, V K, V Shifted) Gaussian(V a)
        {
            V x = A.Multiply(a, a);
            x = A.Multiply(x, -0.5);
            V low = A.Multiply(a, -0.5);
            low = A.Fma(low, a, A.Negate(x));
            V shifted = A.Fma(ExpDouble.Log2E, x, ExpDouble.Shifter);
            V k = A.Subtract(shifted, ExpDouble.Shifter);
            V high = A.Fma(ExpDouble.MinusLn2High, k, x);
            low = A.Fma(ExpDouble.MinusLn2Low, k, low);
            V r = A.Add(high, low);
            V less = ExpTail(r);
            less = A.Add(less, low);
            less = A.Add(high, less);
            return (less, k, shifted);
        }
    }
}
