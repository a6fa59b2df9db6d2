using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Vectors;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // A comparison with a NaN is false: the branch of false is where the NaN must be.

    /// <summary>|z|. A NaN stays NaN; −0 becomes +0.</summary>
    /// <param name="z">Any number.</param>
    /// <example><code>float distance = Elementary.Abs(a - y);</code></example>
    [MethodImpl(Inline)] public static float Abs(float z) => AnyPrecision<Vector128<float>, float, Arithmetic128>.Abs(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="Abs(float)"/>
    [MethodImpl(Inline)] public static Vector512<float> Abs(Vector512<float> z) => AnyPrecision<Vector512<float>, float, Arithmetic512>.Abs(z);
    /// <inheritdoc cref="Abs(float)"/>
    [MethodImpl(Inline)] public static double Abs(double z) => AnyPrecision<Vector128<double>, double, Arithmetic128>.Abs(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="Abs(float)"/>
    [MethodImpl(Inline)] public static Vector512<double> Abs(Vector512<double> z) => AnyPrecision<Vector512<double>, double, Arithmetic512>.Abs(z);

    /// <summary>1 where z > 0, −1 where z &lt; 0: the slope of |z|. ±0 and NaN stay what they are.</summary>
    /// <param name="z">Any number.</param>
    /// <example><code>float slope = Elementary.Sign(-0.3f);   // -1</code></example>
    [MethodImpl(Inline)] public static float Sign(float z) => AnyPrecision<Vector128<float>, float, Arithmetic128>.Sign(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(Inline)] public static Vector512<float> Sign(Vector512<float> z) => AnyPrecision<Vector512<float>, float, Arithmetic512>.Sign(z);
    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(Inline)] public static double Sign(double z) => AnyPrecision<Vector128<double>, double, Arithmetic128>.Sign(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(Inline)] public static Vector512<double> Sign(Vector512<double> z) => AnyPrecision<Vector512<double>, double, Arithmetic512>.Sign(z);

    /// <summary>The smaller of two numbers; NaN if either is. Of two equal ones, which may be +0 and −0, it is v.</summary>
    /// <param name="u">Any number.</param>
    /// <param name="v">Any number.</param>
    /// <example><code>float a = Elementary.Min(z, 6f);</code></example>
    [MethodImpl(Inline)] public static float Min(float u, float v) => AnyPrecision<Vector128<float>, float, Arithmetic128>.Min(Vector128.CreateScalarUnsafe(u), Vector128.CreateScalarUnsafe(v)).ToScalar();
    /// <inheritdoc cref="Min(float, float)"/>
    [MethodImpl(Inline)] public static Vector512<float> Min(Vector512<float> u, Vector512<float> v) => AnyPrecision<Vector512<float>, float, Arithmetic512>.Min(u, v);
    /// <inheritdoc cref="Min(float, float)"/>
    [MethodImpl(Inline)] public static double Min(double u, double v) => AnyPrecision<Vector128<double>, double, Arithmetic128>.Min(Vector128.CreateScalarUnsafe(u), Vector128.CreateScalarUnsafe(v)).ToScalar();
    /// <inheritdoc cref="Min(float, float)"/>
    [MethodImpl(Inline)] public static Vector512<double> Min(Vector512<double> u, Vector512<double> v) => AnyPrecision<Vector512<double>, double, Arithmetic512>.Min(u, v);

    /// <summary>The larger of two numbers; NaN if either is. Of two equal ones, which may be +0 and −0, it is v.</summary>
    /// <param name="u">Any number.</param>
    /// <param name="v">Any number.</param>
    /// <example><code>float largest = Elementary.Max(z1, z2);</code></example>
    [MethodImpl(Inline)] public static float Max(float u, float v) => AnyPrecision<Vector128<float>, float, Arithmetic128>.Max(Vector128.CreateScalarUnsafe(u), Vector128.CreateScalarUnsafe(v)).ToScalar();
    /// <inheritdoc cref="Max(float, float)"/>
    [MethodImpl(Inline)] public static Vector512<float> Max(Vector512<float> u, Vector512<float> v) => AnyPrecision<Vector512<float>, float, Arithmetic512>.Max(u, v);
    /// <inheritdoc cref="Max(float, float)"/>
    [MethodImpl(Inline)] public static double Max(double u, double v) => AnyPrecision<Vector128<double>, double, Arithmetic128>.Max(Vector128.CreateScalarUnsafe(u), Vector128.CreateScalarUnsafe(v)).ToScalar();
    /// <inheritdoc cref="Max(float, float)"/>
    [MethodImpl(Inline)] public static Vector512<double> Max(Vector512<double> u, Vector512<double> v) => AnyPrecision<Vector512<double>, double, Arithmetic512>.Max(u, v);

    /// <summary>z, but not below low and not above high: hard tanh is Clamp(z, −1, 1). A NaN in z stays NaN.</summary>
    /// <param name="z">Any number.</param>
    /// <param name="low">The lower bound, no NaN.</param>
    /// <param name="high">The upper bound, no NaN, not less than low.</param>
    /// <example><code>float a = Elementary.Clamp(3f, -1f, 1f);   // 1</code></example>
    [MethodImpl(Inline)] public static float Clamp(float z, float low, float high) => AnyPrecision<Vector128<float>, float, Arithmetic128>.Clamp(Vector128.CreateScalarUnsafe(z), Vector128.CreateScalarUnsafe(low), Vector128.CreateScalarUnsafe(high)).ToScalar();
    /// <inheritdoc cref="Clamp(float, float, float)"/>
    [MethodImpl(Inline)] public static Vector512<float> Clamp(Vector512<float> z, Vector512<float> low, Vector512<float> high) => AnyPrecision<Vector512<float>, float, Arithmetic512>.Clamp(z, low, high);
    /// <inheritdoc cref="Clamp(float, float, float)"/>
    [MethodImpl(Inline)] public static double Clamp(double z, double low, double high) => AnyPrecision<Vector128<double>, double, Arithmetic128>.Clamp(Vector128.CreateScalarUnsafe(z), Vector128.CreateScalarUnsafe(low), Vector128.CreateScalarUnsafe(high)).ToScalar();
    /// <inheritdoc cref="Clamp(float, float, float)"/>
    [MethodImpl(Inline)] public static Vector512<double> Clamp(Vector512<double> z, Vector512<double> low, Vector512<double> high) => AnyPrecision<Vector512<double>, double, Arithmetic512>.Clamp(z, low, high);

    /// <summary>z, but no farther from 0 than the largest number: ±∞ become that, a NaN stays NaN.</summary>
    /// <param name="z">Any number.</param>
    /// <example><code>float a = Elementary.Saturate(Elementary.Exp(100f));   // 3.4028235E+38</code></example>
    [MethodImpl(Inline)] public static float Saturate(float z) => AnyPrecision<Vector128<float>, float, Arithmetic128>.Saturate(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="Saturate(float)"/>
    [MethodImpl(Inline)] public static Vector512<float> Saturate(Vector512<float> z) => AnyPrecision<Vector512<float>, float, Arithmetic512>.Saturate(z);
    /// <inheritdoc cref="Saturate(float)"/>
    [MethodImpl(Inline)] public static double Saturate(double z) => AnyPrecision<Vector128<double>, double, Arithmetic128>.Saturate(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="Saturate(float)"/>
    [MethodImpl(Inline)] public static Vector512<double> Saturate(Vector512<double> z) => AnyPrecision<Vector512<double>, double, Arithmetic512>.Saturate(z);

    /// <summary>z, but −∞ becomes the lowest number; a NaN stays NaN.</summary>
    /// <param name="z">Any number.</param>
    /// <example><code>float a = Elementary.SaturateBelow(z) * Elementary.Sigmoid(z);   // -0 at z = -∞, the limit</code></example>
    [MethodImpl(Inline)] public static float SaturateBelow(float z) => AnyPrecision<Vector128<float>, float, Arithmetic128>.SaturateBelow(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="SaturateBelow(float)"/>
    [MethodImpl(Inline)] public static Vector512<float> SaturateBelow(Vector512<float> z) => AnyPrecision<Vector512<float>, float, Arithmetic512>.SaturateBelow(z);
    /// <inheritdoc cref="SaturateBelow(float)"/>
    [MethodImpl(Inline)] public static double SaturateBelow(double z) => AnyPrecision<Vector128<double>, double, Arithmetic128>.SaturateBelow(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="SaturateBelow(float)"/>
    [MethodImpl(Inline)] public static Vector512<double> SaturateBelow(Vector512<double> z) => AnyPrecision<Vector512<double>, double, Arithmetic512>.SaturateBelow(z);

    internal abstract partial class AnyPrecision<V, T, A>
    {
        [MethodImpl(Inline)] public static V Abs(V z) => A.Abs(z);
        [MethodImpl(Inline)] public static V Sign(V z) => A.IfGreater(z, Zero, A.Of(T.One), A.IfGreater(Zero, z, A.Of(-T.One), z));
        [MethodImpl(Inline)] public static V Min(V u, V v) => A.IfOrdered(u, A.IfGreater(v, u, u, v));
        [MethodImpl(Inline)] public static V Max(V u, V v) => A.IfOrdered(u, A.IfGreater(u, v, u, v));
        [MethodImpl(Inline)] public static V Clamp(V z, V low, V high) => A.IfGreater(low, z, low, A.IfGreater(z, high, high, z));
        [MethodImpl(Inline)] public static V Saturate(V z) => A.MaxNative(T.MinValue, A.MinNative(T.MaxValue, z));
        [MethodImpl(Inline)] public static V SaturateBelow(V z) => A.MaxNative(T.MinValue, z);
    }
}
