using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Vectors;
using Doubles = System.Runtime.Intrinsics.Vector128<double>;
using Floats = System.Runtime.Intrinsics.Vector128<float>;

namespace StaticNet.Runtime.V1;

/// <summary>Four floats or two doubles.</summary>
internal readonly struct Operations128 : IVectorOperations<Floats>, IVectorOperations<Doubles>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)] public static Floats PositivePart(Floats z) => Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z, Floats.Zero), Floats.Zero, z);
    [MethodImpl(Inline)] public static Floats SelectIfPositive(Floats z, Floats u) => Vector128.ConditionalSelect(Vector128.GreaterThan(z, Floats.Zero), u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z, Floats.Zero), Floats.Zero, z));
    [MethodImpl(Inline)] public static Floats ZeroIfNonPositive(Floats z, Floats u) => Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z, Floats.Zero), Floats.Zero, u);
    [MethodImpl(Inline)] public static Floats Select(Floats z, Floats u, Floats v) => Vector128.ConditionalSelect(Vector128.GreaterThan(z, Floats.Zero), u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z, Floats.Zero), v, z));
    [MethodImpl(Inline)] public static Floats IfPositive(Floats z, Floats u, Floats v) => Vector128.ConditionalSelect(Vector128.GreaterThan(z, Floats.Zero), u, v);
    [MethodImpl(Inline)] public static Floats Sign(Floats z) => Vector128.ConditionalSelect(Vector128.GreaterThan(z, Floats.Zero), Vector128.Create(1f), Vector128.ConditionalSelect(Vector128.GreaterThan(Floats.Zero, z), Vector128.Create(-1f), z));
    [MethodImpl(Inline)] public static Floats Max(Floats u, Floats v) => Vector128.ConditionalSelect(Vector128.Equals(u, u), Vector128.ConditionalSelect(Vector128.GreaterThan(u, v), u, v), u);
    [MethodImpl(Inline)] public static Floats Saturate(Floats z) => Vector128.MaxNative(Vector128.Create(float.MinValue), Vector128.MinNative(Vector128.Create(float.MaxValue), z));
    [MethodImpl(Inline)] public static Floats SaturateBelow(Floats z) => Vector128.MaxNative(Vector128.Create(float.MinValue), z);
    [MethodImpl(Inline)] public static Floats Exp(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.Exp(u);
    [MethodImpl(Inline)] public static Floats Expm1(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.Expm1(u);
    [MethodImpl(Inline)] public static Floats Log(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.Log(u);
    [MethodImpl(Inline)] public static Floats Log1p(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.Log1p(u);
    [MethodImpl(Inline)] public static Floats Tanh(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.Tanh(u);
    [MethodImpl(Inline)] public static Floats Sigmoid(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.Sigmoid(u);
    [MethodImpl(Inline)] public static Floats Softplus(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.Softplus(u);
    [MethodImpl(Inline)] public static Floats NormalDistribution(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.NormalDistribution(u);
    [MethodImpl(Inline)] public static Floats NormalDensity(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.NormalDensity(u);
    [MethodImpl(Inline)] public static Floats Sin(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.Sin(u);
    [MethodImpl(Inline)] public static Floats Cos(Floats u) => Elementary.SinglePrecision<Floats, Arithmetic128>.Cos(u);

    [MethodImpl(Inline)] public static Doubles PositivePart(Doubles z) => Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z, Doubles.Zero), Doubles.Zero, z);
    [MethodImpl(Inline)] public static Doubles SelectIfPositive(Doubles z, Doubles u) => Vector128.ConditionalSelect(Vector128.GreaterThan(z, Doubles.Zero), u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z, Doubles.Zero), Doubles.Zero, z));
    [MethodImpl(Inline)] public static Doubles ZeroIfNonPositive(Doubles z, Doubles u) => Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z, Doubles.Zero), Doubles.Zero, u);
    [MethodImpl(Inline)] public static Doubles Select(Doubles z, Doubles u, Doubles v) => Vector128.ConditionalSelect(Vector128.GreaterThan(z, Doubles.Zero), u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z, Doubles.Zero), v, z));
    [MethodImpl(Inline)] public static Doubles IfPositive(Doubles z, Doubles u, Doubles v) => Vector128.ConditionalSelect(Vector128.GreaterThan(z, Doubles.Zero), u, v);
    [MethodImpl(Inline)] public static Doubles Sign(Doubles z) => Vector128.ConditionalSelect(Vector128.GreaterThan(z, Doubles.Zero), Vector128.Create(1d), Vector128.ConditionalSelect(Vector128.GreaterThan(Doubles.Zero, z), Vector128.Create(-1d), z));
    [MethodImpl(Inline)] public static Doubles Max(Doubles u, Doubles v) => Vector128.ConditionalSelect(Vector128.Equals(u, u), Vector128.ConditionalSelect(Vector128.GreaterThan(u, v), u, v), u);
    [MethodImpl(Inline)] public static Doubles Saturate(Doubles z) => Vector128.MaxNative(Vector128.Create(double.MinValue), Vector128.MinNative(Vector128.Create(double.MaxValue), z));
    [MethodImpl(Inline)] public static Doubles SaturateBelow(Doubles z) => Vector128.MaxNative(Vector128.Create(double.MinValue), z);
    [MethodImpl(Inline)] public static Doubles Exp(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.Exp(u);
    [MethodImpl(Inline)] public static Doubles Expm1(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.Expm1(u);
    [MethodImpl(Inline)] public static Doubles Log(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.Log(u);
    [MethodImpl(Inline)] public static Doubles Log1p(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.Log1p(u);
    [MethodImpl(Inline)] public static Doubles Tanh(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.Tanh(u);
    [MethodImpl(Inline)] public static Doubles Sigmoid(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.Sigmoid(u);
    [MethodImpl(Inline)] public static Doubles Softplus(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.Softplus(u);
    [MethodImpl(Inline)] public static Doubles NormalDistribution(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.NormalDistribution(u);
    [MethodImpl(Inline)] public static Doubles NormalDensity(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.NormalDensity(u);
    [MethodImpl(Inline)] public static Doubles Sin(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.Sin(u);
    [MethodImpl(Inline)] public static Doubles Cos(Doubles u) => Elementary.DoublePrecision<Doubles, Arithmetic128>.Cos(u);
}
