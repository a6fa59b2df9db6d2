using StaticNet.Numerics;
using Xunit;

namespace StaticNet.Tests.Numerics;

public class FiniteTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Finds_the_first_violation_wherever_it_lies(float violation)
    {
        for (int length = 1; length <= 40; length++)
        {
            var values = new float[length];
            Array.Fill(values, -float.MaxValue);
            Assert.Equal(-1, Finite.IndexOfViolation<float>(values));
            values[^1] = violation;
            Assert.Equal(length - 1, Finite.IndexOfViolation<float>(values));
            values[length / 2] = violation;
            Assert.Equal(length / 2, Finite.IndexOfViolation<float>(values));
        }
    }

    [Fact]
    public void Nothing_is_finite() => Assert.Equal(-1, Finite.IndexOfViolation<double>([]));
}
