using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>Functions of vectors of 512 bits where the machine has none: those of their two halves.</summary>
/// <remarks>
/// The same machine code as the framework's operations on such vectors, from which a function of <see cref="StaticNet.Numerics.Elementary"/> would be put together; but each of those is a generic method, for which the JIT
/// loads <c>Vector512&lt;T&gt;</c> and the narrower types, 0.8 ms each, and inlines several methods. Not so basic operations, which a text has by the hundred: a second way costs the JIT a local in each.
/// </remarks>
internal static class Halves
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)] public static Vector512<float> Max(Vector512<float> u, Vector512<float> v) => Vector512.Create(Operations256.Max(u.GetLower(), v.GetLower()), Operations256.Max(u.GetUpper(), v.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> SelectIfPositive(Vector512<float> z, Vector512<float> u) => Vector512.Create(Operations256.SelectIfPositive(z.GetLower(), u.GetLower()), Operations256.SelectIfPositive(z.GetUpper(), u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> ZeroIfNonPositive(Vector512<float> z, Vector512<float> u) => Vector512.Create(Operations256.ZeroIfNonPositive(z.GetLower(), u.GetLower()), Operations256.ZeroIfNonPositive(z.GetUpper(), u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Select(Vector512<float> z, Vector512<float> u, Vector512<float> v) => Vector512.Create(Operations256.Select(z.GetLower(), u.GetLower(), v.GetLower()), Operations256.Select(z.GetUpper(), u.GetUpper(), v.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> IfPositive(Vector512<float> z, Vector512<float> u, Vector512<float> v) => Vector512.Create(Operations256.IfPositive(z.GetLower(), u.GetLower(), v.GetLower()), Operations256.IfPositive(z.GetUpper(), u.GetUpper(), v.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> PositivePart(Vector512<float> u) => Vector512.Create(Operations256.PositivePart(u.GetLower()), Operations256.PositivePart(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Sign(Vector512<float> u) => Vector512.Create(Operations256.Sign(u.GetLower()), Operations256.Sign(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Saturate(Vector512<float> u) => Vector512.Create(Operations256.Saturate(u.GetLower()), Operations256.Saturate(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> SaturateBelow(Vector512<float> u) => Vector512.Create(Operations256.SaturateBelow(u.GetLower()), Operations256.SaturateBelow(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Exp(Vector512<float> u) => Vector512.Create(Operations256.Exp(u.GetLower()), Operations256.Exp(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Expm1(Vector512<float> u) => Vector512.Create(Operations256.Expm1(u.GetLower()), Operations256.Expm1(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Log(Vector512<float> u) => Vector512.Create(Operations256.Log(u.GetLower()), Operations256.Log(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Log1p(Vector512<float> u) => Vector512.Create(Operations256.Log1p(u.GetLower()), Operations256.Log1p(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Tanh(Vector512<float> u) => Vector512.Create(Operations256.Tanh(u.GetLower()), Operations256.Tanh(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Sigmoid(Vector512<float> u) => Vector512.Create(Operations256.Sigmoid(u.GetLower()), Operations256.Sigmoid(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Softplus(Vector512<float> u) => Vector512.Create(Operations256.Softplus(u.GetLower()), Operations256.Softplus(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> NormalDistribution(Vector512<float> u) => Vector512.Create(Operations256.NormalDistribution(u.GetLower()), Operations256.NormalDistribution(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> NormalDensity(Vector512<float> u) => Vector512.Create(Operations256.NormalDensity(u.GetLower()), Operations256.NormalDensity(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Sin(Vector512<float> u) => Vector512.Create(Operations256.Sin(u.GetLower()), Operations256.Sin(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<float> Cos(Vector512<float> u) => Vector512.Create(Operations256.Cos(u.GetLower()), Operations256.Cos(u.GetUpper()));

    [MethodImpl(Inline)] public static Vector512<double> Max(Vector512<double> u, Vector512<double> v) => Vector512.Create(Operations256.Max(u.GetLower(), v.GetLower()), Operations256.Max(u.GetUpper(), v.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> SelectIfPositive(Vector512<double> z, Vector512<double> u) => Vector512.Create(Operations256.SelectIfPositive(z.GetLower(), u.GetLower()), Operations256.SelectIfPositive(z.GetUpper(), u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> ZeroIfNonPositive(Vector512<double> z, Vector512<double> u) => Vector512.Create(Operations256.ZeroIfNonPositive(z.GetLower(), u.GetLower()), Operations256.ZeroIfNonPositive(z.GetUpper(), u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Select(Vector512<double> z, Vector512<double> u, Vector512<double> v) => Vector512.Create(Operations256.Select(z.GetLower(), u.GetLower(), v.GetLower()), Operations256.Select(z.GetUpper(), u.GetUpper(), v.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> IfPositive(Vector512<double> z, Vector512<double> u, Vector512<double> v) => Vector512.Create(Operations256.IfPositive(z.GetLower(), u.GetLower(), v.GetLower()), Operations256.IfPositive(z.GetUpper(), u.GetUpper(), v.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> PositivePart(Vector512<double> u) => Vector512.Create(Operations256.PositivePart(u.GetLower()), Operations256.PositivePart(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Sign(Vector512<double> u) => Vector512.Create(Operations256.Sign(u.GetLower()), Operations256.Sign(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Saturate(Vector512<double> u) => Vector512.Create(Operations256.Saturate(u.GetLower()), Operations256.Saturate(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> SaturateBelow(Vector512<double> u) => Vector512.Create(Operations256.SaturateBelow(u.GetLower()), Operations256.SaturateBelow(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Exp(Vector512<double> u) => Vector512.Create(Operations256.Exp(u.GetLower()), Operations256.Exp(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Expm1(Vector512<double> u) => Vector512.Create(Operations256.Expm1(u.GetLower()), Operations256.Expm1(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Log(Vector512<double> u) => Vector512.Create(Operations256.Log(u.GetLower()), Operations256.Log(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Log1p(Vector512<double> u) => Vector512.Create(Operations256.Log1p(u.GetLower()), Operations256.Log1p(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Tanh(Vector512<double> u) => Vector512.Create(Operations256.Tanh(u.GetLower()), Operations256.Tanh(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Sigmoid(Vector512<double> u) => Vector512.Create(Operations256.Sigmoid(u.GetLower()), Operations256.Sigmoid(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Softplus(Vector512<double> u) => Vector512.Create(Operations256.Softplus(u.GetLower()), Operations256.Softplus(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> NormalDistribution(Vector512<double> u) => Vector512.Create(Operations256.NormalDistribution(u.GetLower()), Operations256.NormalDistribution(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> NormalDensity(Vector512<double> u) => Vector512.Create(Operations256.NormalDensity(u.GetLower()), Operations256.NormalDensity(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Sin(Vector512<double> u) => Vector512.Create(Operations256.Sin(u.GetLower()), Operations256.Sin(u.GetUpper()));
    [MethodImpl(Inline)] public static Vector512<double> Cos(Vector512<double> u) => Vector512.Create(Operations256.Cos(u.GetLower()), Operations256.Cos(u.GetUpper()));
}
