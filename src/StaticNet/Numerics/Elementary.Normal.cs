using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // In double precision what the roundings of a², of a + c and of the quotient leave unsaid is carried along: that of a² would weigh a² ulp.

    /// <summary>minimax.py: as <see cref="NormalSingle"/>, 2^-53.92.</summary>
    private static class NormalDouble
    {
        public const double Largest = 38.7;                     // Φ(−38.49) and φ(38.59) round to zero
        public const double Centre = 4d;
        public const double Height = 0.3989422804014327;        // 1/√(2π)
        public const double HeightLow = -2.49232720227773e-17; // what rounding it leaves out
        public const double P0 = 0.7552851304157515;
        public const double P1 = -0.6078966419718921;
        public const double P2 = 0.3871374007422148;
        public const double P3 = -0.18652185795965856;
        public const double P4 = 0.060396574890920374;
        public const double P5 = -0.007540188966685313;
        public const double P6 = -0.003479692367036217;
        public const double P7 = 0.0016308184570099568;
        public const double P8 = 0.00013334430833845687;
        public const double P9 = -0.0002310949309296952;
        public const double P10 = -1.908231241555058e-06;
        public const double P11 = 3.514466876988224e-05;
        public const double P12 = 7.165519359841606e-07;
        public const double P13 = -5.920136074207328e-06;
        public const double P14 = -6.293860220485951e-07;
        public const double P15 = 1.0215288428009803e-06;
        public const double P16 = 2.71259686631498e-07;
        public const double P17 = -1.5502862301072337e-07;
        public const double P18 = -8.481163802248953e-08;
        public const double P19 = 1.3447536258202756e-08;
        public const double P20 = 1.924848948416725e-08;
        public const double P21 = 1.764772673338749e-09;
        public const double P22 = -2.4220445200178013e-09;
        public const double P23 = -6.737137935065891e-10;
    }

    /// <summary>Φ(z) = ½ erfc(−z/√2): the distribution function of the normal distribution, whose slope is <see cref="NormalDensity(float)"/>.</summary>
    /// <remarks>
    /// Error at most 0.6 ulp in single precision, 3 in double, of Φ itself, far out on the left too, until it is 0. Φ(+∞) = 1, Φ(−∞) = +0, Φ(±0) = ½.
    /// </remarks>
    /// <param name="z">Any number.</param>
    /// <example><code>float gelu = z * Elementary.NormalDistribution(z);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalDistribution(float z) => (float)DistributionForSingle(z);

    /// <inheritdoc cref="NormalDistribution(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalDistribution(Vector512<float> z) => Narrow(DistributionForSingle(WidenLower(z)), DistributionForSingle(WidenUpper(z)));

    /// <inheritdoc cref="NormalDistribution(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NormalDistribution(double z)
    {
        double a = double.MinNative(NormalDouble.Largest, double.Abs(z));
        double sum = a + NormalDouble.Centre;
        double centre = sum - a;
        double unsaid = a - (sum - centre) + (NormalDouble.Centre - centre);
        double inverse = 1d / sum;
        double rest = inverse * FusedMultiplyAdd(-inverse, unsaid, FusedMultiplyAdd(-inverse, sum, 1d));
        double t = FusedMultiplyAdd(-2d * NormalDouble.Centre, rest, FusedMultiplyAdd(-2d * NormalDouble.Centre, inverse, 1d));
        double t2 = t * t;
        double t4 = t2 * t2;
        double p01 = FusedMultiplyAdd(NormalDouble.P1, t, NormalDouble.P0);
        double p23 = FusedMultiplyAdd(NormalDouble.P3, t, NormalDouble.P2);
        double p45 = FusedMultiplyAdd(NormalDouble.P5, t, NormalDouble.P4);
        double p67 = FusedMultiplyAdd(NormalDouble.P7, t, NormalDouble.P6);
        double p89 = FusedMultiplyAdd(NormalDouble.P9, t, NormalDouble.P8);
        double p1011 = FusedMultiplyAdd(NormalDouble.P11, t, NormalDouble.P10);
        double p1213 = FusedMultiplyAdd(NormalDouble.P13, t, NormalDouble.P12);
        double p1415 = FusedMultiplyAdd(NormalDouble.P15, t, NormalDouble.P14);
        double p1617 = FusedMultiplyAdd(NormalDouble.P17, t, NormalDouble.P16);
        double p1819 = FusedMultiplyAdd(NormalDouble.P19, t, NormalDouble.P18);
        double p2021 = FusedMultiplyAdd(NormalDouble.P21, t, NormalDouble.P20);
        double p2223 = FusedMultiplyAdd(NormalDouble.P23, t, NormalDouble.P22);
        double even = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(p2021, t4, p1617), t4, p1213), t4, p89), t4, p45), t4, p01);
        double odd = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(p2223, t4, p1819), t4, p1415), t4, p1011), t4, p67), t4, p23);
        double p = FusedMultiplyAdd(odd, t2, even);
        double ratio = p * inverse;
        double low = FusedMultiplyAdd(p, rest, FusedMultiplyAdd(p, inverse, -ratio));
        (double less, double lower, double upper) = Gaussian(a);
        double tail = (ratio + FusedMultiplyAdd(ratio, less, low)) * lower * upper;
        return IfGreater(z, 0d, 1d - tail, tail);
    }

    /// <inheritdoc cref="NormalDistribution(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalDistribution(Vector512<double> z)
    {
        Vector512<double> a = MinNative(Create(NormalDouble.Largest), Abs(z));
        Vector512<double> sum = a + Create(NormalDouble.Centre);
        Vector512<double> centre = sum - a;
        Vector512<double> unsaid = a - (sum - centre) + (Create(NormalDouble.Centre) - centre);
        Vector512<double> inverse = Create(1d) / sum;
        Vector512<double> rest = inverse * FusedMultiplyAdd(-inverse, unsaid, FusedMultiplyAdd(-inverse, sum, Create(1d)));
        Vector512<double> t = FusedMultiplyAdd(Create(-2d * NormalDouble.Centre), rest, FusedMultiplyAdd(Create(-2d * NormalDouble.Centre), inverse, Create(1d)));
        Vector512<double> t2 = t * t;
        Vector512<double> t4 = t2 * t2;
        Vector512<double> p01 = FusedMultiplyAdd(Create(NormalDouble.P1), t, Create(NormalDouble.P0));
        Vector512<double> p23 = FusedMultiplyAdd(Create(NormalDouble.P3), t, Create(NormalDouble.P2));
        Vector512<double> p45 = FusedMultiplyAdd(Create(NormalDouble.P5), t, Create(NormalDouble.P4));
        Vector512<double> p67 = FusedMultiplyAdd(Create(NormalDouble.P7), t, Create(NormalDouble.P6));
        Vector512<double> p89 = FusedMultiplyAdd(Create(NormalDouble.P9), t, Create(NormalDouble.P8));
        Vector512<double> p1011 = FusedMultiplyAdd(Create(NormalDouble.P11), t, Create(NormalDouble.P10));
        Vector512<double> p1213 = FusedMultiplyAdd(Create(NormalDouble.P13), t, Create(NormalDouble.P12));
        Vector512<double> p1415 = FusedMultiplyAdd(Create(NormalDouble.P15), t, Create(NormalDouble.P14));
        Vector512<double> p1617 = FusedMultiplyAdd(Create(NormalDouble.P17), t, Create(NormalDouble.P16));
        Vector512<double> p1819 = FusedMultiplyAdd(Create(NormalDouble.P19), t, Create(NormalDouble.P18));
        Vector512<double> p2021 = FusedMultiplyAdd(Create(NormalDouble.P21), t, Create(NormalDouble.P20));
        Vector512<double> p2223 = FusedMultiplyAdd(Create(NormalDouble.P23), t, Create(NormalDouble.P22));
        Vector512<double> even = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(p2021, t4, p1617), t4, p1213), t4, p89), t4, p45), t4, p01);
        Vector512<double> odd = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(p2223, t4, p1819), t4, p1415), t4, p1011), t4, p67), t4, p23);
        Vector512<double> p = FusedMultiplyAdd(odd, t2, even);
        Vector512<double> ratio = p * inverse;
        Vector512<double> low = FusedMultiplyAdd(p, rest, FusedMultiplyAdd(p, inverse, -ratio));
        (Vector512<double> less, Vector512<double> lower, Vector512<double> upper) = Gaussian(a);
        Vector512<double> tail = (ratio + FusedMultiplyAdd(ratio, less, low)) * lower * upper;
        return ConditionalSelect(GreaterThan(z, Vector512<double>.Zero), Create(1d) - tail, tail);
    }

    /// <summary>φ(z) = e^(−z²/2)/√(2π): the density of the normal distribution, whose slope is −z φ(z).</summary>
    /// <remarks>Error at most 0.6 ulp in single precision, 1.5 in double, of φ itself, far out too, until it is 0. φ(±∞) = +0.</remarks>
    /// <param name="z">Any number.</param>
    /// <example><code>float slope = Elementary.NormalDistribution(z) + (z * Elementary.NormalDensity(z));   // of GELU</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalDensity(float z) => (float)DensityForSingle(z);

    /// <inheritdoc cref="NormalDensity(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalDensity(Vector512<float> z) => Narrow(DensityForSingle(WidenLower(z)), DensityForSingle(WidenUpper(z)));

    /// <inheritdoc cref="NormalDensity(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NormalDensity(double z)
    {
        (double less, double lower, double upper) = Gaussian(double.MinNative(NormalDouble.Largest, double.Abs(z)));
        return (NormalDouble.Height + FusedMultiplyAdd(NormalDouble.Height, less, NormalDouble.HeightLow)) * lower * upper;
    }

    /// <inheritdoc cref="NormalDensity(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalDensity(Vector512<double> z)
    {
        (Vector512<double> less, Vector512<double> lower, Vector512<double> upper) = Gaussian(MinNative(Create(NormalDouble.Largest), Abs(z)));
        return (Create(NormalDouble.Height) + FusedMultiplyAdd(Create(NormalDouble.Height), less, Create(NormalDouble.HeightLow))) * lower * upper;
    }

    /// <summary>e^(−a²/2) = (1 + Less) · Lower · Upper for a ≤ <see cref="NormalDouble.Largest"/>: two powers of two, as for e^x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Less, double Lower, double Upper) Gaussian(double a)
    {
        double x = a * a * -0.5;
        double low = FusedMultiplyAdd(a * -0.5, a, -x);
        double shifted = FusedMultiplyAdd(x, ExpDouble.Log2E, ExpDouble.Shifter);
        double k = shifted - ExpDouble.Shifter;
        double high = FusedMultiplyAdd(k, ExpDouble.MinusLn2High, x);
        low = FusedMultiplyAdd(k, ExpDouble.MinusLn2Low, low);
        double r = high + low;
        double less = high + (ExpTail(r) + low);
        long exponent = BitConverter.DoubleToInt64Bits(shifted);
        long half = exponent >>> 1;
        return (less, BitConverter.Int64BitsToDouble(half << ExpDouble.FractionBits), BitConverter.Int64BitsToDouble((exponent - half) << ExpDouble.FractionBits));
    }

    /// <inheritdoc cref="Gaussian(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Less, Vector512<double> Lower, Vector512<double> Upper) Gaussian(Vector512<double> a)
    {
        Vector512<double> x = a * a * Create(-0.5);
        Vector512<double> low = FusedMultiplyAdd(a * Create(-0.5), a, -x);
        Vector512<double> shifted = FusedMultiplyAdd(x, Create(ExpDouble.Log2E), Create(ExpDouble.Shifter));
        Vector512<double> k = shifted - Create(ExpDouble.Shifter);
        Vector512<double> high = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2High), x);
        low = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2Low), low);
        Vector512<double> r = high + low;
        Vector512<double> less = high + (ExpTail(r) + low);
        Vector512<long> exponent = shifted.AsInt64();
        Vector512<long> half = exponent >>> 1;
        return (less, (half << ExpDouble.FractionBits).AsDouble(), ((exponent - half) << ExpDouble.FractionBits).AsDouble());
    }
}
