using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // x = k ln2 + r as for e^x, and e^x − 1 = 2 (2^(k−1) (e^r − 1) + (2^(k−1) − ½)): half of the result, so that 2^128 does not occur. The large part
    // of e^r − 1, which is x − k·High, meets 2^(k−1) − ½ first and nearly without rounding; its small part comes last.

    private static class Expm1Single
    {
        public const float Saturated = -20f;                    // e^x − 1 rounds to −1
        public const float Tiny = 1e-30f;                       // below, e^x − 1 rounds to x, and half of x might not be a number
    }

    private static class Expm1Double
    {
        public const double Saturated = -40d;                   // e^x − 1 rounds to −1
        public const double Tiny = 1e-300;                      // below, e^x − 1 rounds to x, and half of x might not be a number
    }

    /// <summary>e^x − 1, accurate for small x too.</summary>
    /// <remarks>Error at most 1.5 ulp. ±0 at ±0, −1 at −∞, +∞ at +∞ and on overflow; a subnormal x is its own result.</remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>double small = Elementary.Expm1(1e-20);   // 1e-20, where Exp(1e-20) − 1 is 0</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Expm1(float x)
    {
        float shifted = FusedMultiplyAdd(x, ExpSingle.Log2E, ExpSingle.HalfShifter);
        float k = shifted - ExpSingle.HalfShifter;
        float high = FusedMultiplyAdd(k, ExpSingle.MinusLn2High, x);
        float r = FusedMultiplyAdd(k, ExpSingle.MinusLn2Low, high);
        float tail = FusedMultiplyAdd(k, ExpSingle.MinusLn2Low, ExpTail(r));
        float power = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << ExpSingle.FractionBits);
        float half = FusedMultiplyAdd(power, tail, FusedMultiplyAdd(power, high, power - 0.5f));
        float y = IfGreater(x, ExpSingle.Largest, float.PositiveInfinity, half + half);
        y = IfGreater(Expm1Single.Saturated, x, -1f, y);
        return IfGreater(Expm1Single.Tiny, float.Abs(x), x, y);
    }

    /// <inheritdoc cref="Expm1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1(Vector512<float> x)
    {
        Vector512<float> shifted = FusedMultiplyAdd(x, Create(ExpSingle.Log2E), Create(ExpSingle.HalfShifter));
        Vector512<float> k = shifted - Create(ExpSingle.HalfShifter);
        Vector512<float> high = FusedMultiplyAdd(k, Create(ExpSingle.MinusLn2High), x);
        Vector512<float> r = FusedMultiplyAdd(k, Create(ExpSingle.MinusLn2Low), high);
        Vector512<float> tail = FusedMultiplyAdd(k, Create(ExpSingle.MinusLn2Low), ExpTail(r));
        Vector512<float> power = (shifted.AsInt32() << ExpSingle.FractionBits).AsSingle();
        Vector512<float> half = FusedMultiplyAdd(power, tail, FusedMultiplyAdd(power, high, power - Create(0.5f)));
        Vector512<float> y = ConditionalSelect(GreaterThan(x, Create(ExpSingle.Largest)), Create(float.PositiveInfinity), half + half);
        y = ConditionalSelect(GreaterThan(Create(Expm1Single.Saturated), x), Create(-1f), y);
        return ConditionalSelect(GreaterThan(Create(Expm1Single.Tiny), Abs(x)), x, y);
    }

    /// <inheritdoc cref="Expm1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Expm1(double x)
    {
        double shifted = FusedMultiplyAdd(x, ExpDouble.Log2E, ExpDouble.HalfShifter);
        double k = shifted - ExpDouble.HalfShifter;
        double high = FusedMultiplyAdd(k, ExpDouble.MinusLn2High, x);
        double r = FusedMultiplyAdd(k, ExpDouble.MinusLn2Low, high);
        double tail = FusedMultiplyAdd(k, ExpDouble.MinusLn2Low, ExpTail(r));
        double power = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(shifted) << ExpDouble.FractionBits);
        double half = FusedMultiplyAdd(power, tail, FusedMultiplyAdd(power, high, power - 0.5));
        double y = IfGreater(x, ExpDouble.Largest, double.PositiveInfinity, half + half);
        y = IfGreater(Expm1Double.Saturated, x, -1d, y);
        return IfGreater(Expm1Double.Tiny, double.Abs(x), x, y);
    }

    /// <inheritdoc cref="Expm1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Expm1(Vector512<double> x)
    {
        Vector512<double> shifted = FusedMultiplyAdd(x, Create(ExpDouble.Log2E), Create(ExpDouble.HalfShifter));
        Vector512<double> k = shifted - Create(ExpDouble.HalfShifter);
        Vector512<double> high = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2High), x);
        Vector512<double> r = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2Low), high);
        Vector512<double> tail = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2Low), ExpTail(r));
        Vector512<double> power = (shifted.AsInt64() << ExpDouble.FractionBits).AsDouble();
        Vector512<double> half = FusedMultiplyAdd(power, tail, FusedMultiplyAdd(power, high, power - Create(0.5)));
        Vector512<double> y = ConditionalSelect(GreaterThan(x, Create(ExpDouble.Largest)), Create(double.PositiveInfinity), half + half);
        y = ConditionalSelect(GreaterThan(Create(Expm1Double.Saturated), x), Create(-1d), y);
        return ConditionalSelect(GreaterThan(Create(Expm1Double.Tiny), Abs(x)), x, y);
    }
}
