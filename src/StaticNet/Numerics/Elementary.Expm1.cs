using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Vectors;

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
    [MethodImpl(Inline)] public static float Expm1(float x) => SinglePrecision<Vector128<float>, Arithmetic128>.Expm1(Vector128.CreateScalarUnsafe(x)).ToScalar();
    /// <inheritdoc cref="Expm1(float)"/>
    [MethodImpl(Inline)] public static double Expm1(double x) => DoublePrecision<Vector128<double>, Arithmetic128>.Expm1(Vector128.CreateScalarUnsafe(x)).ToScalar();

    internal static partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Expm1(V x)
        {
            V shifted = A.Fma(ExpSingle.Log2E, x, ExpSingle.HalfShifter);
            V k = A.Subtract(shifted, A.Of(ExpSingle.HalfShifter));
            V high = A.Fma(ExpSingle.MinusLn2High, k, x);
            V r = A.Fma(ExpSingle.MinusLn2Low, k, high);
            V tail = A.Fma(ExpSingle.MinusLn2Low, k, ExpTail(r));
            V power = A.ShiftLeft(shifted, ExpSingle.FractionBits);
            V half = A.Fma(power, tail, A.Fma(power, high, A.Subtract(power, A.Of(0.5f))));
            V y = A.IfGreater(x, A.Of(ExpSingle.Largest), A.Of(float.PositiveInfinity), A.Add(half, half));
            y = A.IfGreater(A.Of(Expm1Single.Saturated), x, A.Of(-1f), y);
            return A.IfGreater(A.Of(Expm1Single.Tiny), A.Abs(x), x, y);
        }
    }

    internal static partial class DoublePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Expm1(V x)
        {
            V shifted = A.Fma(ExpDouble.Log2E, x, ExpDouble.HalfShifter);
            V k = A.Subtract(shifted, A.Of(ExpDouble.HalfShifter));
            V high = A.Fma(ExpDouble.MinusLn2High, k, x);
            V r = A.Fma(ExpDouble.MinusLn2Low, k, high);
            V tail = A.Fma(ExpDouble.MinusLn2Low, k, ExpTail(r));
            V power = A.ShiftLeft(shifted, ExpDouble.FractionBits);
            V half = A.Fma(power, tail, A.Fma(power, high, A.Subtract(power, A.Of(0.5))));
            V y = A.IfGreater(x, A.Of(ExpDouble.Largest), A.Of(double.PositiveInfinity), A.Add(half, half));
            y = A.IfGreater(A.Of(Expm1Double.Saturated), x, A.Of(-1d), y);
            return A.IfGreater(A.Of(Expm1Double.Tiny), A.Abs(x), x, y);
        }
    }
}
