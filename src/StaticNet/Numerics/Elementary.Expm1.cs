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

    internal abstract partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Expm1(V x)
        {
            V power = A.Fma(ExpSingle.Log2E, x, ExpSingle.HalfShifter);
            V k = A.Subtract(power, ExpSingle.HalfShifter);
            V high = A.Fma(ExpSingle.MinusLn2High, k, x);
            V r = A.Fma(ExpSingle.MinusLn2Low, k, high);
            V tail = ExpTail(r);
            tail = A.Fma(ExpSingle.MinusLn2Low, k, tail);
            power = A.ShiftLeft(power, ExpSingle.FractionBits);
            V y = A.Subtract(power, 0.5f);
            y = A.Fma(power, high, y);
            y = A.Fma(power, tail, y);
            y = A.Add(y, y);
            V limit = A.Of(ExpSingle.Largest), end = A.Of(float.PositiveInfinity);
            y = A.IfGreater(x, limit, end, y);
            limit = A.Of(Expm1Single.Saturated);
            end = A.Of(-1f);
            y = A.IfGreater(limit, x, end, y);
            limit = A.Of(Expm1Single.Tiny);
            return A.IfGreater(limit, A.Abs(x), x, y);
        }
    }

    internal abstract partial class DoublePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Expm1(V x)
        {
            V power = A.Fma(ExpDouble.Log2E, x, ExpDouble.HalfShifter);
            V k = A.Subtract(power, ExpDouble.HalfShifter);
            V high = A.Fma(ExpDouble.MinusLn2High, k, x);
            V r = A.Fma(ExpDouble.MinusLn2Low, k, high);
            V tail = ExpTail(r);
            tail = A.Fma(ExpDouble.MinusLn2Low, k, tail);
            power = A.ShiftLeft(power, ExpDouble.FractionBits);
            V y = A.Subtract(power, 0.5);
            y = A.Fma(power, high, y);
            y = A.Fma(power, tail, y);
            y = A.Add(y, y);
            V limit = A.Of(ExpDouble.Largest), end = A.Of(double.PositiveInfinity);
            y = A.IfGreater(x, limit, end, y);
            limit = A.Of(Expm1Double.Saturated);
            end = A.Of(-1d);
            y = A.IfGreater(limit, x, end, y);
            limit = A.Of(Expm1Double.Tiny);
            return A.IfGreater(limit, A.Abs(x), x, y);
        }
    }
}
