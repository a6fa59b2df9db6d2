using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // e^r = 1 + r (1 + r q(r)) rounds twice, the first time to less than 0.2 ulp of the result; r is rounded to as little. The argument is held
    // where e^x is still 0, and already ∞, by itself; the native minimum and maximum pass on a NaN that comes second, in every form of them.

    /// <summary>e^x.</summary>
    /// <remarks>
    /// Error at most 1 ulp, gradual underflow included. e^(+∞) = +∞, e^(−∞) = +0, e^(±0) = 1; overflow gives +∞, underflow +0.
    /// </remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>float e = Elementary.Exp(1f);   // 2.7182817</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x) => ExpBelowOverflow(float.MinNative(ExpSingle.Largest, x));

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x) => ExpBelowOverflow(MinNative(Create(ExpSingle.Largest), x));

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x) => ExpBelowOverflow(double.MinNative(ExpDouble.Largest, x));

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x) => ExpBelowOverflow(MinNative(Create(ExpDouble.Largest), x));

    /// <summary><see cref="Exp(float)"/> for x ≤ <see cref="ExpSingle.Largest"/>, which e^(−|z|) need not ask; beyond it, anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ExpBelowOverflow(float x)
    {
        x = float.MaxNative(ExpSingle.Smallest, x);
        float shifted = FusedMultiplyAdd(x, ExpSingle.Log2E, ExpSingle.Shifter);
        float k = shifted - ExpSingle.Shifter;
        float r = FusedMultiplyAdd(k, ExpSingle.MinusLn2Low, FusedMultiplyAdd(k, ExpSingle.MinusLn2High, x));
        float r2 = r * r;
        float e01 = FusedMultiplyAdd(ExpSingle.E1, r, ExpSingle.E0);
        float e23 = FusedMultiplyAdd(ExpSingle.E3, r, ExpSingle.E2);
        float q = FusedMultiplyAdd(FusedMultiplyAdd(ExpSingle.E4, r2, e23), r2, e01);
        float y = FusedMultiplyAdd(FusedMultiplyAdd(q, r, 1f), r, 1f);
        int exponent = BitConverter.SingleToInt32Bits(shifted);
        int half = exponent >>> 1;
        float lower = BitConverter.Int32BitsToSingle(half << ExpSingle.FractionBits);
        float upper = BitConverter.Int32BitsToSingle((exponent - half) << ExpSingle.FractionBits);
        return y * lower * upper;
    }

    /// <inheritdoc cref="ExpBelowOverflow(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpBelowOverflow(Vector512<float> x)
    {
        x = MaxNative(Create(ExpSingle.Smallest), x);
        Vector512<float> shifted = FusedMultiplyAdd(x, Create(ExpSingle.Log2E), Create(ExpSingle.Shifter));
        Vector512<float> k = shifted - Create(ExpSingle.Shifter);
        Vector512<float> r = FusedMultiplyAdd(k, Create(ExpSingle.MinusLn2Low), FusedMultiplyAdd(k, Create(ExpSingle.MinusLn2High), x));
        Vector512<float> r2 = r * r;
        Vector512<float> e01 = FusedMultiplyAdd(Create(ExpSingle.E1), r, Create(ExpSingle.E0));
        Vector512<float> e23 = FusedMultiplyAdd(Create(ExpSingle.E3), r, Create(ExpSingle.E2));
        Vector512<float> q = FusedMultiplyAdd(FusedMultiplyAdd(Create(ExpSingle.E4), r2, e23), r2, e01);
        Vector512<float> y = FusedMultiplyAdd(FusedMultiplyAdd(q, r, Create(1f)), r, Create(1f));
        Vector512<int> exponent = shifted.AsInt32();
        Vector512<int> half = exponent >>> 1;
        Vector512<float> lower = (half << ExpSingle.FractionBits).AsSingle();
        Vector512<float> upper = ((exponent - half) << ExpSingle.FractionBits).AsSingle();
        return y * lower * upper;
    }

    /// <inheritdoc cref="ExpBelowOverflow(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpBelowOverflow(double x)
    {
        x = double.MaxNative(ExpDouble.Smallest, x);
        double shifted = FusedMultiplyAdd(x, ExpDouble.Log2E, ExpDouble.Shifter);
        double k = shifted - ExpDouble.Shifter;
        double r = FusedMultiplyAdd(k, ExpDouble.MinusLn2Low, FusedMultiplyAdd(k, ExpDouble.MinusLn2High, x));
        double r2 = r * r;
        double e01 = FusedMultiplyAdd(ExpDouble.E1, r, ExpDouble.E0);
        double e23 = FusedMultiplyAdd(ExpDouble.E3, r, ExpDouble.E2);
        double e45 = FusedMultiplyAdd(ExpDouble.E5, r, ExpDouble.E4);
        double e67 = FusedMultiplyAdd(ExpDouble.E7, r, ExpDouble.E6);
        double e89 = FusedMultiplyAdd(ExpDouble.E9, r, ExpDouble.E8);
        double q = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(e89, r2, e67), r2, e45), r2, e23), r2, e01);
        double y = FusedMultiplyAdd(FusedMultiplyAdd(q, r, 1d), r, 1d);
        long exponent = BitConverter.DoubleToInt64Bits(shifted);
        long half = exponent >>> 1;
        double lower = BitConverter.Int64BitsToDouble(half << ExpDouble.FractionBits);
        double upper = BitConverter.Int64BitsToDouble((exponent - half) << ExpDouble.FractionBits);
        return y * lower * upper;
    }

    /// <inheritdoc cref="ExpBelowOverflow(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpBelowOverflow(Vector512<double> x)
    {
        x = MaxNative(Create(ExpDouble.Smallest), x);
        Vector512<double> shifted = FusedMultiplyAdd(x, Create(ExpDouble.Log2E), Create(ExpDouble.Shifter));
        Vector512<double> k = shifted - Create(ExpDouble.Shifter);
        Vector512<double> r = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2Low), FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2High), x));
        Vector512<double> r2 = r * r;
        Vector512<double> e01 = FusedMultiplyAdd(Create(ExpDouble.E1), r, Create(ExpDouble.E0));
        Vector512<double> e23 = FusedMultiplyAdd(Create(ExpDouble.E3), r, Create(ExpDouble.E2));
        Vector512<double> e45 = FusedMultiplyAdd(Create(ExpDouble.E5), r, Create(ExpDouble.E4));
        Vector512<double> e67 = FusedMultiplyAdd(Create(ExpDouble.E7), r, Create(ExpDouble.E6));
        Vector512<double> e89 = FusedMultiplyAdd(Create(ExpDouble.E9), r, Create(ExpDouble.E8));
        Vector512<double> q = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(e89, r2, e67), r2, e45), r2, e23), r2, e01);
        Vector512<double> y = FusedMultiplyAdd(FusedMultiplyAdd(q, r, Create(1d)), r, Create(1d));
        Vector512<long> exponent = shifted.AsInt64();
        Vector512<long> half = exponent >>> 1;
        Vector512<double> lower = (half << ExpDouble.FractionBits).AsDouble();
        Vector512<double> upper = ((exponent - half) << ExpDouble.FractionBits).AsDouble();
        return y * lower * upper;
    }
}
