using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    /// <summary>max(0, z): ReLU. A NaN stays NaN; −0 becomes +0.</summary>
    /// <param name="z">Any number.</param>
    /// <example><code>float a = Elementary.PositivePart(-2f);   // 0</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float PositivePart(float z)
    {
        Vector128<float> lane = Vector128.CreateScalarUnsafe(z);
        return Vector128.AndNot(lane, Vector128.LessThanOrEqual(lane, Vector128<float>.Zero)).ToScalar();
    }

    /// <inheritdoc cref="PositivePart(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double PositivePart(double z)
    {
        Vector128<double> lane = Vector128.CreateScalarUnsafe(z);
        return Vector128.AndNot(lane, Vector128.LessThanOrEqual(lane, Vector128<double>.Zero)).ToScalar();
    }

    /// <inheritdoc cref="PositivePart(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> PositivePart(Vector512<float> z) =>
        ConditionalSelect(LessThanOrEqual(z, Vector512<float>.Zero), Vector512<float>.Zero, z);

    /// <inheritdoc cref="PositivePart(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> PositivePart(Vector512<double> z) =>
        ConditionalSelect(LessThanOrEqual(z, Vector512<double>.Zero), Vector512<double>.Zero, z);

    /// <summary>u where z > 0, +0 where z ≤ 0: the slope of ReLU at z, applied to u, of which nothing passes at a z ≤ 0, not even a NaN. A NaN in z stays NaN.</summary>
    /// <param name="z">Any number.</param>
    /// <param name="u">Any number; passed through unchanged.</param>
    /// <example><code>float delta = Elementary.Gate(z, upstream);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Gate(float z, float u) => IfGreater(z, 0f, u, PositivePart(z));

    /// <inheritdoc cref="Gate(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Gate(double z, double u) => IfGreater(z, 0d, u, PositivePart(z));

    /// <inheritdoc cref="Gate(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Gate(Vector512<float> z, Vector512<float> u) =>
        ConditionalSelect(GreaterThan(z, Vector512<float>.Zero), u, PositivePart(z));

    /// <inheritdoc cref="Gate(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Gate(Vector512<double> z, Vector512<double> u) =>
        ConditionalSelect(GreaterThan(z, Vector512<double>.Zero), u, PositivePart(z));

    /// <summary>+0 where z ≤ 0, else u, also where z is NaN: <see cref="Gate(float, float)"/> at half its price, for a u that is NaN itself wherever z is.</summary>
    /// <param name="z">Any number.</param>
    /// <param name="u">Any number; passed through unchanged.</param>
    /// <example><code>float delta = Elementary.Shut(z, upstream);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Shut(float z, float u)
    {
        Vector128<float> closed = Vector128.LessThanOrEqual(Vector128.CreateScalarUnsafe(z), Vector128<float>.Zero);
        return Vector128.AndNot(Vector128.CreateScalarUnsafe(u), closed).ToScalar();
    }

    /// <inheritdoc cref="Shut(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Shut(double z, double u)
    {
        Vector128<double> closed = Vector128.LessThanOrEqual(Vector128.CreateScalarUnsafe(z), Vector128<double>.Zero);
        return Vector128.AndNot(Vector128.CreateScalarUnsafe(u), closed).ToScalar();
    }

    /// <inheritdoc cref="Shut(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Shut(Vector512<float> z, Vector512<float> u) =>
        ConditionalSelect(LessThanOrEqual(z, Vector512<float>.Zero), Vector512<float>.Zero, u);

    /// <inheritdoc cref="Shut(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Shut(Vector512<double> z, Vector512<double> u) =>
        ConditionalSelect(LessThanOrEqual(z, Vector512<double>.Zero), Vector512<double>.Zero, u);

    /// <summary>u where z > 0, v where z ≤ 0. A NaN in z stays NaN.</summary>
    /// <param name="z">Any number.</param>
    /// <param name="u">Any number; passed through unchanged.</param>
    /// <param name="v">Any number; passed through unchanged.</param>
    /// <example><code>float weight = Elementary.Select(z, 2f, 0.5f);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Select(float z, float u, float v) => IfGreater(z, 0f, u, IfNotPositive(z, v));

    /// <inheritdoc cref="Select(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Select(double z, double u, double v) => IfGreater(z, 0d, u, IfNotPositive(z, v));

    /// <inheritdoc cref="Select(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Select(Vector512<float> z, Vector512<float> u, Vector512<float> v) =>
        ConditionalSelect(GreaterThan(z, Vector512<float>.Zero), u, ConditionalSelect(LessThanOrEqual(z, Vector512<float>.Zero), v, z));

    /// <inheritdoc cref="Select(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Select(Vector512<double> z, Vector512<double> u, Vector512<double> v) =>
        ConditionalSelect(GreaterThan(z, Vector512<double>.Zero), u, ConditionalSelect(LessThanOrEqual(z, Vector512<double>.Zero), v, z));

    /// <summary>u where z > 0, else v, also where z is NaN: <see cref="Select(float, float, float)"/> at half its price, for a v that is NaN itself wherever z is.</summary>
    /// <param name="z">Any number.</param>
    /// <param name="u">Any number; passed through unchanged.</param>
    /// <param name="v">Any number; passed through unchanged.</param>
    /// <example><code>float a = Elementary.IfPositive(z, z, 0.01f * z);   // leaky ReLU</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float IfPositive(float z, float u, float v) => IfGreater(z, 0f, u, v);

    /// <inheritdoc cref="IfPositive(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double IfPositive(double z, double u, double v) => IfGreater(z, 0d, u, v);

    /// <inheritdoc cref="IfPositive(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> IfPositive(Vector512<float> z, Vector512<float> u, Vector512<float> v) =>
        ConditionalSelect(GreaterThan(z, Vector512<float>.Zero), u, v);

    /// <inheritdoc cref="IfPositive(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> IfPositive(Vector512<double> z, Vector512<double> u, Vector512<double> v) =>
        ConditionalSelect(GreaterThan(z, Vector512<double>.Zero), u, v);

    /// <summary>u where a > b, else v: the scalar twin of ConditionalSelect(GreaterThan(a, b), u, v), without a jump.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float IfGreater(float a, float b, float u, float v) =>
        Vector128.ConditionalSelect(
            Vector128.GreaterThan(Vector128.CreateScalarUnsafe(a), Vector128.CreateScalarUnsafe(b)),
            Vector128.CreateScalarUnsafe(u),
            Vector128.CreateScalarUnsafe(v)).ToScalar();

    /// <inheritdoc cref="IfGreater(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double IfGreater(double a, double b, double u, double v) =>
        Vector128.ConditionalSelect(
            Vector128.GreaterThan(Vector128.CreateScalarUnsafe(a), Vector128.CreateScalarUnsafe(b)),
            Vector128.CreateScalarUnsafe(u),
            Vector128.CreateScalarUnsafe(v)).ToScalar();

    /// <summary>v where z ≤ 0, else z, which may be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float IfNotPositive(float z, float v)
    {
        Vector128<float> lane = Vector128.CreateScalarUnsafe(z);
        return Vector128.ConditionalSelect(Vector128.LessThanOrEqual(lane, Vector128<float>.Zero), Vector128.CreateScalarUnsafe(v), lane).ToScalar();
    }

    /// <inheritdoc cref="IfNotPositive(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double IfNotPositive(double z, double v)
    {
        Vector128<double> lane = Vector128.CreateScalarUnsafe(z);
        return Vector128.ConditionalSelect(Vector128.LessThanOrEqual(lane, Vector128<double>.Zero), Vector128.CreateScalarUnsafe(v), lane).ToScalar();
    }
}
