using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Benchmarks;

/// <summary>The multiply-adds that one core can do at best: sixteen chains in registers, with nothing to load or store.</summary>
internal static class Peak
{
    private const int Steps = 256;
    private const int Chains = 16;

    /// <summary>The multiply-adds of one call.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static double MultiplyAdds<T>() => (double)Steps * Chains * (Avx512F.IsSupported ? Vector512<T>.Count : Vector256<T>.Count);

    /// <summary>The width of the vectors in bits: 512 where the machine has it, even if the JIT takes 256 by itself to keep the clock up.</summary>
    public static int Width => Avx512F.IsSupported ? 512 : 256;

    public static Contender Contender<T>()
        where T : unmanaged, INumber<T> => new Loop("peak", Avx512F.IsSupported ? Wide<T> : Narrow<T>);

    private static void Wide<T>(int calls)
        where T : unmanaged, INumber<T>
    {
        Vector512<T> x = Vector512.Create(T.CreateTruncating(0.5)), c0 = default, c1 = default, c2 = default, c3 = default;
        Vector512<T> c4 = default, c5 = default, c6 = default, c7 = default, c8 = default, c9 = default;
        Vector512<T> c10 = default, c11 = default, c12 = default, c13 = default, c14 = default, c15 = default;
        for (int n = calls * Steps; n > 0; n--)
        {
            (c0, c1, c2, c3) = (Fma(x, c0), Fma(x, c1), Fma(x, c2), Fma(x, c3));
            (c4, c5, c6, c7) = (Fma(x, c4), Fma(x, c5), Fma(x, c6), Fma(x, c7));
            (c8, c9, c10, c11) = (Fma(x, c8), Fma(x, c9), Fma(x, c10), Fma(x, c11));
            (c12, c13, c14, c15) = (Fma(x, c12), Fma(x, c13), Fma(x, c14), Fma(x, c15));
        }

        Use(Vector512.Sum(c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + c10 + c11 + c12 + c13 + c14 + c15));
    }

    private static void Narrow<T>(int calls)
        where T : unmanaged, INumber<T>
    {
        // Eight chains hide a latency of four at two a cycle, and leave room in sixteen registers.
        Vector256<T> x = Vector256.Create(T.CreateTruncating(0.5)), c0 = default, c1 = default, c2 = default, c3 = default;
        Vector256<T> c4 = default, c5 = default, c6 = default, c7 = default;
        for (int n = calls * Steps; n > 0; n--)
        {
            (c0, c1, c2, c3, c4, c5, c6, c7) = (Fma(x, c0), Fma(x, c1), Fma(x, c2), Fma(x, c3), Fma(x, c4), Fma(x, c5), Fma(x, c6), Fma(x, c7));
            (c0, c1, c2, c3, c4, c5, c6, c7) = (Fma(x, c0), Fma(x, c1), Fma(x, c2), Fma(x, c3), Fma(x, c4), Fma(x, c5), Fma(x, c6), Fma(x, c7));
        }

        Use(Vector256.Sum(c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Fma<T>(Vector512<T> x, Vector512<T> c) => typeof(T) == typeof(float)
        ? Avx512F.FusedMultiplyAdd(x.AsSingle(), c.AsSingle(), x.AsSingle()).As<float, T>()
        : Avx512F.FusedMultiplyAdd(x.AsDouble(), c.AsDouble(), x.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Fma<T>(Vector256<T> x, Vector256<T> c) => typeof(T) == typeof(float)
        ? Vector256.FusedMultiplyAdd(x.AsSingle(), c.AsSingle(), x.AsSingle()).As<float, T>()
        : Vector256.FusedMultiplyAdd(x.AsDouble(), c.AsDouble(), x.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Use<T>(T value) => GC.KeepAlive(value);
}
