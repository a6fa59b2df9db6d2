using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Exact fractions: lowest terms, and an error rather than a wrong number.</summary>
public class RationalTests
{
    [Theory]
    [InlineData(6, 4, 3, 2)]
    [InlineData(6, -4, -3, 2)]
    [InlineData(-6, -4, 3, 2)]
    [InlineData(0, -7, 0, 1)]
    [InlineData(long.MaxValue, 1, long.MaxValue, 1)]
    public void Is_in_lowest_terms_with_a_positive_denominator(long numerator, long denominator, long expectedNumerator, long expectedDenominator)
    {
        var fraction = new Rational(numerator, denominator);
        Assert.Equal((expectedNumerator, expectedDenominator), (fraction.Numerator, fraction.Denominator));
    }

    [Fact]
    public void Calculates()
    {
        var half = new Rational(1, 2);
        var third = new Rational(1, 3);
        Assert.Equal(new Rational(5, 6), half + third);
        Assert.Equal(new Rational(1, 6), half * third);
        Assert.Equal(new Rational(-1, 2), -half);
        Assert.Equal(half, (-half).Abs);
        Assert.Equal(new Rational(-8), Rational.Power(-half, -3));
        Assert.Equal(1, Rational.Power(half, 0));
        Assert.Equal("-1/2", (-half).ToString());
        Assert.Equal(-0.5, (-half).Value);
    }

    [Fact]
    public void The_default_is_zero()
    {
        Rational zero = default;
        Assert.True(zero.IsZero);
        Assert.Equal(1, zero.Denominator);
        Assert.Equal(0, zero);
    }

    [Fact]
    public void Knows_its_kind()
    {
        Assert.True(new Rational(3, 3).IsOne);
        Assert.True(new Rational(3, -3).IsMinusOne);
        Assert.True(new Rational(1, -3).IsNegative);
        Assert.False(new Rational(1, 3).IsOne);
    }

    [Fact]
    public void Overflow_is_an_error()
    {
        Rational large = long.MaxValue;
        Assert.Throws<OverflowException>(() => large + 1);
        Assert.Throws<OverflowException>(() => large * 2);
        Assert.Throws<OverflowException>(() => new Rational(1, long.MaxValue) * new Rational(1, 2));
        Assert.Throws<OverflowException>(() => Rational.Power(10, 19));
        Assert.Throws<OverflowException>(() => new Rational(long.MinValue, -1));
    }

    [Fact]
    public void Division_by_zero_is_an_error()
    {
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.Power(0, -1));
    }
}
