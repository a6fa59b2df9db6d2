using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // A comparison with a NaN is false: the branch of false is where the NaN must be.

    /// <summary>|z|. A NaN stays NaN; −0 becomes +0.</summary>
    /// <param name="z">Any number.</param>
    /// <example><code>float distance = Elementary.Abs(a - y);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Abs(float z) =>
        float.Abs(z);

    /// <inheritdoc cref="Abs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Abs(double z) =>
        double.Abs(z);

    /// <inheritdoc cref="Abs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Abs(Vector512<float> z) =>
        Vector512.Abs(z);

    /// <inheritdoc cref="Abs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Abs(Vector512<double> z) =>
        Vector512.Abs(z);

    /// <summary>1 where z > 0, −1 where z &lt; 0: the slope of |z|. ±0 and NaN stay what they are.</summary>
    /// <param name="z">Any number.</param>
    /// <example><code>float slope = Elementary.Sign(-0.3f);   // -1</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sign(float z) =>
        IfGreater(z, 0f, 1f, IfGreater(0f, z, -1f, z));

    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sign(double z) =>
        IfGreater(z, 0d, 1d, IfGreater(0d, z, -1d, z));

    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sign(Vector512<float> z) =>
        ConditionalSelect(GreaterThan(z, Vector512<float>.Zero), Create(1f), ConditionalSelect(GreaterThan(Vector512<float>.Zero, z), Create(-1f), z));

    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sign(Vector512<double> z) =>
        ConditionalSelect(GreaterThan(z, Vector512<double>.Zero), Create(1d), ConditionalSelect(GreaterThan(Vector512<double>.Zero, z), Create(-1d), z));

    /// <summary>The smaller of two numbers; NaN if either is. Of two equal ones, which may be +0 and −0, it is v.</summary>
    /// <param name="u">Any number.</param>
    /// <param name="v">Any number.</param>
    /// <example><code>float a = Elementary.Min(z, 6f);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Min(float u, float v) =>
        IfOrdered(u, IfGreater(v, u, u, v));

    /// <inheritdoc cref="Min(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Min(double u, double v) =>
        IfOrdered(u, IfGreater(v, u, u, v));

    /// <inheritdoc cref="Min(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Min(Vector512<float> u, Vector512<float> v) =>
        ConditionalSelect(Vector512.Equals(u, u), ConditionalSelect(GreaterThan(v, u), u, v), u);

    /// <inheritdoc cref="Min(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Min(Vector512<double> u, Vector512<double> v) =>
        ConditionalSelect(Vector512.Equals(u, u), ConditionalSelect(GreaterThan(v, u), u, v), u);

    /// <summary>The larger of two numbers; NaN if either is. Of two equal ones, which may be +0 and −0, it is v.</summary>
    /// <param name="u">Any number.</param>
    /// <param name="v">Any number.</param>
    /// <example><code>float largest = Elementary.Max(z1, z2);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(float u, float v) =>
        IfOrdered(u, IfGreater(u, v, u, v));

    /// <inheritdoc cref="Max(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(double u, double v) =>
        IfOrdered(u, IfGreater(u, v, u, v));

    /// <inheritdoc cref="Max(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Max(Vector512<float> u, Vector512<float> v) =>
        ConditionalSelect(Vector512.Equals(u, u), ConditionalSelect(GreaterThan(u, v), u, v), u);

    /// <inheritdoc cref="Max(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Max(Vector512<double> u, Vector512<double> v) =>
        ConditionalSelect(Vector512.Equals(u, u), ConditionalSelect(GreaterThan(u, v), u, v), u);

    /// <summary>z, but not below low and not above high: hard tanh is Clamp(z, −1, 1). A NaN in z stays NaN.</summary>
    /// <param name="z">Any number.</param>
    /// <param name="low">The lower bound, no NaN.</param>
    /// <param name="high">The upper bound, no NaN, not less than low.</param>
    /// <example><code>float a = Elementary.Clamp(3f, -1f, 1f);   // 1</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Clamp(float z, float low, float high) =>
        IfGreater(low, z, low, IfGreater(z, high, high, z));

    /// <inheritdoc cref="Clamp(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Clamp(double z, double low, double high) =>
        IfGreater(low, z, low, IfGreater(z, high, high, z));

    /// <inheritdoc cref="Clamp(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Clamp(Vector512<float> z, Vector512<float> low, Vector512<float> high) =>
        ConditionalSelect(GreaterThan(low, z), low, ConditionalSelect(GreaterThan(z, high), high, z));

    /// <inheritdoc cref="Clamp(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Clamp(Vector512<double> z, Vector512<double> low, Vector512<double> high) =>
        ConditionalSelect(GreaterThan(low, z), low, ConditionalSelect(GreaterThan(z, high), high, z));

    /// <summary>z, but no farther from 0 than the largest number: ±∞ become that, a NaN stays NaN.</summary>
    /// <param name="z">Any number.</param>
    /// <example><code>float a = Elementary.Saturate(Elementary.Exp(100f));   // 3.4028235E+38</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Saturate(float z) => float.MaxNative(float.MinValue, float.MinNative(float.MaxValue, z));

    /// <inheritdoc cref="Saturate(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Saturate(double z) => double.MaxNative(double.MinValue, double.MinNative(double.MaxValue, z));

    /// <inheritdoc cref="Saturate(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Saturate(Vector512<float> z) => MaxNative(Create(float.MinValue), MinNative(Create(float.MaxValue), z));

    /// <inheritdoc cref="Saturate(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Saturate(Vector512<double> z) => MaxNative(Create(double.MinValue), MinNative(Create(double.MaxValue), z));

    /// <summary>z, but −∞ becomes the lowest number; a NaN stays NaN.</summary>
    /// <param name="z">Any number.</param>
    /// <example><code>float a = Elementary.SaturateBelow(z) * Elementary.Sigmoid(z);   // -0 at z = -∞, the limit</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SaturateBelow(float z) => float.MaxNative(float.MinValue, z);

    /// <inheritdoc cref="SaturateBelow(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SaturateBelow(double z) => double.MaxNative(double.MinValue, z);

    /// <inheritdoc cref="SaturateBelow(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SaturateBelow(Vector512<float> z) => MaxNative(Create(float.MinValue), z);

    /// <inheritdoc cref="SaturateBelow(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SaturateBelow(Vector512<double> z) => MaxNative(Create(double.MinValue), z);

    /// <summary>u where z is a number, else z, which is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float IfOrdered(float z, float u)
    {
        Vector128<float> lane = Vector128.CreateScalarUnsafe(z);
        return Vector128.ConditionalSelect(Vector128.Equals(lane, lane), Vector128.CreateScalarUnsafe(u), lane).ToScalar();
    }

    /// <inheritdoc cref="IfOrdered(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double IfOrdered(double z, double u)
    {
        Vector128<double> lane = Vector128.CreateScalarUnsafe(z);
        return Vector128.ConditionalSelect(Vector128.Equals(lane, lane), Vector128.CreateScalarUnsafe(u), lane).ToScalar();
    }
}
