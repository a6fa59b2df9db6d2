using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Vectors;

/// <summary>Eight floats or four doubles.</summary>
internal readonly struct Arithmetic256<T> : IArithmetic<Vector256<T>, T>
    where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)] public static Vector256<T> Of(T number) => Vector256.Create(number);
    [MethodImpl(Inline)] public static Vector256<T> OfBits(long bits) => typeof(T) == typeof(double) ? Vector256.Create(bits).As<long, T>() : Vector256.Create((int)bits).As<int, T>();
    [MethodImpl(Inline)] public static Vector256<T> Add(Vector256<T> u, Vector256<T> v) => u + v;
    [MethodImpl(Inline)] public static Vector256<T> Subtract(Vector256<T> u, Vector256<T> v) => u - v;
    [MethodImpl(Inline)] public static Vector256<T> Multiply(Vector256<T> u, Vector256<T> v) => u * v;
    [MethodImpl(Inline)] public static Vector256<T> Divide(Vector256<T> u, Vector256<T> v) => u / v;
    [MethodImpl(Inline)] public static Vector256<T> Negate(Vector256<T> u) => -u;
    [MethodImpl(Inline)] public static Vector256<T> Fma(Vector256<T> u, Vector256<T> v, Vector256<T> sum) => typeof(T) == typeof(double) ? Vector256.FusedMultiplyAdd(u.AsDouble(), v.AsDouble(), sum.AsDouble()).As<double, T>() : Vector256.FusedMultiplyAdd(u.AsSingle(), v.AsSingle(), sum.AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector256<T> Fma(Vector256<T> u, Vector256<T> v, T sum) => typeof(T) == typeof(double) ? Vector256.FusedMultiplyAdd(u.AsDouble(), v.AsDouble(), Vector256.Create(sum).AsDouble()).As<double, T>() : Vector256.FusedMultiplyAdd(u.AsSingle(), v.AsSingle(), Vector256.Create(sum).AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector256<T> Fma(T u, Vector256<T> v, Vector256<T> sum) => typeof(T) == typeof(double) ? Vector256.FusedMultiplyAdd(Vector256.Create(u).AsDouble(), v.AsDouble(), sum.AsDouble()).As<double, T>() : Vector256.FusedMultiplyAdd(Vector256.Create(u).AsSingle(), v.AsSingle(), sum.AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector256<T> Fma(T u, Vector256<T> v, T sum) => typeof(T) == typeof(double) ? Vector256.FusedMultiplyAdd(Vector256.Create(u).AsDouble(), v.AsDouble(), Vector256.Create(sum).AsDouble()).As<double, T>() : Vector256.FusedMultiplyAdd(Vector256.Create(u).AsSingle(), v.AsSingle(), Vector256.Create(sum).AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector256<T> MinNative(T u, Vector256<T> v) => Vector256.MinNative(Vector256.Create(u), v);
    [MethodImpl(Inline)] public static Vector256<T> MaxNative(T u, Vector256<T> v) => Vector256.MaxNative(Vector256.Create(u), v);
    [MethodImpl(Inline)] public static Vector256<T> Abs(Vector256<T> u) => Vector256.Abs(u);
    [MethodImpl(Inline)] public static Vector256<T> CopySign(Vector256<T> u, Vector256<T> v) => typeof(T) == typeof(double) ? Vector256.ConditionalSelect(Vector256.Create(-0d), v.AsDouble(), u.AsDouble()).As<double, T>() : Vector256.ConditionalSelect(Vector256.Create(-0f), v.AsSingle(), u.AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector256<T> IfGreater(Vector256<T> a, Vector256<T> b, Vector256<T> u, Vector256<T> v) => Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), u, v);
    [MethodImpl(Inline)] public static Vector256<T> IfAtMost(Vector256<T> a, Vector256<T> b, Vector256<T> u, Vector256<T> v) => Vector256.ConditionalSelect(Vector256.LessThanOrEqual(a, b), u, v);
    [MethodImpl(Inline)] public static Vector256<T> IfOrdered(Vector256<T> z, Vector256<T> u) => Vector256.ConditionalSelect(Vector256.Equals(z, z), u, z);
    [MethodImpl(Inline)] public static Vector256<T> IfSet(Vector256<T> mask, Vector256<T> u, Vector256<T> v) => Vector256.ConditionalSelect(mask, u, v);
    [MethodImpl(Inline)] public static Vector256<T> And(Vector256<T> u, Vector256<T> v) => u & v;
    [MethodImpl(Inline)] public static Vector256<T> Or(Vector256<T> u, Vector256<T> v) => u | v;
    [MethodImpl(Inline)] public static Vector256<T> Xor(Vector256<T> u, Vector256<T> v) => u ^ v;
    [MethodImpl(Inline)] public static Vector256<T> ShiftLeft(Vector256<T> u, int count) => typeof(T) == typeof(double) ? (u.AsInt64() << count).As<long, T>() : (u.AsInt32() << count).As<int, T>();
    [MethodImpl(Inline)] public static Vector256<T> ShiftRight(Vector256<T> u, int count) => typeof(T) == typeof(double) ? (u.AsInt64() >>> count).As<long, T>() : (u.AsInt32() >>> count).As<int, T>();
    [MethodImpl(Inline)] public static Vector256<T> AddBits(Vector256<T> u, Vector256<T> v) => typeof(T) == typeof(double) ? (u.AsInt64() + v.AsInt64()).As<long, T>() : (u.AsInt32() + v.AsInt32()).As<int, T>();
    [MethodImpl(Inline)] public static Vector256<T> SubtractBits(Vector256<T> u, Vector256<T> v) => typeof(T) == typeof(double) ? (u.AsInt64() - v.AsInt64()).As<long, T>() : (u.AsInt32() - v.AsInt32()).As<int, T>();

    [MethodImpl(Inline)]
    public static Vector256<T> InDouble<TFunction>(Vector256<T> u)
        where TFunction : struct, IDoubleFunction => typeof(T) == typeof(double)
            ? TFunction.Of<Vector256<double>, Arithmetic256<double>>(u.AsDouble()).As<double, T>()
            : Vector256.Narrow(
                TFunction.Of<Vector256<double>, Arithmetic256<double>>(Vector256.WidenLower(u.AsSingle())),
                TFunction.Of<Vector256<double>, Arithmetic256<double>>(Vector256.WidenUpper(u.AsSingle()))).As<float, T>();
}
