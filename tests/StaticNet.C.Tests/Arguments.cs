namespace StaticNet.C.Tests;

/// <summary>Numbers of every size: special ones, and some of each binade, of both signs, subnormal ones among them.</summary>
internal static class Arguments
{
    private const int SingleFraction = 23;
    private const int DoubleFraction = 52;

    public static IEnumerable<float> Singles(int perBinade)
    {
        var random = new Random(1);
        foreach (float special in new[] { 0, -0f, 1, -1, 0.5f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 88.72283f, -103.97208f, 1.1754942e-38f })
            yield return special;
        for (uint exponent = 0; exponent < 255; exponent++)
        {
            // Where functions turn, more.
            int count = exponent is > 115 and < 135 ? 4 * perBinade : perBinade;
            for (int n = 0; n < count; n++)
            {
                uint fraction = n switch { 0 => 0, 1 => (1u << SingleFraction) - 1, _ => (uint)random.Next(1 << SingleFraction) };
                yield return BitConverter.UInt32BitsToSingle(((uint)random.Next(2) << 31) | (exponent << SingleFraction) | fraction);
            }
        }
    }

    public static IEnumerable<double> Doubles(int perBinade)
    {
        var random = new Random(2);
        foreach (double special in new[] { 0, -0d, 1, -1, 0.5, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 709.782712893384, -745.1332191019412, 2.225073858507201e-308 })
            yield return special;
        for (ulong exponent = 0; exponent < 2047; exponent++)
        {
            int count = exponent is > 990 and < 1035 ? 4 * perBinade : Math.Max(2, perBinade / 4);
            for (int n = 0; n < count; n++)
            {
                ulong fraction = n switch { 0 => 0, 1 => (1ul << DoubleFraction) - 1, _ => (ulong)random.NextInt64(1L << DoubleFraction) };
                yield return BitConverter.UInt64BitsToDouble(((ulong)random.Next(2) << 63) | (exponent << DoubleFraction) | fraction);
            }
        }
    }
}
