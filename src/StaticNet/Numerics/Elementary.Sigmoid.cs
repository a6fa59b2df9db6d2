using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Math;
using static System.MathF;
using static System.Runtime.Intrinsics.Vector512;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sigmoid(float z)
    {
        float w = ExpBelowOverflow(-float.Abs(z));
        float c = IfGreater(0f, z, w, 1f);
        return FusedMultiplyAdd(-c, w / (w + 1f), c);
    }

    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> z)
    {
        Vector512<float> w = ExpBelowOverflow(-Abs(z));
        Vector512<float> c = ConditionalSelect(GreaterThan(Create(0f), z), w, Create(1f));
        return FusedMultiplyAdd(-c, w / (w + Create(1f)), c);
    }

    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sigmoid(double z)
    {
        double w = ExpBelowOverflow(-double.Abs(z));
        double c = IfGreater(0d, z, w, 1d);
        return FusedMultiplyAdd(-c, w / (w + 1d), c);
    }

    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> z)
    {
        Vector512<double> w = ExpBelowOverflow(-Abs(z));
        Vector512<double> c = ConditionalSelect(GreaterThan(Create(0d), z), w, Create(1d));
        return FusedMultiplyAdd(-c, w / (w + Create(1d)), c);
    }
}
