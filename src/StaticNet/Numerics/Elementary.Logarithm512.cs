using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StaticNet.Vectors;
using static System.Runtime.Intrinsics.Vector512;

namespace StaticNet.Numerics;

public static partial class Elementary
{
    // The logarithms for 512 bits, operation by operation what the functions of any width do, and as fast. But each operation of an arithmetic is a method that the JIT finds by its type and inlines, in 25 µs each time, and
    // these functions stand many times in one method: with those of any width in their place a first gradient of a batch takes 41 instead of 36 ms with 2-2-1, 71 instead of 64 with 5-7-4 and softplus in double
    // (Zen 5, 1 December 2026).

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
        Vector512<float> q = FusedMultiplyAdd(FusedMultiplyAdd(Create(LogSingle.C7), f, Create(LogSingle.C6)), f2, FusedMultiplyAdd(Create(LogSingle.C5), f, Create(LogSingle.C4)));
        q = Arithmetic512.Fours(q, f, f2, f4, LogSingle.C3, LogSingle.C2, LogSingle.C1, LogSingle.C0);
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
        Vector512<double> q = FusedMultiplyAdd(Create(LogDouble.C6), z2, FusedMultiplyAdd(Create(LogDouble.C5), z, Create(LogDouble.C4)));
        q = Arithmetic512.Pairs(q, z, z2, LogDouble.C3, LogDouble.C2, LogDouble.C1, LogDouble.C0);
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
        Vector512<float> q = Arithmetic512.Pairs(Create(Log1pSingle.C8), f, f2, Log1pSingle.C7, Log1pSingle.C6, Log1pSingle.C5, Log1pSingle.C4);
        q = Arithmetic512.Fours(q, f, f2, f4, Log1pSingle.C3, Log1pSingle.C2, Log1pSingle.C1, Log1pSingle.C0);
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
        Vector512<double> q = FusedMultiplyAdd(FusedMultiplyAdd(Create(Log1pDouble.C7), z, Create(Log1pDouble.C6)), z2, FusedMultiplyAdd(Create(Log1pDouble.C5), z, Create(Log1pDouble.C4)));
        q = Arithmetic512.Fours(q, z, z2, z4, Log1pDouble.C3, Log1pDouble.C2, Log1pDouble.C1, Log1pDouble.C0);
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
        Vector512<float> q = FusedMultiplyAdd(Create(SoftplusSingle.C9), v, Create(SoftplusSingle.C8));
        q = Arithmetic512.Fours(q, v, v2, v4, SoftplusSingle.C7, SoftplusSingle.C6, SoftplusSingle.C5, SoftplusSingle.C4);
        q = Arithmetic512.Fours(q, v, v2, v4, SoftplusSingle.C3, SoftplusSingle.C2, SoftplusSingle.C1, SoftplusSingle.C0);
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
        Vector512<double> even = FusedMultiplyAdd(Create(SoftplusDouble.C17), v, Create(SoftplusDouble.C16));
        even = Arithmetic512.Pairs(even, v, v4, SoftplusDouble.C13, SoftplusDouble.C12, SoftplusDouble.C9, SoftplusDouble.C8);
        even = Arithmetic512.Pairs(even, v, v4, SoftplusDouble.C5, SoftplusDouble.C4, SoftplusDouble.C1, SoftplusDouble.C0);
        Vector512<double> odd = FusedMultiplyAdd(Create(SoftplusDouble.C19), v, Create(SoftplusDouble.C18));
        odd = Arithmetic512.Pairs(odd, v, v4, SoftplusDouble.C15, SoftplusDouble.C14, SoftplusDouble.C11, SoftplusDouble.C10);
        odd = Arithmetic512.Pairs(odd, v, v4, SoftplusDouble.C7, SoftplusDouble.C6, SoftplusDouble.C3, SoftplusDouble.C2);
        return FusedMultiplyAdd(FusedMultiplyAdd(odd, v2, even), w * w, w);
    }
}
