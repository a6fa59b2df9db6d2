using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Vectors;

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
        public const float B1 = 0.66666156f, B2 = 0.33333603f, B3 = 0.13387285f, B4 = 0.044424f;
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
    [MethodImpl(Inline)] public static float Tanh(float x) => SinglePrecision<Vector128<float>, Arithmetic128>.Tanh(Vector128.CreateScalarUnsafe(x)).ToScalar();
    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(Inline)] public static double Tanh(double x) => DoublePrecision<Vector128<double>, Arithmetic128>.Tanh(Vector128.CreateScalarUnsafe(x)).ToScalar();

    internal abstract partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Tanh(V x)
        {
            V y = A.Abs(x);
            y = A.MinNative(TanhSingle.Largest, y);
            V power = A.Fma(TanhSingle.Log2E2, y, TanhSingle.Shifter);
            V r = A.Subtract(power, TanhSingle.Shifter);
            r = A.Fma(TanhSingle.MinusHalfLn2, r, y);
            power = A.ShiftLeft(power, ExpSingle.FractionBits);
            V r2 = A.Multiply(r, r);
            V q = A.Of(TanhSingle.B4);
            q = A.Pairs(q, r, r2, TanhSingle.B3, TanhSingle.B2, TanhSingle.B1, 1f);
            r2 = A.Multiply(power, r2);
            V h = A.Fma(0.5f, power, -0.5f);
            h = A.Fma(power, r, h);
            h = A.Fma(q, r2, h);
            V c = A.MinNative(1f, h);
            h = A.Subtract(-1f, h);
            h = A.Divide(c, h);
            h = A.Fma(c, h, c);
            return A.CopySign(h, x);
        }
    }

    internal abstract partial class DoublePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Tanh(V x)
        {
            V u = A.Abs(x);
            u = A.MinNative(TanhDouble.Largest, u);
            u = A.Add(u, u);
            V power = A.Fma(ExpDouble.Log2E, u, ExpDouble.HalfShifter);
            V k = A.Subtract(power, ExpDouble.HalfShifter);
            V r = A.Fma(ExpDouble.MinusLn2High, k, u);
            r = A.Fma(ExpDouble.MinusLn2Low, k, r);
            power = A.ShiftLeft(power, ExpDouble.FractionBits);
            V q = ExpQuotient(r);
            V h = A.Subtract(power, 0.5);
            h = A.Fma(power, r, h);
            power = A.Multiply(power, A.Multiply(r, r));
            h = A.Fma(q, power, h);
            V c = A.MinNative(1d, h);
            h = A.Subtract(-1d, h);
            h = A.Divide(c, h);
            h = A.Fma(c, h, c);
            return A.CopySign(h, x);
        }
    }
}
