using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // The normal distribution for 512 bits, operation by operation what the functions of any width do. These are inlined many times into one method, and each operation
    // of an arithmetic, being a method, takes locals, of which the JIT inlines no more beyond 512: with the functions of any width in their place the gradient of
    // 2-2-1 in blocks took 6.1 instead of 5.2 ns a sample, of Mish 88 instead of 65, of GELU in double 305 instead of 180 (Cascade Lake, 29 November 2026).

    /// <inheritdoc cref="NormalDistribution(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> NormalDistribution(Vector512<float> z) => Narrow(DistributionForSingle(WidenLower(z)), DistributionForSingle(WidenUpper(z)));

    /// <inheritdoc cref="NormalDistribution(float)"/>
    [MethodImpl(Inline)]
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
        (Vector512<double> less, Vector512<double> k, Vector512<double> shifted) = Gaussian(a);
        Vector512<double> tail = TimesPower(ratio + FusedMultiplyAdd(ratio, less, low), k, shifted);
        return ConditionalSelect(GreaterThan(z, Vector512<double>.Zero), Create(1d) - tail, tail);
    }

    /// <inheritdoc cref="NormalDensity(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> NormalDensity(Vector512<float> z) => Narrow(DensityForSingle(WidenLower(z)), DensityForSingle(WidenUpper(z)));

    /// <inheritdoc cref="NormalDensity(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> NormalDensity(Vector512<double> z)
    {
        (Vector512<double> less, Vector512<double> k, Vector512<double> shifted) = Gaussian(MinNative(Create(NormalDouble.Largest), Abs(z)));
        return TimesPower(Create(NormalDouble.Height) + FusedMultiplyAdd(Create(NormalDouble.Height), less, Create(NormalDouble.HeightLow)), k, shifted);
    }

    [MethodImpl(Inline)]
    private static (Vector512<double> Less, Vector512<double> K, Vector512<double> Shifted) Gaussian(Vector512<double> a)
    {
        Vector512<double> x = a * a * Create(-0.5);
        Vector512<double> low = FusedMultiplyAdd(a * Create(-0.5), a, -x);
        Vector512<double> shifted = FusedMultiplyAdd(x, Create(ExpDouble.Log2E), Create(ExpDouble.Shifter));
        Vector512<double> k = shifted - Create(ExpDouble.Shifter);
        Vector512<double> high = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2High), x);
        low = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2Low), low);
        Vector512<double> r = high + low;
        Vector512<double> less = high + (ExpTail(r) + low);
        return (less, k, shifted);
    }

    [MethodImpl(Inline)]
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

    [MethodImpl(Inline)]
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

    [MethodImpl(Inline)]
    private static Vector512<double> DensityForSingle(Vector512<double> z) => GaussianForSingle(MinNative(Create(NormalSingle.Largest), Abs(z))) * Create(NormalDouble.Height);
}
