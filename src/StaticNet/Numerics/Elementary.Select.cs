using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Vectors;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    /// <summary>max(0, z): ReLU. A NaN stays NaN; −0 becomes +0.</summary>
    /// <param name="z">Any number.</param>
    /// <example><code>float a = Elementary.PositivePart(-2f);   // 0</code></example>
    [MethodImpl(Inline)] public static float PositivePart(float z) => AnyPrecision<Vector128<float>, float, Arithmetic128>.PositivePart(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="PositivePart(float)"/>
    [MethodImpl(Inline)] public static Vector512<float> PositivePart(Vector512<float> z) => AnyPrecision<Vector512<float>, float, Arithmetic512>.PositivePart(z);
    /// <inheritdoc cref="PositivePart(float)"/>
    [MethodImpl(Inline)] public static double PositivePart(double z) => AnyPrecision<Vector128<double>, double, Arithmetic128>.PositivePart(Vector128.CreateScalarUnsafe(z)).ToScalar();
    /// <inheritdoc cref="PositivePart(float)"/>
    [MethodImpl(Inline)] public static Vector512<double> PositivePart(Vector512<double> z) => AnyPrecision<Vector512<double>, double, Arithmetic512>.PositivePart(z);

    /// <summary>u where z > 0, +0 where z ≤ 0: the slope of ReLU at z, applied to u, of which nothing passes at a z ≤ 0, not even a NaN. A NaN in z stays NaN.</summary>
    /// <param name="z">Any number.</param>
    /// <param name="u">Any number; passed through unchanged.</param>
    /// <example><code>float delta = Elementary.SelectIfPositive(z, upstream);</code></example>
    [MethodImpl(Inline)] public static float SelectIfPositive(float z, float u) => AnyPrecision<Vector128<float>, float, Arithmetic128>.SelectIfPositive(Vector128.CreateScalarUnsafe(z), Vector128.CreateScalarUnsafe(u)).ToScalar();
    /// <inheritdoc cref="SelectIfPositive(float, float)"/>
    [MethodImpl(Inline)] public static Vector512<float> SelectIfPositive(Vector512<float> z, Vector512<float> u) => AnyPrecision<Vector512<float>, float, Arithmetic512>.SelectIfPositive(z, u);
    /// <inheritdoc cref="SelectIfPositive(float, float)"/>
    [MethodImpl(Inline)] public static double SelectIfPositive(double z, double u) => AnyPrecision<Vector128<double>, double, Arithmetic128>.SelectIfPositive(Vector128.CreateScalarUnsafe(z), Vector128.CreateScalarUnsafe(u)).ToScalar();
    /// <inheritdoc cref="SelectIfPositive(float, float)"/>
    [MethodImpl(Inline)] public static Vector512<double> SelectIfPositive(Vector512<double> z, Vector512<double> u) => AnyPrecision<Vector512<double>, double, Arithmetic512>.SelectIfPositive(z, u);

    /// <summary>+0 where z ≤ 0, else u, also where z is NaN: <see cref="SelectIfPositive(float, float)"/> at half its price, for a u that is NaN itself wherever z is.</summary>
    /// <param name="z">Any number.</param>
    /// <param name="u">Any number; passed through unchanged.</param>
    /// <example><code>float delta = Elementary.ZeroIfNonPositive(z, upstream);</code></example>
    [MethodImpl(Inline)] public static float ZeroIfNonPositive(float z, float u) => AnyPrecision<Vector128<float>, float, Arithmetic128>.ZeroIfNonPositive(Vector128.CreateScalarUnsafe(z), Vector128.CreateScalarUnsafe(u)).ToScalar();
    /// <inheritdoc cref="ZeroIfNonPositive(float, float)"/>
    [MethodImpl(Inline)] public static Vector512<float> ZeroIfNonPositive(Vector512<float> z, Vector512<float> u) => AnyPrecision<Vector512<float>, float, Arithmetic512>.ZeroIfNonPositive(z, u);
    /// <inheritdoc cref="ZeroIfNonPositive(float, float)"/>
    [MethodImpl(Inline)] public static double ZeroIfNonPositive(double z, double u) => AnyPrecision<Vector128<double>, double, Arithmetic128>.ZeroIfNonPositive(Vector128.CreateScalarUnsafe(z), Vector128.CreateScalarUnsafe(u)).ToScalar();
    /// <inheritdoc cref="ZeroIfNonPositive(float, float)"/>
    [MethodImpl(Inline)] public static Vector512<double> ZeroIfNonPositive(Vector512<double> z, Vector512<double> u) => AnyPrecision<Vector512<double>, double, Arithmetic512>.ZeroIfNonPositive(z, u);

    /// <summary>u where z > 0, v where z ≤ 0. A NaN in z stays NaN.</summary>
    /// <param name="z">Any number.</param>
    /// <param name="u">Any number; passed through unchanged.</param>
    /// <param name="v">Any number; passed through unchanged.</param>
    /// <example><code>float weight = Elementary.Select(z, 2f, 0.5f);</code></example>
    [MethodImpl(Inline)] public static float Select(float z, float u, float v) => AnyPrecision<Vector128<float>, float, Arithmetic128>.Select(Vector128.CreateScalarUnsafe(z), Vector128.CreateScalarUnsafe(u), Vector128.CreateScalarUnsafe(v)).ToScalar();
    /// <inheritdoc cref="Select(float, float, float)"/>
    [MethodImpl(Inline)] public static Vector512<float> Select(Vector512<float> z, Vector512<float> u, Vector512<float> v) => AnyPrecision<Vector512<float>, float, Arithmetic512>.Select(z, u, v);
    /// <inheritdoc cref="Select(float, float, float)"/>
    [MethodImpl(Inline)] public static double Select(double z, double u, double v) => AnyPrecision<Vector128<double>, double, Arithmetic128>.Select(Vector128.CreateScalarUnsafe(z), Vector128.CreateScalarUnsafe(u), Vector128.CreateScalarUnsafe(v)).ToScalar();
    /// <inheritdoc cref="Select(float, float, float)"/>
    [MethodImpl(Inline)] public static Vector512<double> Select(Vector512<double> z, Vector512<double> u, Vector512<double> v) => AnyPrecision<Vector512<double>, double, Arithmetic512>.Select(z, u, v);

    /// <summary>u where z > 0, else v, also where z is NaN: <see cref="Select(float, float, float)"/> at half its price, for a v that is NaN itself wherever z is.</summary>
    /// <param name="z">Any number.</param>
    /// <param name="u">Any number; passed through unchanged.</param>
    /// <param name="v">Any number; passed through unchanged.</param>
    /// <example><code>float a = Elementary.IfPositive(z, z, 0.01f * z);   // leaky ReLU</code></example>
    [MethodImpl(Inline)] public static float IfPositive(float z, float u, float v) => AnyPrecision<Vector128<float>, float, Arithmetic128>.IfPositive(Vector128.CreateScalarUnsafe(z), Vector128.CreateScalarUnsafe(u), Vector128.CreateScalarUnsafe(v)).ToScalar();
    /// <inheritdoc cref="IfPositive(float, float, float)"/>
    [MethodImpl(Inline)] public static Vector512<float> IfPositive(Vector512<float> z, Vector512<float> u, Vector512<float> v) => AnyPrecision<Vector512<float>, float, Arithmetic512>.IfPositive(z, u, v);
    /// <inheritdoc cref="IfPositive(float, float, float)"/>
    [MethodImpl(Inline)] public static double IfPositive(double z, double u, double v) => AnyPrecision<Vector128<double>, double, Arithmetic128>.IfPositive(Vector128.CreateScalarUnsafe(z), Vector128.CreateScalarUnsafe(u), Vector128.CreateScalarUnsafe(v)).ToScalar();
    /// <inheritdoc cref="IfPositive(float, float, float)"/>
    [MethodImpl(Inline)] public static Vector512<double> IfPositive(Vector512<double> z, Vector512<double> u, Vector512<double> v) => AnyPrecision<Vector512<double>, double, Arithmetic512>.IfPositive(z, u, v);

    internal abstract partial class AnyPrecision<V, T, A>
    {
        private protected static V Zero
        {
            [MethodImpl(Inline)]
            get => A.Of(T.Zero);
        }

        [MethodImpl(Inline)] public static V PositivePart(V z) => A.IfAtMost(z, Zero, Zero, z);
        [MethodImpl(Inline)] public static V SelectIfPositive(V z, V u) => A.IfGreater(z, Zero, u, PositivePart(z));
        [MethodImpl(Inline)] public static V ZeroIfNonPositive(V z, V u) => A.IfAtMost(z, Zero, Zero, u);
        [MethodImpl(Inline)] public static V Select(V z, V u, V v) => A.IfGreater(z, Zero, u, A.IfAtMost(z, Zero, v, z));
        [MethodImpl(Inline)] public static V IfPositive(V z, V u, V v) => A.IfGreater(z, Zero, u, v);
    }
}
