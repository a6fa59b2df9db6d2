using System.Numerics;
using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>The sums over lanes are those of the fixed tree, whichever instructions form them.</summary>
public class LaneSumsTests
{
    public static TheoryData<int> Counts => [1, 2, 15, 16, 17, 31, 32, 33, 50];

    [Theory]
    [MemberData(nameof(Counts))]
    public void SumsAreThoseOfTheTree(int count)
    {
        Check<float>(count);
        Check<double>(count);
    }

    private static void Check<T>(int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int lanes = Vector512<T>.Count;
        var random = new Random(count);
        T[] vectors = [.. Enumerable.Range(0, count * lanes).Select(_ => T.CreateTruncating(Math.Exp(random.NextDouble() * 20) * (random.Next(2) - 0.5)))];
        T[] start = [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating(random.NextDouble()))];
        T[] tree = [.. Enumerable.Range(0, count).Select(n => Tree(vectors.AsSpan(n * lanes, lanes)))];

        T[] added = [.. start];
        T[] goesOn = [T.Zero, T.One], begins = [T.One, T.CreateTruncating(0.3)];
        LaneSums.Add(ref vectors[0], ref added[0], count, ref goesOn[0]);
        SameBits.Equal<T>([.. start.Zip(tree, (u, v) => u + v)], added, $"Add, {count} sums");

        T[] scaled = [.. start.Select(_ => T.NaN)];
        LaneSums.Add(ref vectors[0], ref scaled[0], count, ref begins[0]);
        SameBits.Equal<T>([.. tree.Select(u => (T.Zero + u) * begins[1])], scaled, $"a scaled sum that begins, {count} sums");

        T[] narrow = [.. start];
        LaneSums.AddNarrow(ref vectors[0], ref narrow[0], count);
        SameBits.Equal<T>(added, narrow, $"without AVX-512, {count} sums");
    }

    // The upper half is added to the lower, until one is left.
    private static T Tree<T>(ReadOnlySpan<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] values = lanes.ToArray();
        for (int half = values.Length / 2; half > 0; half /= 2)
        {
            for (int n = 0; n < half; n++)
                values[n] += values[n + half];
        }

        return values[0];
    }
}
