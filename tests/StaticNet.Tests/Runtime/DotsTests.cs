using System.Numerics;
using StaticNet.Runtime.V1;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>The sums of the step back have the tree that is written down, and write no number but their own, however many rows are taken together.</summary>
public class DotsTests
{
    private const int MostTerms = 70, MostRows = 9;

    [Fact]
    public void SumsOfFloatsHaveTheirTree() => HaveTheirTree<float>(16, SingleDots.Set);

    [Fact]
    public void SumsOfDoublesHaveTheirTree() => HaveTheirTree<double>(8, DoubleDots.Set);

    private delegate void Dots<T>(ref T w, ref T d, ref T s, nint count, nint terms, bool fromZero);

    private static void HaveTheirTree<T>(int lanes, Dots<T> dots)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(2024);
        for (int terms = 2; terms <= MostTerms; terms++)
        {
            for (int rows = 1; rows <= MostRows; rows++)
            {
                // Whole vectors may begin with their first product.
                foreach (bool fromZero in terms % lanes == 0 ? new[] { false, true } : [true])
                {
                    T[] weights = Numbers(rows * terms), deltas = Numbers(terms), sums = Numbers(rows + 2), expected = [.. sums];
                    for (int row = 0; row < rows; row++)
                        expected[row + 1] = Sum<T>(weights.AsSpan(row * terms, terms), deltas, lanes, fromZero);
                    dots(ref weights[0], ref deltas[0], ref sums[1], rows, terms, fromZero);
                    Assert.Equal(expected, sums);
                }
            }
        }

        T[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];
    }

    // As the documentation of SingleDots has it.
    private static T Sum<T>(ReadOnlySpan<T> weights, ReadOnlySpan<T> deltas, int lanes, bool fromZero)
        where T : IFloatingPointIeee754<T>
    {
        var sums = new T[lanes];
        int k = 0;
        for (; k + lanes <= weights.Length; k += lanes)
        {
            for (int lane = 0; lane < lanes; lane++)
            {
                T weight = weights[k + lane], delta = deltas[k + lane];
                sums[lane] = k == 0 && !fromZero ? weight * delta : T.FusedMultiplyAdd(weight, delta, sums[lane]);
            }
        }

        // Half as many, again half as many, and so on; one that is left alone comes last.
        for (int part = lanes / 2; part >= 2; part /= 2)
        {
            int count = (weights.Length - k) / part * part;
            // Of floats two or three are one part.
            if (part == 2 && lanes == 16 && count > 0)
                count = weights.Length - k;
            for (int lane = 0; lane < count; lane++)
                sums[lane] = T.FusedMultiplyAdd(weights[k + lane], deltas[k + lane], sums[lane]);
            k += count;
        }

        for (int half = lanes / 2; half > 0; half /= 2)
        {
            for (int lane = 0; lane < half; lane++)
                sums[lane] += sums[lane + half];
        }

        return k < weights.Length ? T.FusedMultiplyAdd(weights[k], deltas[k], sums[0]) : sums[0];
    }
}
