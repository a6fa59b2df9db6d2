using StaticNet.Numerics;
using Xunit;

namespace StaticNet.Tests.Numerics;

/// <summary>Zeros, infinities, NaN, saturation, symmetry, order.</summary>
public class SpecialValueTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<string> Transcendental => ElementaryFunction.Transcendental;

    [Theory]
    [InlineData("Exp", Infinity, Infinity)]
    [InlineData("Exp", -Infinity, 0d)]
    [InlineData("Exp", 0d, 1d)]
    [InlineData("Exp", 1e4, Infinity)]
    [InlineData("Exp", -1e4, 0d)]
    [InlineData("Exp", 1e30, Infinity)]
    [InlineData("Exp", -1e30, 0d)]
    [InlineData("Exp", double.NaN, double.NaN)]
    [InlineData("Log", 0d, -Infinity)]
    [InlineData("Log", 1d, 0d)]
    [InlineData("Log", -1d, double.NaN)]
    [InlineData("Log", -1e-320, double.NaN)]
    [InlineData("Log", -Infinity, double.NaN)]
    [InlineData("Log", Infinity, Infinity)]
    [InlineData("Log", double.NaN, double.NaN)]
    [InlineData("Tanh", Infinity, 1d)]
    [InlineData("Tanh", -Infinity, -1d)]
    [InlineData("Tanh", 0d, 0d)]
    [InlineData("Tanh", 1e4, 1d)]
    [InlineData("Tanh", -1e30, -1d)]
    [InlineData("Tanh", double.NaN, double.NaN)]
    [InlineData("Sigmoid", Infinity, 1d)]
    [InlineData("Sigmoid", -Infinity, 0d)]
    [InlineData("Sigmoid", 0d, 0.5)]
    [InlineData("Sigmoid", 1e4, 1d)]
    [InlineData("Sigmoid", -1e4, 0d)]
    [InlineData("Sigmoid", double.NaN, double.NaN)]
    [InlineData("Softplus", Infinity, Infinity)]
    [InlineData("Softplus", -Infinity, 0d)]
    [InlineData("Softplus", 1e4, 1e4)]
    [InlineData("Softplus", -1e4, 0d)]
    [InlineData("Softplus", 1e30, 1e30)]
    [InlineData("Softplus", double.NaN, double.NaN)]
    [InlineData("PositivePart", -2d, 0d)]
    [InlineData("PositivePart", 2d, 2d)]
    [InlineData("PositivePart", -Infinity, 0d)]
    [InlineData("PositivePart", Infinity, Infinity)]
    [InlineData("PositivePart", double.NaN, double.NaN)]
    public void A_special_argument_gives_its_exact_value(string name, double x, double expected)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        Assert.Equal(Bits(expected), Bits(function.Double(x)));
        if (x != -1e-320)                                       // which is −0 in single precision
            Assert.Equal(Bits((float)expected), Bits(function.Single((float)x)));
    }

    [Theory]
    [InlineData("Exp", 1d)]
    [InlineData("Log", -Infinity)]
    [InlineData("Tanh", -0d)]
    [InlineData("Sigmoid", 0.5)]
    [InlineData("PositivePart", 0d)]
    [InlineData("Gate", 0d)]
    [InlineData("Select", 0d)]
    public void Minus_zero_gives_its_exact_value(string name, double expected)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        Assert.Equal(Bits(expected), Bits(function.Double(-0d)));
        Assert.Equal(Bits((float)expected), Bits(function.Single(-0f)));
    }

    [Theory]
    [InlineData(1f, 7f, 7f)]
    [InlineData(0f, 7f, 0f)]
    [InlineData(-1f, 7f, 0f)]
    [InlineData(-1f, float.NaN, 0f)]
    [InlineData(float.Epsilon, -0f, -0f)]
    [InlineData(float.NaN, 7f, 0f)]
    public void Gate_passes_where_z_is_positive(float z, float u, float expected)
    {
        Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(Elementary.Gate(z, u)));
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(Elementary.Gate((double)z, u)));
    }

    [Theory]
    [InlineData(1f, 2f)]
    [InlineData(0f, 3f)]
    [InlineData(-1f, 3f)]
    [InlineData(float.NaN, 3f)]
    public void Select_takes_the_second_where_z_is_positive_else_the_third(float z, float expected)
    {
        Assert.Equal(expected, Elementary.Select(z, 2f, 3f));
        Assert.Equal(expected, Elementary.Select((double)z, 2, 3));
    }

    [Fact]
    public void Tanh_is_odd_bit_by_bit()
    {
        foreach (float x in Samples.Singles(50_000).Where(x => !float.IsNaN(x)))
            Assert.Equal(BitConverter.SingleToInt32Bits(-Elementary.Tanh(x)), BitConverter.SingleToInt32Bits(Elementary.Tanh(-x)));
        foreach (double x in Samples.Doubles(50_000).Where(x => !double.IsNaN(x)))
            Assert.Equal(BitConverter.DoubleToInt64Bits(-Elementary.Tanh(x)), BitConverter.DoubleToInt64Bits(Elementary.Tanh(-x)));
    }

    /// <summary>Softplus sums two rounded terms and may step back by an ulp where it is flat; the others do not on this sample.</summary>
    [Theory]
    [InlineData("Exp", 0)]
    [InlineData("Log", 0)]
    [InlineData("Tanh", 0)]
    [InlineData("Sigmoid", 0)]
    [InlineData("Softplus", 1)]
    public void A_larger_argument_never_gives_a_smaller_result(string name, int slack)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        float largest = float.NegativeInfinity;
        foreach (float x in Samples.EverySingleBinade().Where(x => !float.IsNaN(x) && (name != "Log" || x > 0)).Order())
        {
            float y = function.Single(x);
            float lifted = y;
            for (int i = 0; i < slack; i++)
                lifted = float.BitIncrement(lifted);
            Assert.True(lifted >= largest, $"{name} falls at {x:R}");
            largest = Math.Max(largest, y);
        }
    }

    /// <summary>Overflow, underflow and cancellation, in every binade of double: the framework as a coarse yardstick.</summary>
    [Theory]
    [MemberData(nameof(Transcendental))]
    public void Double_precision_agrees_with_the_framework_everywhere(string name)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        foreach (double x in Samples.Doubles(50_000).Concat(Samples.Specials()))
        {
            double actual = function.Double(x), expected = function.Framework(x);
            bool agrees = actual.Equals(expected) || Math.Abs(actual - expected) <= (1e-12 * Math.Abs(expected)) + (2 * double.Epsilon);
            Assert.True(agrees, $"{name}({x:R}) = {actual:R}, expected {expected:R}");
        }
    }

    [Fact]
    public void Single_precision_follows_underflow_down_to_the_last_subnormal()
    {
        Assert.Equal(float.Epsilon, Elementary.Exp(-103.27893f));
        Assert.Equal(0f, Elementary.Exp(-103.9721f));
        Assert.Equal(float.Epsilon, Elementary.Sigmoid(-103.27893f));
        Assert.Equal(float.Epsilon, Elementary.Softplus(-103.27893f));
        Assert.Equal(float.Epsilon, Elementary.Tanh(float.Epsilon));
        Assert.Equal(-103.27893f, Elementary.Log(float.Epsilon));
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
