using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // e^r = sum + tail: sum is 1 + high rounded; tail is rest + r² q(r), where rest is what that rounding and the low part of ln2 leave out, and is
    // known before the polynomial is. In single precision e^r = e^high (1 + k·Low) ≈ e^high + k·Low · sum, and the polynomial takes high for r,
    // which it need not wait for. Of 2^k = lower · upper the first is applied to both parts, the second to the result: one rounding in all
    // where that is subnormal.

    /// <summary>e^x.</summary>
    /// <remarks>
    /// Error at most 1 ulp, gradual underflow included. e^(+∞) = +∞, e^(−∞) = +0, e^(±0) = 1; overflow gives +∞, underflow +0.
    /// </remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>float e = Elementary.Exp(1f);   // 2.7182817</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x) =>
        IfGreater(x, ExpSingle.Largest, float.PositiveInfinity, ExpBelowOverflow(x));

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x) =>
        ConditionalSelect(GreaterThan(x, Create(ExpSingle.Largest)), Create(float.PositiveInfinity), ExpBelowOverflow(x));

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x) =>
        IfGreater(x, ExpDouble.Largest, double.PositiveInfinity, ExpBelowOverflow(x));

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x) =>
        ConditionalSelect(GreaterThan(x, Create(ExpDouble.Largest)), Create(double.PositiveInfinity), ExpBelowOverflow(x));

    /// <summary><see cref="Exp(float)"/> for x ≤ <see cref="ExpSingle.Largest"/>, which e^(−|z|) need not ask; beyond it, anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ExpBelowOverflow(float x)
    {
        float shifted = FusedMultiplyAdd(x, ExpSingle.Log2E, ExpSingle.Shifter);
        float k = shifted - ExpSingle.Shifter;
        float high = FusedMultiplyAdd(k, ExpSingle.MinusLn2High, x);
        float sum = 1f + high;
        float rest = FusedMultiplyAdd(k * ExpSingle.MinusLn2Low, sum, high - (sum - 1f));
        float tail = FusedMultiplyAdd(ExpQuotient(high), high * high, rest);
        int exponent = BitConverter.SingleToInt32Bits(shifted);
        int half = exponent >>> 1;
        float lower = BitConverter.Int32BitsToSingle(half << ExpSingle.FractionBits);
        float upper = BitConverter.Int32BitsToSingle((exponent - half) << ExpSingle.FractionBits);
        float y = FusedMultiplyAdd(tail, lower, sum * lower) * upper;
        return IfGreater(ExpSingle.Smallest, x, 0f, y);
    }

    /// <inheritdoc cref="ExpBelowOverflow(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpBelowOverflow(Vector512<float> x)
    {
        Vector512<float> shifted = FusedMultiplyAdd(x, Create(ExpSingle.Log2E), Create(ExpSingle.Shifter));
        Vector512<float> k = shifted - Create(ExpSingle.Shifter);
        Vector512<float> high = FusedMultiplyAdd(k, Create(ExpSingle.MinusLn2High), x);
        Vector512<float> sum = Create(1f) + high;
        Vector512<float> rest = FusedMultiplyAdd(k * Create(ExpSingle.MinusLn2Low), sum, high - (sum - Create(1f)));
        Vector512<float> tail = FusedMultiplyAdd(ExpQuotient(high), high * high, rest);
        Vector512<int> exponent = shifted.AsInt32();
        Vector512<int> half = exponent >>> 1;
        Vector512<float> lower = (half << ExpSingle.FractionBits).AsSingle();
        Vector512<float> upper = ((exponent - half) << ExpSingle.FractionBits).AsSingle();
        Vector512<float> y = FusedMultiplyAdd(tail, lower, sum * lower) * upper;
        return ConditionalSelect(GreaterThan(Create(ExpSingle.Smallest), x), Create(0f), y);
    }

    /// <inheritdoc cref="ExpBelowOverflow(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpBelowOverflow(double x)
    {
        double shifted = FusedMultiplyAdd(x, ExpDouble.Log2E, ExpDouble.Shifter);
        double k = shifted - ExpDouble.Shifter;
        double high = FusedMultiplyAdd(k, ExpDouble.MinusLn2High, x);
        double r = FusedMultiplyAdd(k, ExpDouble.MinusLn2Low, high);
        double sum = 1d + high;
        double rest = FusedMultiplyAdd(k, ExpDouble.MinusLn2Low, high - (sum - 1d));
        double tail = FusedMultiplyAdd(ExpQuotient(r), r * r, rest);
        long exponent = BitConverter.DoubleToInt64Bits(shifted);
        long half = exponent >>> 1;
        double lower = BitConverter.Int64BitsToDouble(half << ExpDouble.FractionBits);
        double upper = BitConverter.Int64BitsToDouble((exponent - half) << ExpDouble.FractionBits);
        double y = FusedMultiplyAdd(tail, lower, sum * lower) * upper;
        return IfGreater(ExpDouble.Smallest, x, 0d, y);
    }

    /// <inheritdoc cref="ExpBelowOverflow(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpBelowOverflow(Vector512<double> x)
    {
        Vector512<double> shifted = FusedMultiplyAdd(x, Create(ExpDouble.Log2E), Create(ExpDouble.Shifter));
        Vector512<double> k = shifted - Create(ExpDouble.Shifter);
        Vector512<double> high = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2High), x);
        Vector512<double> r = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2Low), high);
        Vector512<double> sum = Create(1d) + high;
        Vector512<double> rest = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2Low), high - (sum - Create(1d)));
        Vector512<double> tail = FusedMultiplyAdd(ExpQuotient(r), r * r, rest);
        Vector512<long> exponent = shifted.AsInt64();
        Vector512<long> half = exponent >>> 1;
        Vector512<double> lower = (half << ExpDouble.FractionBits).AsDouble();
        Vector512<double> upper = ((exponent - half) << ExpDouble.FractionBits).AsDouble();
        Vector512<double> y = FusedMultiplyAdd(tail, lower, sum * lower) * upper;
        return ConditionalSelect(GreaterThan(Create(ExpDouble.Smallest), x), Create(0d), y);
    }
}
