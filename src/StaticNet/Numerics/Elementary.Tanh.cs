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

    internal static partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Tanh(V x)
        {
            V y = A.MinNative(TanhSingle.Largest, A.Abs(x));
            V shifted = A.Fma(TanhSingle.Log2E2, y, TanhSingle.Shifter);
            V r = A.Fma(TanhSingle.MinusHalfLn2, A.Subtract(shifted, A.Of(TanhSingle.Shifter)), y);
            V power = A.ShiftLeft(shifted, ExpSingle.FractionBits);
            V r2 = A.Multiply(r, r);
            V b01 = A.Fma(TanhSingle.B1, r, 1f);
            V b23 = A.Fma(TanhSingle.B3, r, TanhSingle.B2);
            V q = A.Fma(A.Fma(TanhSingle.B4, r2, b23), r2, b01);
            V h = A.Fma(q, A.Multiply(power, r2), A.Fma(power, r, A.Fma(0.5f, power, -0.5f)));
            V c = A.MinNative(1f, h);
            return A.CopySign(A.Fma(c, A.Divide(c, A.Subtract(A.Of(-1f), h)), c), x);
        }
    }

    internal static partial class DoublePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Tanh(V x)
        {
            V y = A.MinNative(TanhDouble.Largest, A.Abs(x));
            V u = A.Add(y, y);
            V shifted = A.Fma(ExpDouble.Log2E, u, ExpDouble.HalfShifter);
            V k = A.Subtract(shifted, A.Of(ExpDouble.HalfShifter));
            V r = A.Fma(ExpDouble.MinusLn2Low, k, A.Fma(ExpDouble.MinusLn2High, k, u));
            V power = A.ShiftLeft(shifted, ExpDouble.FractionBits);
            V h = A.Fma(ExpQuotient(r), A.Multiply(power, A.Multiply(r, r)), A.Fma(power, r, A.Subtract(power, A.Of(0.5))));
            V c = A.MinNative(1d, h);
            return A.CopySign(A.Fma(c, A.Divide(c, A.Subtract(A.Of(-1d), h)), c), x);
        }
    }
}
