using StaticNet.Runtime.V1;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>Which rows put each other out of a first cache of 64 sets of eight lines.</summary>
public class CacheSetsTests
{
    // 64 rows of which 384 bytes are read, as a block of 16 tiles of floats has them.
    [Theory]
    [InlineData(4096, true)]
    [InlineData(4100, true)]
    [InlineData(4080, true)]
    [InlineData(8192, true)]
    [InlineData(2048, true)]
    [InlineData(4096 + 2048, true)]
    [InlineData(1920, false)]
    [InlineData(2080, false)]
    [InlineData(3840, false)]
    [InlineData(4000, false)]
    [InlineData(4480, false)]
    [InlineData(5600, false)]
    public void RowsAboutAPowerOfTwoApartCompete(long stride, bool compete) => Assert.Equal(compete, CacheSets.Compete(64, stride, 384));

    // Every fourth of 64 rows a kilobyte apart is 16 rows, twice as many as a set holds; of 80 it is 20.
    [Fact]
    public void SoDoManyRowsAQuarterApart()
    {
        Assert.False(CacheSets.Compete(64, 1024, 384));
        Assert.True(CacheSets.Compete(80, 1024, 384));
    }

    // What is counted here line by line: a set of which more than 16 rows want a line.
    [Theory]
    [InlineData(256)]
    [InlineData(384)]
    [InlineData(768)]
    public void RowsThatCompeteWantMoreOfASetThanItHolds(int width)
    {
        for (long stride = width; stride < 10_000; stride += 4)
        {
            int[] wanted = new int[64];
            for (int row = 0; row < 64; row++)
            {
                for (long line = row * stride / 64; line <= ((row * stride) + width - 1) / 64; line++)
                    wanted[line % 64]++;
            }

            if (CacheSets.Compete(64, stride, width))
                Assert.True(wanted.Max() > 16, $"{stride}: {wanted.Max()}");
            else
                Assert.True(wanted.Max() <= 32, $"{stride}: {wanted.Max()}");
        }
    }

    [Fact]
    public void RowsExceedTheCacheByAQuarter()
    {
        Assert.False(CacheSets.Exceed(53, 768));
        Assert.True(CacheSets.Exceed(54, 768));
    }
}
