using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Vectors;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    /// <summary>σ(z) = 1/(1 + e^(−z)): the logistic function, whose slope is σ(1 − σ).</summary>
    /// <remarks>
    /// Error at most 2 ulp. σ(+∞) = 1, σ(−∞) = +0; follows e^z into the subnormal numbers. Evaluated from w = e^(−|z|), which
    /// cannot overflow, as c − c · w/(1 + w), where c is w for z &lt; 0, else 1.
    /// </remarks>
    /// <param name="z">Any number.</param>
    /// <example><code>float probability = Elementary.Sigmoid(z);</code></example>
    [MethodImpl(Inline)] public static float Sigmoid(float z) => SinglePrecision<Vector128<float>, Arithmetic128>.Sigmoid(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(Inline)] public static double Sigmoid(double z) => DoublePrecision<Vector128<double>, Arithmetic128>.Sigmoid(Vector128.CreateScalarUnsafe(z)).ToScalar();

    internal abstract partial class SinglePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Sigmoid(V z)
        {
            V w = ExpBelowOverflow(A.MinusAbs(z));
            V c = A.Of(1f);
            c = A.IfGreater(A.Of(0f), z, w, c);
            V sum = A.Add(w, 1f);
            w = A.Divide(w, sum);
            return A.NegatedFma(c, w, c);
        }
    }

    internal abstract partial class DoublePrecision<V, A>
    {
        [MethodImpl(Inline)] public static V Sigmoid(V z)
        {
            V w = ExpBelowOverflow(A.MinusAbs(z));
            V c = A.Of(1d);
            c = A.IfGreater(A.Of(0d), z, w, c);
            V sum = A.Add(w, 1d);
            w = A.Divide(w, sum);
            return A.NegatedFma(c, w, c);
        }
    }
}
