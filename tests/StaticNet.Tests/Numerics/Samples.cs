namespace StaticNet.Tests.Numerics;

/// <summary>The arguments of the tests, the same in every run.</summary>
internal static class Samples
{
    /// <summary>Every 4099th bit pattern: 2^20 numbers in every binade, infinities and NaNs among them; the stride is prime.</summary>
    public static IEnumerable<float> EverySingleBinade()
    {
        for (ulong bits = 0; bits <= uint.MaxValue; bits += 4099)
            yield return BitConverter.UInt32BitsToSingle((uint)bits);
    }

    /// <summary>Random bit patterns, then random numbers where the functions bend.</summary>
    public static IEnumerable<float> Singles(int count)
    {
        var random = new Random(20260101);
        for (int i = 0; i < count; i++)
            yield return BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
        for (int i = 0; i < count; i++)
            yield return (random.NextSingle() - 0.5f) * (i % 2 == 0 ? 4f : 220f);
    }

    /// <inheritdoc cref="Singles"/>
    public static IEnumerable<double> Doubles(int count)
    {
        var random = new Random(20260102);
        for (int i = 0; i < count; i++)
            yield return BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
        for (int i = 0; i < count; i++)
            yield return (random.NextDouble() - 0.5) * (i % 2 == 0 ? 4 : 1600);
    }

    /// <summary>Zeros, infinities, NaNs, the ends of every range, thresholds of the functions, each with its neighbours and both signs.</summary>
    public static IEnumerable<double> Specials()
    {
        double[] magnitudes =
        [
            0, 1, 0.5, 2, 10, 20, 40, 1e4, 1e30, 1e300, double.MaxValue, double.Epsilon, 2.2250738585072014E-308, float.MaxValue, float.Epsilon,
            1.17549435E-38f, 89, 104, 710, 746, 88.72284, 103.97, 709.782712893384, 745.133219101941, Math.Log(2), Math.Log(2) / 2, Math.Log(3),
            Math.Log(3) / 2, 2d / 3, 4d / 3, Math.Sqrt(0.5), Math.Sqrt(2), 0.25, 3, 4, 6, 3.919206, 5.9215872, 14.17, 14.37, 38.49, 38.59, 16777216, 9007199254740992,
            1e-30f, 1e-300, double.PositiveInfinity, double.NaN,
        ];
        foreach (double magnitude in magnitudes)
        {
            foreach (double near in (double[])[magnitude, Math.BitIncrement(magnitude), Math.BitDecrement(magnitude), magnitude * 1.0000001, magnitude * 0.9999999])
            {
                yield return near;
                yield return -near;
            }
        }
    }
}
