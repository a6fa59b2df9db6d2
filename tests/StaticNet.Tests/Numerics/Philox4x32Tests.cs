using StaticNet.Numerics;
using Xunit;

namespace StaticNet.Tests.Numerics;

public class Philox4x32Tests
{
    // Random123's tests/kat_vectors, lines "philox4x32 10".
    [Theory]
    [InlineData(0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x0000000000000000ul, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xfffffffffffffffful, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0x299f31d0a4093822ul, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Known_answers(uint c0, uint c1, uint c2, uint c3, ulong key, uint x0, uint x1, uint x2, uint x3) =>
        Assert.Equal((x0, x1, x2, x3), Philox4x32.Generate(key, c0, c1, c2, c3));

    [Fact]
    public void Uniform_covers_its_half_open_interval()
    {
        Assert.Equal(0.0, Philox4x32.Uniform(0, 0x7ff));
        Assert.Equal(0.5, Philox4x32.Uniform(0x80000000, 0));
        Assert.Equal(Math.BitDecrement(1.0), Philox4x32.Uniform(uint.MaxValue, uint.MaxValue));
    }

    [Fact]
    public void Uniform_has_the_moments_of_its_distribution()
    {
        const int Count = 20_000;
        double sum = 0, squares = 0;
        for (uint i = 0; i < Count; i++)
        {
            var (high, low, _, _) = Philox4x32.Generate(7, i, 0, 0, 0);
            double u = Philox4x32.Uniform(high, low);
            sum += u;
            squares += u * u;
        }

        // Mean ½ and second moment ⅓; the margins are about four standard errors.
        Assert.InRange(sum / Count, 0.5 - 0.009, 0.5 + 0.009);
        Assert.InRange(squares / Count, (1.0 / 3) - 0.009, (1.0 / 3) + 0.009);
    }
}
