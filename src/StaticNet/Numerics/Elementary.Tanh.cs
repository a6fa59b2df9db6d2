using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // With u = 2|x| and h = (e^u − 1)/2: tanh |x| = h/(1 + h) = c − c · c/(1 + h), where c is h for small u and 1 for large.
    // Written as a value less a product, the roundings of 1 + h and of the quotient weigh only as much as the product does.
    // h = 2^(k−1) (e^r − 1) + (2^(k−1) − ½) keeps its relative precision down to u = 0; the shifter leaves 2^(k−1) in the exponent field.

    private static class TanhSingle
    {
        public const float Shifter = 12582912f + 126f;          // 1.5 · 2^23, plus the bias less 1
        public const float Saturated = 20f;                     // tanh 10 rounds to 1
        public const float Turn = 1.0986123f;                   // ln 3, where h = 1
    }

    private static class TanhDouble
    {
        public const double Shifter = 6755399441055744d + 1022d; // 1.5 · 2^52, plus the bias less 1
        public const double Saturated = 40d;                    // tanh 20 rounds to 1
        public const double Turn = 1.0986122886681098;
    }

    /// <summary>tanh x, whose slope is 1 − tanh² x.</summary>
    /// <remarks>Error at most 2 ulp in single precision, 2.5 in double. tanh(±∞) = ±1, tanh(±0) = ±0; odd bit by bit.</remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>float a = Elementary.Tanh(0.5f);   // 0.46211717</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x)
    {
        float u = float.Abs(x) + float.Abs(x);
        float shifted = FusedMultiplyAdd(u, ExpSingle.Log2E, TanhSingle.Shifter);
        float k = shifted - TanhSingle.Shifter;
        float r = FusedMultiplyAdd(k, ExpSingle.MinusLn2High, u);
        float power = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << ExpSingle.FractionBits);
        float h = FusedMultiplyAdd(power, r + ExpTail(r), power - 0.5f);
        float c = IfGreater(u, TanhSingle.Turn, 1f, h);
        float a = FusedMultiplyAdd(-c, c / (h + 1f), c);
        a = IfGreater(u, TanhSingle.Saturated, 1f, a);
        return float.CopySign(a, x);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> u = Abs(x) + Abs(x);
        Vector512<float> shifted = FusedMultiplyAdd(u, Create(ExpSingle.Log2E), Create(TanhSingle.Shifter));
        Vector512<float> k = shifted - Create(TanhSingle.Shifter);
        Vector512<float> r = FusedMultiplyAdd(k, Create(ExpSingle.MinusLn2High), u);
        Vector512<float> power = (shifted.AsInt32() << ExpSingle.FractionBits).AsSingle();
        Vector512<float> h = FusedMultiplyAdd(power, r + ExpTail(r), power - Create(0.5f));
        Vector512<float> c = ConditionalSelect(GreaterThan(u, Create(TanhSingle.Turn)), Create(1f), h);
        Vector512<float> a = FusedMultiplyAdd(-c, c / (h + Create(1f)), c);
        a = ConditionalSelect(GreaterThan(u, Create(TanhSingle.Saturated)), Create(1f), a);
        return ConditionalSelect(Create(-0f), x, a);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tanh(double x)
    {
        double u = double.Abs(x) + double.Abs(x);
        double shifted = FusedMultiplyAdd(u, ExpDouble.Log2E, TanhDouble.Shifter);
        double k = shifted - TanhDouble.Shifter;
        double r = FusedMultiplyAdd(k, ExpDouble.MinusLn2Low, FusedMultiplyAdd(k, ExpDouble.MinusLn2High, u));
        double power = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(shifted) << ExpDouble.FractionBits);
        double h = FusedMultiplyAdd(power, r + ExpTail(r), power - 0.5);
        double c = IfGreater(u, TanhDouble.Turn, 1d, h);
        double a = FusedMultiplyAdd(-c, c / (h + 1d), c);
        a = IfGreater(u, TanhDouble.Saturated, 1d, a);
        return double.CopySign(a, x);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        Vector512<double> u = Abs(x) + Abs(x);
        Vector512<double> shifted = FusedMultiplyAdd(u, Create(ExpDouble.Log2E), Create(TanhDouble.Shifter));
        Vector512<double> k = shifted - Create(TanhDouble.Shifter);
        Vector512<double> r = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2Low), FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2High), u));
        Vector512<double> power = (shifted.AsInt64() << ExpDouble.FractionBits).AsDouble();
        Vector512<double> h = FusedMultiplyAdd(power, r + ExpTail(r), power - Create(0.5));
        Vector512<double> c = ConditionalSelect(GreaterThan(u, Create(TanhDouble.Turn)), Create(1d), h);
        Vector512<double> a = FusedMultiplyAdd(-c, c / (h + Create(1d)), c);
        a = ConditionalSelect(GreaterThan(u, Create(TanhDouble.Saturated)), Create(1d), a);
        return ConditionalSelect(Create(-0d), x, a);
    }
}
