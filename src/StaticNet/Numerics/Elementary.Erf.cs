using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // With a = |x|: erf a = a + a P(a²) up to 1; beyond, erf a = 1 − e^(−w). Both are evaluated: w is far from overflow, and e^(−w) from underflow,
    // wherever that value is taken.

    /// <summary>erf x = 2/√π ∫₀ˣ e^(−t²) dt: the error function, whose slope is 2/√π e^(−x²).</summary>
    /// <remarks>Error at most 1.25 ulp in single precision, 1 in double. erf(±∞) = ±1, erf(±0) = ±0; odd bit by bit.</remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>float gelu = 0.5f * z * (1f + Elementary.Erf(z * 0.70710678f));</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Erf(float x)
    {
        float a = float.Abs(x);
        float w = MinusLogErfc(a);
        float shifted = FusedMultiplyAdd(w, -ExpSingle.Log2E, ErfSingle.Shifter);
        float k = shifted - ErfSingle.Shifter;
        float high = FusedMultiplyAdd(k, ExpSingle.MinusLn2High, -w);
        float r = FusedMultiplyAdd(k, ExpSingle.MinusLn2Low, high);
        float power = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << ExpSingle.FractionBits);
        float large = FusedMultiplyAdd(-power, r + ExpTail(r) + 1f, 1f);
        float y = IfGreater(a, 1f, large, ErfUpToOne(a));
        y = IfGreater(a, ErfSingle.Saturated, 1f, y);
        return float.CopySign(y, x);
    }

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x)
    {
        Vector512<float> a = Abs(x);
        Vector512<float> w = MinusLogErfc(a);
        Vector512<float> shifted = FusedMultiplyAdd(w, Create(-ExpSingle.Log2E), Create(ErfSingle.Shifter));
        Vector512<float> k = shifted - Create(ErfSingle.Shifter);
        Vector512<float> high = FusedMultiplyAdd(k, Create(ExpSingle.MinusLn2High), -w);
        Vector512<float> r = FusedMultiplyAdd(k, Create(ExpSingle.MinusLn2Low), high);
        Vector512<float> power = (shifted.AsInt32() << ExpSingle.FractionBits).AsSingle();
        Vector512<float> large = FusedMultiplyAdd(-power, r + ExpTail(r) + Create(1f), Create(1f));
        Vector512<float> y = ConditionalSelect(GreaterThan(a, Create(1f)), large, ErfUpToOne(a));
        y = ConditionalSelect(GreaterThan(a, Create(ErfSingle.Saturated)), Create(1f), y);
        return ConditionalSelect(Create(-0f), x, y);
    }

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Erf(double x)
    {
        double a = double.Abs(x);
        double w = MinusLogErfc(a);
        double shifted = FusedMultiplyAdd(w, -ExpDouble.Log2E, ErfDouble.Shifter);
        double k = shifted - ErfDouble.Shifter;
        double high = FusedMultiplyAdd(k, ExpDouble.MinusLn2High, -w);
        double r = FusedMultiplyAdd(k, ExpDouble.MinusLn2Low, high);
        double power = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(shifted) << ExpDouble.FractionBits);
        double large = FusedMultiplyAdd(-power, r + ExpTail(r) + 1d, 1d);
        double y = IfGreater(a, 1d, large, ErfUpToOne(a));
        y = IfGreater(a, ErfDouble.Saturated, 1d, y);
        return double.CopySign(y, x);
    }

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erf(Vector512<double> x)
    {
        Vector512<double> a = Abs(x);
        Vector512<double> w = MinusLogErfc(a);
        Vector512<double> shifted = FusedMultiplyAdd(w, Create(-ExpDouble.Log2E), Create(ErfDouble.Shifter));
        Vector512<double> k = shifted - Create(ErfDouble.Shifter);
        Vector512<double> high = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2High), -w);
        Vector512<double> r = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2Low), high);
        Vector512<double> power = (shifted.AsInt64() << ExpDouble.FractionBits).AsDouble();
        Vector512<double> large = FusedMultiplyAdd(-power, r + ExpTail(r) + Create(1d), Create(1d));
        Vector512<double> y = ConditionalSelect(GreaterThan(a, Create(1d)), large, ErfUpToOne(a));
        y = ConditionalSelect(GreaterThan(a, Create(ErfDouble.Saturated)), Create(1d), y);
        return ConditionalSelect(Create(-0d), x, y);
    }
}
