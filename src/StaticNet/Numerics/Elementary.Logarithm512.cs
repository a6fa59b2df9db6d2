using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // The logarithms for 512 bits, operation by operation what the functions of any width do. These are inlined many times into one method, and each operation
    // of an arithmetic, being a method, takes locals, of which the JIT inlines no more beyond 512: with the functions of any width in their place the gradient of
    // 2-2-1 in blocks took 6.1 instead of 5.2 ns a sample, of Mish 88 instead of 65, of GELU in double 305 instead of 180 (Cascade Lake, 29 November 2026).

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        Vector512<float> k, f;
        if (Avx512F.IsSupported)
        {
            Vector512<int> m = Avx512F.GetMantissa(x, 0).AsInt32();
            m -= (m - Create(LogSingle.Start)) & Create(LogSingle.Above);
            k = Avx512F.GetExponent(x) - Avx512F.GetExponent(m.AsSingle());
            f = m.AsSingle() - Create(1f);
        }
        else
        {
            Vector512<float> normal = ConditionalSelect(GreaterThan(Create(LogSingle.SmallestNormal), x), x * Create(LogSingle.Lift), x);
            Vector512<float> bias =
                ConditionalSelect(GreaterThan(Create(LogSingle.SmallestNormal), x), Create(LogSingle.LiftedBias), Create(LogSingle.Bias));
            Vector512<int> offset = normal.AsInt32() - Create(LogSingle.StartLessBias);
            k = ((offset >>> LogSingle.FractionBits) | Create(LogSingle.Whole)).AsSingle() - bias;
            f = ((offset & Create(LogSingle.Fraction)) + Create(LogSingle.Start)).AsSingle() - Create(1f);
        }

        Vector512<float> high = k * Create(LogSingle.Ln2High);
        Vector512<float> sum = high + f;
        Vector512<float> rest = FusedMultiplyAdd(k, Create(LogSingle.Ln2Low), high - sum + f);
        Vector512<float> f2 = f * f;
        Vector512<float> f4 = f2 * f2;
        Vector512<float> c01 = FusedMultiplyAdd(Create(LogSingle.C1), f, Create(LogSingle.C0));
        Vector512<float> c23 = FusedMultiplyAdd(Create(LogSingle.C3), f, Create(LogSingle.C2));
        Vector512<float> c45 = FusedMultiplyAdd(Create(LogSingle.C5), f, Create(LogSingle.C4));
        Vector512<float> c67 = FusedMultiplyAdd(Create(LogSingle.C7), f, Create(LogSingle.C6));
        Vector512<float> q = FusedMultiplyAdd(FusedMultiplyAdd(c67, f2, c45), f4, FusedMultiplyAdd(c23, f2, c01));
        Vector512<float> y = sum + FusedMultiplyAdd(FusedMultiplyAdd(q, f, Create(-0.5f)), f2, rest);
        return LogOrSpecial(y, x);
    }

    [MethodImpl(Inline)]
    private static Vector512<float> LogOrSpecial(Vector512<float> y, Vector512<float> x)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Fixup(y, x, Create(LogSpecials), 0);
        Vector512<float> pole = ConditionalSelect(GreaterThan(Create(0f), x), Create(float.NaN), Create(float.NegativeInfinity));
        y = ConditionalSelect(GreaterThan(x, Create(0f)), y, pole);
        return ConditionalSelect(GreaterThan(Create(float.PositiveInfinity), x), y, x);
    }

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        Vector512<double> k, f;
        if (Avx512F.IsSupported)
        {
            Vector512<long> m = Avx512F.GetMantissa(x, 0).AsInt64();
            m -= (m - Create(LogDouble.Start)) & Create(LogDouble.Above);
            k = Avx512F.GetExponent(x) - Avx512F.GetExponent(m.AsDouble());
            f = m.AsDouble() - Create(1d);
        }
        else
        {
            Vector512<double> normal = ConditionalSelect(GreaterThan(Create(LogDouble.SmallestNormal), x), x * Create(LogDouble.Lift), x);
            Vector512<double> bias =
                ConditionalSelect(GreaterThan(Create(LogDouble.SmallestNormal), x), Create(LogDouble.LiftedBias), Create(LogDouble.Bias));
            Vector512<long> offset = normal.AsInt64() - Create(LogDouble.StartLessBias);
            k = ((offset >>> LogDouble.FractionBits) | Create(LogDouble.Whole)).AsDouble() - bias;
            f = ((offset & Create(LogDouble.Fraction)) + Create(LogDouble.Start)).AsDouble() - Create(1d);
        }

        Vector512<double> high = k * Create(LogDouble.Ln2High);
        Vector512<double> sum = high + f;
        Vector512<double> rest = FusedMultiplyAdd(k, Create(LogDouble.Ln2Low), high - sum + f);
        Vector512<double> s = f / (f + Create(2d));
        Vector512<double> z = s * s;
        Vector512<double> z2 = z * z;
        Vector512<double> c01 = FusedMultiplyAdd(Create(LogDouble.C1), z, Create(LogDouble.C0));
        Vector512<double> c23 = FusedMultiplyAdd(Create(LogDouble.C3), z, Create(LogDouble.C2));
        Vector512<double> c45 = FusedMultiplyAdd(Create(LogDouble.C5), z, Create(LogDouble.C4));
        Vector512<double> q = FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(Create(LogDouble.C6), z2, c45), z2, c23), z2, c01);
        Vector512<double> half = Create(-0.5) * f * f;
        Vector512<double> y = sum + (FusedMultiplyAdd(s, FusedMultiplyAdd(q, z, -half), rest) + half);
        return LogOrSpecial(y, x);
    }

    [MethodImpl(Inline)]
    private static Vector512<double> LogOrSpecial(Vector512<double> y, Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Fixup(y, x, Create((long)LogSpecials), 0);
        Vector512<double> pole = ConditionalSelect(GreaterThan(Create(0d), x), Create(double.NaN), Create(double.NegativeInfinity));
        y = ConditionalSelect(GreaterThan(x, Create(0d)), y, pole);
        return ConditionalSelect(GreaterThan(Create(double.PositiveInfinity), x), y, x);
    }

    /// <inheritdoc cref="Log1p(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> Log1p(Vector512<float> x)
    {
        Vector512<float> plusOne = x + Create(1f);
        Vector512<int> offset = plusOne.AsInt32() - Create(Log1pSingle.StartLessBias);
        Vector512<float> k = ((offset >>> LogSingle.FractionBits) | Create(LogSingle.Whole)).AsSingle() - Create(LogSingle.Bias);
        Vector512<float> scale = (Create(Log1pSingle.TwoBiases) - (offset & Create(Log1pSingle.Exponent))).AsSingle();
        Vector512<float> f = FusedMultiplyAdd(x * scale, Create(0.25f), FusedMultiplyAdd(scale, Create(0.25f), Create(-1f)));
        Vector512<float> high = k * Create(LogSingle.Ln2High);
        Vector512<float> sum = high + f;
        Vector512<float> rest = FusedMultiplyAdd(k, Create(LogSingle.Ln2Low), high - sum + f);
        Vector512<float> f2 = f * f;
        Vector512<float> f4 = f2 * f2;
        Vector512<float> c01 = FusedMultiplyAdd(Create(Log1pSingle.C1), f, Create(Log1pSingle.C0));
        Vector512<float> c23 = FusedMultiplyAdd(Create(Log1pSingle.C3), f, Create(Log1pSingle.C2));
        Vector512<float> c45 = FusedMultiplyAdd(Create(Log1pSingle.C5), f, Create(Log1pSingle.C4));
        Vector512<float> c67 = FusedMultiplyAdd(Create(Log1pSingle.C7), f, Create(Log1pSingle.C6));
        Vector512<float> c48 = FusedMultiplyAdd(FusedMultiplyAdd(Create(Log1pSingle.C8), f2, c67), f2, c45);
        Vector512<float> q = FusedMultiplyAdd(c48, f4, FusedMultiplyAdd(c23, f2, c01));
        Vector512<float> y = sum + FusedMultiplyAdd(FusedMultiplyAdd(q, f, Create(-0.5f)), f2, rest);
        return ConditionalSelect(Create(-0f), x, LogOrSpecial(y, plusOne));
    }

    /// <inheritdoc cref="Log1p(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Log1p(Vector512<double> x)
    {
        Vector512<double> plusOne = x + Create(1d);
        Vector512<long> offset = plusOne.AsInt64() - Create(Log1pDouble.StartLessBias);
        Vector512<double> k = ((offset >>> LogDouble.FractionBits) | Create(LogDouble.Whole)).AsDouble() - Create(LogDouble.Bias);
        Vector512<double> scale = (Create(Log1pDouble.TwoBiases) - (offset & Create(Log1pDouble.Exponent))).AsDouble();
        Vector512<double> f = FusedMultiplyAdd(x * scale, Create(0.25), FusedMultiplyAdd(scale, Create(0.25), Create(-1d)));
        Vector512<double> high = k * Create(LogDouble.Ln2High);
        Vector512<double> sum = high + f;
        Vector512<double> rest = FusedMultiplyAdd(k, Create(LogDouble.Ln2Low), high - sum + f);
        Vector512<double> s = f / (f + Create(2d));
        Vector512<double> z = s * s;
        Vector512<double> z2 = z * z;
        Vector512<double> z4 = z2 * z2;
        Vector512<double> c01 = FusedMultiplyAdd(Create(Log1pDouble.C1), z, Create(Log1pDouble.C0));
        Vector512<double> c23 = FusedMultiplyAdd(Create(Log1pDouble.C3), z, Create(Log1pDouble.C2));
        Vector512<double> c45 = FusedMultiplyAdd(Create(Log1pDouble.C5), z, Create(Log1pDouble.C4));
        Vector512<double> c67 = FusedMultiplyAdd(Create(Log1pDouble.C7), z, Create(Log1pDouble.C6));
        Vector512<double> q = FusedMultiplyAdd(FusedMultiplyAdd(c67, z2, c45), z4, FusedMultiplyAdd(c23, z2, c01));
        Vector512<double> half = Create(-0.5) * f * f;
        Vector512<double> y = sum + (FusedMultiplyAdd(s, FusedMultiplyAdd(q, z, -half), rest) + half);
        return ConditionalSelect(Create(-0d), x, LogOrSpecial(y, plusOne));
    }

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> Softplus(Vector512<float> z) => PlusLogOnePlus(PositivePart(z), ExpBelowOverflow(-Abs(z)));

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Softplus(Vector512<double> z) => PositivePart(z) + LogOnePlus(ExpBelowOverflow(-Abs(z)));

    [MethodImpl(Inline)]
    private static Vector512<float> PlusLogOnePlus(Vector512<float> z, Vector512<float> w)
    {
        Vector512<float> v = w - Create(SoftplusSingle.Centre);
        Vector512<float> v2 = v * v;
        Vector512<float> v4 = v2 * v2;
        Vector512<float> c01 = FusedMultiplyAdd(Create(SoftplusSingle.C1), v, Create(SoftplusSingle.C0));
        Vector512<float> c23 = FusedMultiplyAdd(Create(SoftplusSingle.C3), v, Create(SoftplusSingle.C2));
        Vector512<float> c45 = FusedMultiplyAdd(Create(SoftplusSingle.C5), v, Create(SoftplusSingle.C4));
        Vector512<float> c67 = FusedMultiplyAdd(Create(SoftplusSingle.C7), v, Create(SoftplusSingle.C6));
        Vector512<float> c89 = FusedMultiplyAdd(Create(SoftplusSingle.C9), v, Create(SoftplusSingle.C8));
        Vector512<float> high = FusedMultiplyAdd(c89, v4, FusedMultiplyAdd(c67, v2, c45));
        Vector512<float> q = FusedMultiplyAdd(high, v4, FusedMultiplyAdd(c23, v2, c01));
        Vector512<float> w2 = w * w;
        Vector512<float> log = FusedMultiplyAdd(q, w2, w);
        return z + FusedMultiplyAdd(q, w2, w - log) + log;
    }

    [MethodImpl(Inline)]
    private static Vector512<double> LogOnePlus(Vector512<double> w)
    {
        Vector512<double> v = w - Create(SoftplusDouble.Centre);
        Vector512<double> v2 = v * v;
        Vector512<double> v4 = v2 * v2;
        Vector512<double> c01 = FusedMultiplyAdd(Create(SoftplusDouble.C1), v, Create(SoftplusDouble.C0));
        Vector512<double> c23 = FusedMultiplyAdd(Create(SoftplusDouble.C3), v, Create(SoftplusDouble.C2));
        Vector512<double> c45 = FusedMultiplyAdd(Create(SoftplusDouble.C5), v, Create(SoftplusDouble.C4));
        Vector512<double> c67 = FusedMultiplyAdd(Create(SoftplusDouble.C7), v, Create(SoftplusDouble.C6));
        Vector512<double> c89 = FusedMultiplyAdd(Create(SoftplusDouble.C9), v, Create(SoftplusDouble.C8));
        Vector512<double> c1011 = FusedMultiplyAdd(Create(SoftplusDouble.C11), v, Create(SoftplusDouble.C10));
        Vector512<double> c1213 = FusedMultiplyAdd(Create(SoftplusDouble.C13), v, Create(SoftplusDouble.C12));
        Vector512<double> c1415 = FusedMultiplyAdd(Create(SoftplusDouble.C15), v, Create(SoftplusDouble.C14));
        Vector512<double> c1617 = FusedMultiplyAdd(Create(SoftplusDouble.C17), v, Create(SoftplusDouble.C16));
        Vector512<double> c1819 = FusedMultiplyAdd(Create(SoftplusDouble.C19), v, Create(SoftplusDouble.C18));
        Vector512<double> even =
            FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(c1617, v4, c1213), v4, c89), v4, c45), v4, c01);
        Vector512<double> odd =
            FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(FusedMultiplyAdd(c1819, v4, c1415), v4, c1011), v4, c67), v4, c23);
        return FusedMultiplyAdd(FusedMultiplyAdd(odd, v2, even), w * w, w);
    }
}
