using System.Runtime.Intrinsics;

namespace StaticNet.Tests.Numerics;

/// <summary>
/// Walks in parallel over the bit patterns of float, infinities and NaNs among them: every 4099th (2^20 of them, in every binade; the stride is
/// prime), or with STATICNET_LONG=1 in the environment all 2^32.
/// </summary>
internal static class SingleSweep
{
    private const long Block = 1 << 22;

    private static readonly long Stride = Share.IsWhole ? 1 : 4099;

    /// <summary>The largest error in ulp of the exact result, and where; and a result that should be infinite, NaN or finite and is not.</summary>
    public static (double Worst, float At, string? Failure) Errors(ElementaryFunction function)
    {
        (double Worst, float At, string? Failure) all = default;
        Walk(
            (first, end) =>
            {
                (double Worst, float At, string? Failure) here = default;
                for (long bits = first; bits < end; bits += Stride)
                {
                    float x = BitConverter.UInt32BitsToSingle((uint)bits);
                    float actual = function.Single(x);
                    double exact = function.SingleYardstick(x);
                    if (!float.IsFinite((float)exact) || !float.IsFinite(actual))
                    {
                        if (!actual.Equals((float)exact))
                            here.Failure = $"{function.Name}({x:R}) = {actual:R}, expected {exact:R}";
                    }
                    else if (Math.Abs(actual - exact) / UlpOfSingle(exact) is var error && error > here.Worst)
                    {
                        (here.Worst, here.At) = (error, x);
                    }
                }

                return here;
            },
            here => all = (Math.Max(all.Worst, here.Worst), all.Worst >= here.Worst ? all.At : here.At, all.Failure ?? here.Failure));
        return all;
    }

    /// <summary>A lane that differs from the scalar form, NaN being one value; null if there is none.</summary>
    public static string? Difference(ElementaryFunction function)
    {
        string? all = null;
        Walk(
            (first, end) =>
            {
                string? here = null;
                Span<float> arguments = stackalloc float[Vector512<float>.Count];
                for (long bits = first; bits < end;)
                {
                    for (int lane = 0; lane < arguments.Length; lane++, bits += Stride)
                        arguments[lane] = BitConverter.UInt32BitsToSingle((uint)bits);
                    Vector512<float> lanes = function.SingleTransposition(Vector512.Create<float>(arguments));
                    for (int lane = 0; lane < arguments.Length; lane++)
                    {
                        float scalar = function.Single(arguments[lane]);
                        if (BitConverter.SingleToInt32Bits(scalar) != BitConverter.SingleToInt32Bits(lanes[lane]) && !(float.IsNaN(scalar) && float.IsNaN(lanes[lane])))
                            here = $"{function.Name}({arguments[lane]:R}): scalar {scalar:R}, lane {lane} {lanes[lane]:R}";
                    }
                }

                return here;
            },
            here => all ??= here);
        return all;
    }

    /// <summary>The distance of two floats where <paramref name="exact"/> lies; that of the subnormal numbers below them.</summary>
    public static double UlpOfSingle(double exact)
    {
        const long smallestNormal = 1023 - 126, fraction = 23;
        long exponent = (BitConverter.DoubleToInt64Bits(exact) >> 52) & 0x7FF;
        return BitConverter.Int64BitsToDouble((Math.Max(exponent, smallestNormal) - fraction) << 52);
    }

    private static void Walk<T>(Func<long, long, T> walkBlock, Action<T> join)
    {
        const long patterns = 1L << 32;
        var gate = new Lock();
        Parallel.For(
            0,
            patterns / Block,
            block =>
            {
                long first = ((block * Block) + Stride - 1) / Stride * Stride;
                T found = walkBlock(first, (block + 1) * Block);
                lock (gate)
                    join(found);
            });
    }
}
