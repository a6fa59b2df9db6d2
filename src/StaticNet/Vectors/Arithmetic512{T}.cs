using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Vectors;

/// <summary>Sixteen floats or eight doubles.</summary>
internal readonly struct Arithmetic512<T> : IArithmetic<Vector512<T>, T>
    where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)] public static Vector512<T> Of(T number) => Vector512.Create(number);
    [MethodImpl(Inline)] public static Vector512<T> OfBits(long bits) => typeof(T) == typeof(double) ? Vector512.Create(bits).As<long, T>() : Vector512.Create((int)bits).As<int, T>();
    [MethodImpl(Inline)] public static Vector512<T> Add(Vector512<T> u, Vector512<T> v) => u + v;
    [MethodImpl(Inline)] public static Vector512<T> Subtract(Vector512<T> u, Vector512<T> v) => u - v;
    [MethodImpl(Inline)] public static Vector512<T> Multiply(Vector512<T> u, Vector512<T> v) => u * v;
    [MethodImpl(Inline)] public static Vector512<T> Divide(Vector512<T> u, Vector512<T> v) => u / v;
    [MethodImpl(Inline)] public static Vector512<T> Negate(Vector512<T> u) => -u;
    [MethodImpl(Inline)] public static Vector512<T> Fma(Vector512<T> u, Vector512<T> v, Vector512<T> sum) => typeof(T) == typeof(double) ? Vector512.FusedMultiplyAdd(u.AsDouble(), v.AsDouble(), sum.AsDouble()).As<double, T>() : Vector512.FusedMultiplyAdd(u.AsSingle(), v.AsSingle(), sum.AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector512<T> Fma(Vector512<T> u, Vector512<T> v, T sum) => typeof(T) == typeof(double) ? Vector512.FusedMultiplyAdd(u.AsDouble(), v.AsDouble(), Vector512.Create(sum).AsDouble()).As<double, T>() : Vector512.FusedMultiplyAdd(u.AsSingle(), v.AsSingle(), Vector512.Create(sum).AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector512<T> Fma(T u, Vector512<T> v, Vector512<T> sum) => typeof(T) == typeof(double) ? Vector512.FusedMultiplyAdd(Vector512.Create(u).AsDouble(), v.AsDouble(), sum.AsDouble()).As<double, T>() : Vector512.FusedMultiplyAdd(Vector512.Create(u).AsSingle(), v.AsSingle(), sum.AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector512<T> Fma(T u, Vector512<T> v, T sum) => typeof(T) == typeof(double) ? Vector512.FusedMultiplyAdd(Vector512.Create(u).AsDouble(), v.AsDouble(), Vector512.Create(sum).AsDouble()).As<double, T>() : Vector512.FusedMultiplyAdd(Vector512.Create(u).AsSingle(), v.AsSingle(), Vector512.Create(sum).AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector512<T> MinNative(T u, Vector512<T> v) => Vector512.MinNative(Vector512.Create(u), v);
    [MethodImpl(Inline)] public static Vector512<T> MaxNative(T u, Vector512<T> v) => Vector512.MaxNative(Vector512.Create(u), v);
    [MethodImpl(Inline)] public static Vector512<T> Abs(Vector512<T> u) => Vector512.Abs(u);
    [MethodImpl(Inline)] public static Vector512<T> CopySign(Vector512<T> u, Vector512<T> v) => typeof(T) == typeof(double) ? Vector512.ConditionalSelect(Vector512.Create(-0d), v.AsDouble(), u.AsDouble()).As<double, T>() : Vector512.ConditionalSelect(Vector512.Create(-0f), v.AsSingle(), u.AsSingle()).As<float, T>();
    [MethodImpl(Inline)] public static Vector512<T> IfGreater(Vector512<T> a, Vector512<T> b, Vector512<T> u, Vector512<T> v) => Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), u, v);
    [MethodImpl(Inline)] public static Vector512<T> IfAtMost(Vector512<T> a, Vector512<T> b, Vector512<T> u, Vector512<T> v) => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(a, b), u, v);
    [MethodImpl(Inline)] public static Vector512<T> IfOrdered(Vector512<T> z, Vector512<T> u) => Vector512.ConditionalSelect(Vector512.Equals(z, z), u, z);
    [MethodImpl(Inline)] public static Vector512<T> IfSet(Vector512<T> mask, Vector512<T> u, Vector512<T> v) => Vector512.ConditionalSelect(mask, u, v);
    [MethodImpl(Inline)] public static Vector512<T> And(Vector512<T> u, Vector512<T> v) => u & v;
    [MethodImpl(Inline)] public static Vector512<T> Or(Vector512<T> u, Vector512<T> v) => u | v;
    [MethodImpl(Inline)] public static Vector512<T> Xor(Vector512<T> u, Vector512<T> v) => u ^ v;
    [MethodImpl(Inline)] public static Vector512<T> ShiftLeft(Vector512<T> u, int count) => typeof(T) == typeof(double) ? (u.AsInt64() << count).As<long, T>() : (u.AsInt32() << count).As<int, T>();
    [MethodImpl(Inline)] public static Vector512<T> ShiftRight(Vector512<T> u, int count) => typeof(T) == typeof(double) ? (u.AsInt64() >>> count).As<long, T>() : (u.AsInt32() >>> count).As<int, T>();
    [MethodImpl(Inline)] public static Vector512<T> AddBits(Vector512<T> u, Vector512<T> v) => typeof(T) == typeof(double) ? (u.AsInt64() + v.AsInt64()).As<long, T>() : (u.AsInt32() + v.AsInt32()).As<int, T>();
    [MethodImpl(Inline)] public static Vector512<T> SubtractBits(Vector512<T> u, Vector512<T> v) => typeof(T) == typeof(double) ? (u.AsInt64() - v.AsInt64()).As<long, T>() : (u.AsInt32() - v.AsInt32()).As<int, T>();

    [MethodImpl(Inline)]
    public static Vector512<T> InDouble<TFunction>(Vector512<T> u)
        where TFunction : struct, IDoubleFunction => typeof(T) == typeof(double)
            ? TFunction.Of<Vector512<double>, Arithmetic512<double>>(u.AsDouble()).As<double, T>()
            : Vector512.Narrow(
                TFunction.Of<Vector512<double>, Arithmetic512<double>>(Vector512.WidenLower(u.AsSingle())),
                TFunction.Of<Vector512<double>, Arithmetic512<double>>(Vector512.WidenUpper(u.AsSingle()))).As<float, T>();
}
