using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Vectors;
using Doubles = System.Runtime.Intrinsics.Vector512<double>;
using Floats = System.Runtime.Intrinsics.Vector512<float>;

namespace StaticNet.Runtime.V1;

/// <summary>Sixteen floats or eight doubles.</summary>
internal readonly struct Operations512 : IVectorOperations<Floats>, IVectorOperations<Doubles>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)] public static Floats PositivePart(Floats z) => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z, Floats.Zero), Floats.Zero, z);
    [MethodImpl(Inline)] public static Floats SelectIfPositive(Floats z, Floats u) => Vector512.ConditionalSelect(Vector512.GreaterThan(z, Floats.Zero), u, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z, Floats.Zero), Floats.Zero, z));
    [MethodImpl(Inline)] public static Floats ZeroIfNonPositive(Floats z, Floats u) => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z, Floats.Zero), Floats.Zero, u);
    [MethodImpl(Inline)] public static Floats Select(Floats z, Floats u, Floats v) => Vector512.ConditionalSelect(Vector512.GreaterThan(z, Floats.Zero), u, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z, Floats.Zero), v, z));
    [MethodImpl(Inline)] public static Floats IfPositive(Floats z, Floats u, Floats v) => Vector512.ConditionalSelect(Vector512.GreaterThan(z, Floats.Zero), u, v);
    [MethodImpl(Inline)] public static Floats Sign(Floats z) => Vector512.ConditionalSelect(Vector512.GreaterThan(z, Floats.Zero), Vector512.Create(1f), Vector512.ConditionalSelect(Vector512.GreaterThan(Floats.Zero, z), Vector512.Create(-1f), z));
    [MethodImpl(Inline)] public static Floats Max(Floats u, Floats v) => Vector512.ConditionalSelect(Vector512.Equals(u, u), Vector512.ConditionalSelect(Vector512.GreaterThan(u, v), u, v), u);
    [MethodImpl(Inline)] public static Floats Saturate(Floats z) => Vector512.MaxNative(Vector512.Create(float.MinValue), Vector512.MinNative(Vector512.Create(float.MaxValue), z));
    [MethodImpl(Inline)] public static Floats SaturateBelow(Floats z) => Vector512.MaxNative(Vector512.Create(float.MinValue), z);
    [MethodImpl(Inline)] public static Floats Exp(Floats u) => Elementary.Exp(u);
    [MethodImpl(Inline)] public static Floats Expm1(Floats u) => Elementary.Expm1(u);
    [MethodImpl(Inline)] public static Floats Log(Floats u) => Elementary.Log(u);
    [MethodImpl(Inline)] public static Floats Log1p(Floats u) => Elementary.Log1p(u);
    [MethodImpl(Inline)] public static Floats Tanh(Floats u) => Elementary.Tanh(u);
    [MethodImpl(Inline)] public static Floats Sigmoid(Floats u) => Elementary.Sigmoid(u);
    [MethodImpl(Inline)] public static Floats Softplus(Floats u) => Elementary.Softplus(u);
    [MethodImpl(Inline)] public static Floats NormalDistribution(Floats u) => Elementary.NormalDistribution(u);
    [MethodImpl(Inline)] public static Floats NormalDensity(Floats u) => Elementary.NormalDensity(u);
    [MethodImpl(Inline)] public static Floats Sin(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic512>.Sin(u);
    [MethodImpl(Inline)] public static Floats Cos(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic512>.Cos(u);

    [MethodImpl(Inline)] public static Doubles PositivePart(Doubles z) => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z, Doubles.Zero), Doubles.Zero, z);
    [MethodImpl(Inline)] public static Doubles SelectIfPositive(Doubles z, Doubles u) => Vector512.ConditionalSelect(Vector512.GreaterThan(z, Doubles.Zero), u, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z, Doubles.Zero), Doubles.Zero, z));
    [MethodImpl(Inline)] public static Doubles ZeroIfNonPositive(Doubles z, Doubles u) => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z, Doubles.Zero), Doubles.Zero, u);
    [MethodImpl(Inline)] public static Doubles Select(Doubles z, Doubles u, Doubles v) => Vector512.ConditionalSelect(Vector512.GreaterThan(z, Doubles.Zero), u, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z, Doubles.Zero), v, z));
    [MethodImpl(Inline)] public static Doubles IfPositive(Doubles z, Doubles u, Doubles v) => Vector512.ConditionalSelect(Vector512.GreaterThan(z, Doubles.Zero), u, v);
    [MethodImpl(Inline)] public static Doubles Sign(Doubles z) => Vector512.ConditionalSelect(Vector512.GreaterThan(z, Doubles.Zero), Vector512.Create(1d), Vector512.ConditionalSelect(Vector512.GreaterThan(Doubles.Zero, z), Vector512.Create(-1d), z));
    [MethodImpl(Inline)] public static Doubles Max(Doubles u, Doubles v) => Vector512.ConditionalSelect(Vector512.Equals(u, u), Vector512.ConditionalSelect(Vector512.GreaterThan(u, v), u, v), u);
    [MethodImpl(Inline)] public static Doubles Saturate(Doubles z) => Vector512.MaxNative(Vector512.Create(double.MinValue), Vector512.MinNative(Vector512.Create(double.MaxValue), z));
    [MethodImpl(Inline)] public static Doubles SaturateBelow(Doubles z) => Vector512.MaxNative(Vector512.Create(double.MinValue), z);
    [MethodImpl(Inline)] public static Doubles Exp(Doubles u) => Elementary.Exp(u);
    [MethodImpl(Inline)] public static Doubles Expm1(Doubles u) => Elementary.Expm1(u);
    [MethodImpl(Inline)] public static Doubles Log(Doubles u) => Elementary.Log(u);
    [MethodImpl(Inline)] public static Doubles Log1p(Doubles u) => Elementary.Log1p(u);
    [MethodImpl(Inline)] public static Doubles Tanh(Doubles u) => Elementary.Tanh(u);
    [MethodImpl(Inline)] public static Doubles Sigmoid(Doubles u) => Elementary.Sigmoid(u);
    [MethodImpl(Inline)] public static Doubles Softplus(Doubles u) => Elementary.Softplus(u);
    [MethodImpl(Inline)] public static Doubles NormalDistribution(Doubles u) => Elementary.NormalDistribution(u);
    [MethodImpl(Inline)] public static Doubles NormalDensity(Doubles u) => Elementary.NormalDensity(u);
    [MethodImpl(Inline)] public static Doubles Sin(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic512>.Sin(u);
    [MethodImpl(Inline)] public static Doubles Cos(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic512>.Cos(u);
}
