using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Vectors;

/// <summary>Four floats or two doubles.</summary>
internal readonly struct Arithmetic128<T> : IArithmetic<Vector128<T>, T>
    where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)] public static Vector128<T> Of(T number) => Vector128.Create(number);
    [MethodImpl(Inline)] public static Vector128<T> OfBits(long bits) => typeof(T) == typeof(double) ? Vector128.Create(bits).As<long, T>() : Vector128.Create((int)bits).As<int, T>();
    [MethodImpl(Inline)] public static Vector128<T> Add(Vector128<T> u, Vector128<T> v) => u + v;
    [MethodImpl(Inline)] public static Vector128<T> Subtract(Vector128<T> u, Vector128<T> v) => u - v;
    [MethodImpl(Inline)] public static Vector128<T> Multiply(Vector128<T> u, Vector128<T> v) => u * v;
    [MethodImpl(Inline)] public static Vector128<T> Divide(Vector128<T> u, Vector128<T> v) => u / v;
    [MethodImpl(Inline)] public static Vector128<T> Negate(Vector128<T> u) => -u;
    [MethodImpl(Inline)] public static Vector128<T> Fma(Vector128<T> u, Vector128<T> v, Vector128<T> sum) => typeof(T) == typeof(double) ? Vector128.FusedMultiplyAdd(u.AsDouble(), v.AsDouble(), sum.AsDouble()).As<double, T>() : Vector128.FusedMultiplyAdd(u.AsSingle(), v.AsSingle(), sum.AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector128<T> Fma(Vector128<T> u, Vector128<T> v, T sum) => typeof(T) == typeof(double) ? Vector128.FusedMultiplyAdd(u.AsDouble(), v.AsDouble(), Vector128.Create(sum).AsDouble()).As<double, T>() : Vector128.FusedMultiplyAdd(u.AsSingle(), v.AsSingle(), Vector128.Create(sum).AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector128<T> Fma(T u, Vector128<T> v, Vector128<T> sum) => typeof(T) == typeof(double) ? Vector128.FusedMultiplyAdd(Vector128.Create(u).AsDouble(), v.AsDouble(), sum.AsDouble()).As<double, T>() : Vector128.FusedMultiplyAdd(Vector128.Create(u).AsSingle(), v.AsSingle(), sum.AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector128<T> Fma(T u, Vector128<T> v, T sum) => typeof(T) == typeof(double) ? Vector128.FusedMultiplyAdd(Vector128.Create(u).AsDouble(), v.AsDouble(), Vector128.Create(sum).AsDouble()).As<double, T>() : Vector128.FusedMultiplyAdd(Vector128.Create(u).AsSingle(), v.AsSingle(), Vector128.Create(sum).AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector128<T> MinNative(T u, Vector128<T> v) => Vector128.MinNative(Vector128.Create(u), v);
    [MethodImpl(Inline)] public static Vector128<T> MaxNative(T u, Vector128<T> v) => Vector128.MaxNative(Vector128.Create(u), v);
    [MethodImpl(Inline)] public static Vector128<T> Abs(Vector128<T> u) => Vector128.Abs(u);
    [MethodImpl(Inline)] public static Vector128<T> CopySign(Vector128<T> u, Vector128<T> v) => typeof(T) == typeof(double) ? Vector128.ConditionalSelect(Vector128.Create(-0d), v.AsDouble(), u.AsDouble()).As<double, T>() : Vector128.ConditionalSelect(Vector128.Create(-0f), v.AsSingle(), u.AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector128<T> IfGreater(Vector128<T> a, Vector128<T> b, Vector128<T> u, Vector128<T> v) => Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), u, v);
    [MethodImpl(Inline)] public static Vector128<T> IfAtMost(Vector128<T> a, Vector128<T> b, Vector128<T> u, Vector128<T> v) => Vector128.ConditionalSelect(Vector128.LessThanOrEqual(a, b), u, v);
    [MethodImpl(Inline)] public static Vector128<T> IfOrdered(Vector128<T> z, Vector128<T> u) => Vector128.ConditionalSelect(Vector128.Equals(z, z), u, z);
    [MethodImpl(Inline)] public static Vector128<T> IfSet(Vector128<T> mask, Vector128<T> u, Vector128<T> v) => Vector128.ConditionalSelect(mask, u, v);
    [MethodImpl(Inline)] public static Vector128<T> And(Vector128<T> u, Vector128<T> v) => u & v;
    [MethodImpl(Inline)] public static Vector128<T> Or(Vector128<T> u, Vector128<T> v) => u | v;
    [MethodImpl(Inline)] public static Vector128<T> Xor(Vector128<T> u, Vector128<T> v) => u ^ v;
    [MethodImpl(Inline)] public static Vector128<T> ShiftLeft(Vector128<T> u, int count) => typeof(T) == typeof(double) ? (u.AsInt64() << count).As<long, T>() : (u.AsInt32() << count).As<int, T>();
    [MethodImpl(Inline)] public static Vector128<T> ShiftRight(Vector128<T> u, int count) => typeof(T) == typeof(double) ? (u.AsInt64() >>> count).As<long, T>() : (u.AsInt32() >>> count).As<int, T>();
    [MethodImpl(Inline)] public static Vector128<T> AddBits(Vector128<T> u, Vector128<T> v) => typeof(T) == typeof(double) ? (u.AsInt64() + v.AsInt64()).As<long, T>() : (u.AsInt32() + v.AsInt32()).As<int, T>();
    [MethodImpl(Inline)] public static Vector128<T> SubtractBits(Vector128<T> u, Vector128<T> v) => typeof(T) == typeof(double) ? (u.AsInt64() - v.AsInt64()).As<long, T>() : (u.AsInt32() - v.AsInt32()).As<int, T>();

    [MethodImpl(Inline)]
    public static Vector128<T> InDouble<TFunction>(Vector128<T> u)
        where TFunction : struct, IDoubleFunction => typeof(T) == typeof(double)
            ? TFunction.Of<Vector128<double>, Arithmetic128<double>>(u.AsDouble()).As<double, T>()
            : Vector128.Narrow(
                TFunction.Of<Vector128<double>, Arithmetic128<double>>(Vector128.WidenLower(u.AsSingle())),
                TFunction.Of<Vector128<double>, Arithmetic128<double>>(Vector128.WidenUpper(u.AsSingle()))).As<float, T>();
}
