using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // With h = (e^(2|x|) − 1)/2: tanh |x| = h/(1 + h) = c − c · c/(1 + h), where c is h for small |x| and 1 for large: the smaller of the two.
    // Written as a value less a product, the roundings of 1 + h and of the quotient weigh only as much as the product does.
    // |x| = k ln2/2 + r, so h = 2^k ((e^(2r) − 1)/2) + (2^k − 1)/2, which keeps its relative precision down to 0. With (e^(2r) − 1)/2 = r + r² q(r)
    // it is q · (2^k r²) + (2^k r + (2^k − 1)/2), one multiply-add behind q: one sample waits for every one of them.

    /// <summary>minimax.py: (e^(2r) − 1)/2 = r + r² + r³ (B1 + B2 r + …), |r| ≤ ln2/4; the error of tanh relative to it at most 2^-26.32.</summary>
    private static class TanhSingle
    {
        public const float Shifter = 12582912f + 127f;          // 1.5 · 2^23, plus the bias: leaves 2^k in the exponent field
        public const float Largest = 10f;                       // tanh 10 rounds to 1
        public const float Log2E2 = 2.88539f;                   // 2 log₂e
        public const float MinusHalfLn2 = -0.3465736f;          // k · ln2/2 is exact inside the multiply-add
        public const float B1 = 0.66666156f;
        public const float B2 = 0.33333603f;
        public const float B3 = 0.13387285f;
        public const float B4 = 0.044424f;
    }

    // The same with r and q of e^r − 1 itself, and 2^(k−1).
    private static class TanhDouble
    {
        public const double Largest = 20d;                      // tanh 20 rounds to 1
    }

    /// <summary>tanh x, whose slope is 1 − tanh² x.</summary>
    /// <remarks>Error at most 2 ulp in single precision, 2.5 in double. tanh(±∞) = ±1, tanh(±0) = ±0; odd bit by bit.</remarks>
    /// <param name="x">Any number.</param>
    /// <example><code>float a = Elementary.Tanh(0.5f);   // 0.46211717</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x)
    {
        float y = float.MinNative(TanhSingle.Largest, float.Abs(x));
        float shifted = FusedMultiplyAdd(y, TanhSingle.Log2E2, TanhSingle.Shifter);
        float r = FusedMultiplyAdd(shifted - TanhSingle.Shifter, TanhSingle.MinusHalfLn2, y);
        float power = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << ExpSingle.FractionBits);
        float r2 = r * r;
        float b01 = FusedMultiplyAdd(TanhSingle.B1, r, 1f);
        float b23 = FusedMultiplyAdd(TanhSingle.B3, r, TanhSingle.B2);
        float q = FusedMultiplyAdd(FusedMultiplyAdd(TanhSingle.B4, r2, b23), r2, b01);
        float h = FusedMultiplyAdd(q, power * r2, FusedMultiplyAdd(power, r, FusedMultiplyAdd(power, 0.5f, -0.5f)));
        float c = float.MinNative(1f, h);
        return float.CopySign(FusedMultiplyAdd(c, c / (-1f - h), c), x);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> y = MinNative(Create(TanhSingle.Largest), Abs(x));
        Vector512<float> shifted = FusedMultiplyAdd(y, Create(TanhSingle.Log2E2), Create(TanhSingle.Shifter));
        Vector512<float> r = FusedMultiplyAdd(shifted - Create(TanhSingle.Shifter), Create(TanhSingle.MinusHalfLn2), y);
        Vector512<float> power = (shifted.AsInt32() << ExpSingle.FractionBits).AsSingle();
        Vector512<float> r2 = r * r;
        Vector512<float> b01 = FusedMultiplyAdd(Create(TanhSingle.B1), r, Create(1f));
        Vector512<float> b23 = FusedMultiplyAdd(Create(TanhSingle.B3), r, Create(TanhSingle.B2));
        Vector512<float> q = FusedMultiplyAdd(FusedMultiplyAdd(Create(TanhSingle.B4), r2, b23), r2, b01);
        Vector512<float> h = FusedMultiplyAdd(q, power * r2, FusedMultiplyAdd(power, r, FusedMultiplyAdd(power, Create(0.5f), Create(-0.5f))));
        Vector512<float> c = MinNative(Create(1f), h);
        return ConditionalSelect(Create(-0f), x, FusedMultiplyAdd(c, c / (Create(-1f) - h), c));
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tanh(double x)
    {
        double y = double.MinNative(TanhDouble.Largest, double.Abs(x));
        double u = y + y;
        double shifted = FusedMultiplyAdd(u, ExpDouble.Log2E, ExpDouble.HalfShifter);
        double k = shifted - ExpDouble.HalfShifter;
        double r = FusedMultiplyAdd(k, ExpDouble.MinusLn2Low, FusedMultiplyAdd(k, ExpDouble.MinusLn2High, u));
        double power = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(shifted) << ExpDouble.FractionBits);
        double h = FusedMultiplyAdd(ExpQuotient(r), power * (r * r), FusedMultiplyAdd(power, r, power - 0.5));
        double c = double.MinNative(1d, h);
        return double.CopySign(FusedMultiplyAdd(c, c / (-1d - h), c), x);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        Vector512<double> y = MinNative(Create(TanhDouble.Largest), Abs(x));
        Vector512<double> u = y + y;
        Vector512<double> shifted = FusedMultiplyAdd(u, Create(ExpDouble.Log2E), Create(ExpDouble.HalfShifter));
        Vector512<double> k = shifted - Create(ExpDouble.HalfShifter);
        Vector512<double> r = FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2Low), FusedMultiplyAdd(k, Create(ExpDouble.MinusLn2High), u));
        Vector512<double> power = (shifted.AsInt64() << ExpDouble.FractionBits).AsDouble();
        Vector512<double> h = FusedMultiplyAdd(ExpQuotient(r), power * (r * r), FusedMultiplyAdd(power, r, power - Create(0.5)));
        Vector512<double> c = MinNative(Create(1d), h);
        return ConditionalSelect(Create(-0d), x, FusedMultiplyAdd(c, c / (Create(-1d) - h), c));
    }
}
