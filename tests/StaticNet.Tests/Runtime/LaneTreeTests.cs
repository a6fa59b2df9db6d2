using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using Xunit;

namespace StaticNet.Tests.Runtime;

public class LaneTreeTests
{
    [Fact]
    public void Sixteen_vectors_together_have_the_bits_of_each_alone()
    {
        var random = new Random(1);
        for (int run = 0; run < 100; run++)
        {
            Vector512<float>[] u = [.. Enumerable.Range(0, 16).Select(_ => Vector512.Create([.. Enumerable.Range(0, 16).Select(_ => (random.NextSingle() - 0.5f) * MathF.Pow(10, random.Next(-5, 5)))]))];
            Vector512<float> sums = LaneTree.Sums(u[0], u[1], u[2], u[3], u[4], u[5], u[6], u[7], u[8], u[9], u[10], u[11], u[12], u[13], u[14], u[15]);
            for (int n = 0; n < 16; n++)
                Assert.Equal(BitConverter.SingleToInt32Bits(LaneSums.Of(u[n])), BitConverter.SingleToInt32Bits(sums[n]));
        }
    }

    [Fact]
    public void Eight_vectors_together_have_the_bits_of_each_alone()
    {
        var random = new Random(2);
        for (int run = 0; run < 100; run++)
        {
            Vector512<double>[] u = [.. Enumerable.Range(0, 8).Select(_ => Vector512.Create([.. Enumerable.Range(0, 8).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-5, 5)))]))];
            Vector512<double> sums = LaneTree.Sums(u[0], u[1], u[2], u[3], u[4], u[5], u[6], u[7]);
            for (int n = 0; n < 8; n++)
                Assert.Equal(BitConverter.DoubleToInt64Bits(LaneSums.Of(u[n])), BitConverter.DoubleToInt64Bits(sums[n]));
        }
    }
}
