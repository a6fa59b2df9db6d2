using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Doubles = System.Runtime.Intrinsics.Vector256<double>;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace StaticNet.Vectors;

/// <summary>Eight floats or four doubles.</summary>
internal readonly struct Arithmetic256 : IArithmetic<Floats, float>, IArithmetic<Doubles, double>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)] public static Floats Of(float number) => Vector256.Create(number);
    [MethodImpl(Inline)] static Floats IArithmetic<Floats, float>.OfBits(long bits) => Vector256.Create((int)bits).AsSingle();
    [MethodImpl(Inline)] public static Floats Add(Floats u, Floats v) => u + v;
    [MethodImpl(Inline)] public static Floats Add(Floats u, float v) => u + Vector256.Create(v);
    [MethodImpl(Inline)] public static Floats Subtract(Floats u, Floats v) => u - v;
    [MethodImpl(Inline)] public static Floats Subtract(Floats u, float v) => u - Vector256.Create(v);
    [MethodImpl(Inline)] public static Floats Subtract(float u, Floats v) => Vector256.Create(u) - v;
    [MethodImpl(Inline)] public static Floats Multiply(Floats u, Floats v) => u * v;
    [MethodImpl(Inline)] public static Floats Multiply(Floats u, float v) => u * Vector256.Create(v);
    [MethodImpl(Inline)] public static Floats Divide(Floats u, Floats v) => u / v;
    [MethodImpl(Inline)] public static Floats Divide(float u, Floats v) => Vector256.Create(u) / v;
    [MethodImpl(Inline)] public static Floats Negate(Floats u) => -u;
    [MethodImpl(Inline)] public static Floats Fma(Floats u, Floats v, Floats sum) => Vector256.FusedMultiplyAdd(u, v, sum);
    [MethodImpl(Inline)] public static Floats Fma(Floats u, Floats v, float sum) => Vector256.FusedMultiplyAdd(u, v, Vector256.Create(sum));
    [MethodImpl(Inline)] public static Floats Fma(float u, Floats v, Floats sum) => Vector256.FusedMultiplyAdd(Vector256.Create(u), v, sum);
    [MethodImpl(Inline)] public static Floats Fma(float u, Floats v, float sum) => Vector256.FusedMultiplyAdd(Vector256.Create(u), v, Vector256.Create(sum));
    [MethodImpl(Inline)] public static Floats NegatedFma(Floats u, Floats v, Floats sum) => Vector256.FusedMultiplyAdd(-u, v, sum);
    [MethodImpl(Inline)] public static Floats Pairs(Floats y, Floats x, Floats x2, float c3, float c2, float c1, float c0) =>
        Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(y, x2, Vector256.FusedMultiplyAdd(Vector256.Create(c3), x, Vector256.Create(c2))), x2, Vector256.FusedMultiplyAdd(Vector256.Create(c1), x, Vector256.Create(c0)));

    [MethodImpl(Inline)] public static Floats Fours(Floats y, Floats x, Floats x2, Floats x4, float c3, float c2, float c1, float c0) =>
        Vector256.FusedMultiplyAdd(y, x4, Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.Create(c3), x, Vector256.Create(c2)), x2, Vector256.FusedMultiplyAdd(Vector256.Create(c1), x, Vector256.Create(c0))));

    [MethodImpl(Inline)] public static Floats MinNative(float u, Floats v) => Vector256.MinNative(Vector256.Create(u), v);
    [MethodImpl(Inline)] public static Floats MaxNative(float u, Floats v) => Vector256.MaxNative(Vector256.Create(u), v);
    [MethodImpl(Inline)] public static Floats Abs(Floats u) => Vector256.Abs(u);
    [MethodImpl(Inline)] public static Floats MinusAbs(Floats u) => u | Vector256.Create(-0f);
    [MethodImpl(Inline)] public static Floats CopySign(Floats u, Floats v) => Vector256.ConditionalSelect(Vector256.Create(-0f), v, u);
    [MethodImpl(Inline)] public static Floats IfGreater(Floats a, Floats b, Floats u, Floats v) => Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), u, v);
    [MethodImpl(Inline)] public static Floats IfAtMost(Floats a, Floats b, Floats u, Floats v) => Vector256.ConditionalSelect(Vector256.LessThanOrEqual(a, b), u, v);
    [MethodImpl(Inline)] public static Floats IfOrdered(Floats z, Floats u) => Vector256.ConditionalSelect(Vector256.Equals(z, z), u, z);
    [MethodImpl(Inline)] public static Floats IfSet(Floats mask, Floats u, Floats v) => Vector256.ConditionalSelect(mask, u, v);
    [MethodImpl(Inline)] public static Floats And(Floats u, Floats v) => u & v;
    [MethodImpl(Inline)] public static Floats Or(Floats u, Floats v) => u | v;
    [MethodImpl(Inline)] public static Floats Xor(Floats u, Floats v) => u ^ v;
    [MethodImpl(Inline)] public static Floats ShiftLeft(Floats u, int count) => (u.AsInt32() << count).AsSingle();
    [MethodImpl(Inline)] public static Floats ShiftRight(Floats u, int count) => (u.AsInt32() >>> count).AsSingle();
    [MethodImpl(Inline)] public static Floats AddBits(Floats u, Floats v) => (u.AsInt32() + v.AsInt32()).AsSingle();
    [MethodImpl(Inline)] public static Floats SubtractBits(Floats u, Floats v) => (u.AsInt32() - v.AsInt32()).AsSingle();
    [MethodImpl(Inline)] public static Floats Exponent(Floats u) => Avx512F.VL.GetExponent(u);
    [MethodImpl(Inline)] public static Floats Mantissa(Floats u) => Avx512F.VL.GetMantissa(u, 0);
    [MethodImpl(Inline)] public static Floats Scale(Floats u, Floats k) => Avx512F.VL.Scale(u, k);
    [MethodImpl(Inline)] public static Floats Fixup(Floats u, Floats x, int table) => Avx512F.VL.Fixup(u, x, Vector256.Create(table), 0);

    [MethodImpl(Inline)]
    public static Floats InDouble<TFunction>(Floats u)
        where TFunction : struct, IDoubleFunction => Vector256.Narrow(
            TFunction.Of<Doubles, Arithmetic256>(Vector256.WidenLower(u)),
            TFunction.Of<Doubles, Arithmetic256>(Vector256.WidenUpper(u)));

    [MethodImpl(Inline)] public static Doubles Of(double number) => Vector256.Create(number);
    [MethodImpl(Inline)] static Doubles IArithmetic<Doubles, double>.OfBits(long bits) => Vector256.Create(bits).AsDouble();
    [MethodImpl(Inline)] public static Doubles Add(Doubles u, Doubles v) => u + v;
    [MethodImpl(Inline)] public static Doubles Add(Doubles u, double v) => u + Vector256.Create(v);
    [MethodImpl(Inline)] public static Doubles Subtract(Doubles u, Doubles v) => u - v;
    [MethodImpl(Inline)] public static Doubles Subtract(Doubles u, double v) => u - Vector256.Create(v);
    [MethodImpl(Inline)] public static Doubles Subtract(double u, Doubles v) => Vector256.Create(u) - v;
    [MethodImpl(Inline)] public static Doubles Multiply(Doubles u, Doubles v) => u * v;
    [MethodImpl(Inline)] public static Doubles Multiply(Doubles u, double v) => u * Vector256.Create(v);
    [MethodImpl(Inline)] public static Doubles Divide(Doubles u, Doubles v) => u / v;
    [MethodImpl(Inline)] public static Doubles Divide(double u, Doubles v) => Vector256.Create(u) / v;
    [MethodImpl(Inline)] public static Doubles Negate(Doubles u) => -u;
    [MethodImpl(Inline)] public static Doubles Fma(Doubles u, Doubles v, Doubles sum) => Vector256.FusedMultiplyAdd(u, v, sum);
    [MethodImpl(Inline)] public static Doubles Fma(Doubles u, Doubles v, double sum) => Vector256.FusedMultiplyAdd(u, v, Vector256.Create(sum));
    [MethodImpl(Inline)] public static Doubles Fma(double u, Doubles v, Doubles sum) => Vector256.FusedMultiplyAdd(Vector256.Create(u), v, sum);
    [MethodImpl(Inline)] public static Doubles Fma(double u, Doubles v, double sum) => Vector256.FusedMultiplyAdd(Vector256.Create(u), v, Vector256.Create(sum));
    [MethodImpl(Inline)] public static Doubles NegatedFma(Doubles u, Doubles v, Doubles sum) => Vector256.FusedMultiplyAdd(-u, v, sum);
    [MethodImpl(Inline)] public static Doubles Pairs(Doubles y, Doubles x, Doubles x2, double c3, double c2, double c1, double c0) =>
        Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(y, x2, Vector256.FusedMultiplyAdd(Vector256.Create(c3), x, Vector256.Create(c2))), x2, Vector256.FusedMultiplyAdd(Vector256.Create(c1), x, Vector256.Create(c0)));

    [MethodImpl(Inline)] public static Doubles Fours(Doubles y, Doubles x, Doubles x2, Doubles x4, double c3, double c2, double c1, double c0) =>
        Vector256.FusedMultiplyAdd(y, x4, Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.Create(c3), x, Vector256.Create(c2)), x2, Vector256.FusedMultiplyAdd(Vector256.Create(c1), x, Vector256.Create(c0))));

    [MethodImpl(Inline)] public static Doubles MinNative(double u, Doubles v) => Vector256.MinNative(Vector256.Create(u), v);
    [MethodImpl(Inline)] public static Doubles MaxNative(double u, Doubles v) => Vector256.MaxNative(Vector256.Create(u), v);
    [MethodImpl(Inline)] public static Doubles Abs(Doubles u) => Vector256.Abs(u);
    [MethodImpl(Inline)] public static Doubles MinusAbs(Doubles u) => u | Vector256.Create(-0d);
    [MethodImpl(Inline)] public static Doubles CopySign(Doubles u, Doubles v) => Vector256.ConditionalSelect(Vector256.Create(-0d), v, u);
    [MethodImpl(Inline)] public static Doubles IfGreater(Doubles a, Doubles b, Doubles u, Doubles v) => Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), u, v);
    [MethodImpl(Inline)] public static Doubles IfAtMost(Doubles a, Doubles b, Doubles u, Doubles v) => Vector256.ConditionalSelect(Vector256.LessThanOrEqual(a, b), u, v);
    [MethodImpl(Inline)] public static Doubles IfOrdered(Doubles z, Doubles u) => Vector256.ConditionalSelect(Vector256.Equals(z, z), u, z);
    [MethodImpl(Inline)] public static Doubles IfSet(Doubles mask, Doubles u, Doubles v) => Vector256.ConditionalSelect(mask, u, v);
    [MethodImpl(Inline)] public static Doubles And(Doubles u, Doubles v) => u & v;
    [MethodImpl(Inline)] public static Doubles Or(Doubles u, Doubles v) => u | v;
    [MethodImpl(Inline)] public static Doubles Xor(Doubles u, Doubles v) => u ^ v;
    [MethodImpl(Inline)] public static Doubles ShiftLeft(Doubles u, int count) => (u.AsInt64() << count).AsDouble();
    [MethodImpl(Inline)] public static Doubles ShiftRight(Doubles u, int count) => (u.AsInt64() >>> count).AsDouble();
    [MethodImpl(Inline)] public static Doubles AddBits(Doubles u, Doubles v) => (u.AsInt64() + v.AsInt64()).AsDouble();
    [MethodImpl(Inline)] public static Doubles SubtractBits(Doubles u, Doubles v) => (u.AsInt64() - v.AsInt64()).AsDouble();
    [MethodImpl(Inline)] public static Doubles Exponent(Doubles u) => Avx512F.VL.GetExponent(u);
    [MethodImpl(Inline)] public static Doubles Mantissa(Doubles u) => Avx512F.VL.GetMantissa(u, 0);
    [MethodImpl(Inline)] public static Doubles Scale(Doubles u, Doubles k) => Avx512F.VL.Scale(u, k);
    [MethodImpl(Inline)] public static Doubles Fixup(Doubles u, Doubles x, int table) => Avx512F.VL.Fixup(u, x, Vector256.Create((long)table), 0);

    [MethodImpl(Inline)]
    public static Doubles InDouble<TFunction>(Doubles u)
        where TFunction : struct, IDoubleFunction => TFunction.Of<Doubles, Arithmetic256>(u);
}
