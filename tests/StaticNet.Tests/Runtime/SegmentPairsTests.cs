using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using Xunit;

namespace StaticNet.Tests.Runtime;

public class SegmentPairsTests
{
    /// <summary>Each unit on its own: the first segment begins at the bias, the second at 0, and is added to the first.</summary>
    [Theory]
    [InlineData(16)]
    [InlineData(48)]
    [InlineData(112)]
    public void Two_units_in_two_segments_have_the_bits_of_chains_of_their_own(int terms)
    {
        var random = new Random(terms);
        float[] weights = [.. Enumerable.Range(0, 2 * terms).Select(_ => random.NextSingle() - 0.5f)];
        float[] inputs = [.. Enumerable.Range(0, terms).Select(_ => random.NextSingle() - 0.5f)];
        float[] biases = [0.25f, -0.75f];
        Vector512<float> sums = SegmentPairs.Sum(Vector512.Create(Vector256.Create(0.25f, -0.75f, 7, 7, 7, 7, 7, 7), Vector256.Create(7f)), ref weights[0], ref inputs[0], terms);
        for (int unit = 0; unit < 2; unit++)
        {
            float first = biases[unit], second = 0;
            for (int i = 0; i < terms / 2; i++)
            {
                first = MathF.FusedMultiplyAdd(weights[(2 * i) + unit], inputs[i], first);
                second = MathF.FusedMultiplyAdd(weights[(2 * (i + (terms / 2))) + unit], inputs[i + (terms / 2)], second);
            }

            Assert.Equal(first + second, sums[unit]);
        }
    }
}
