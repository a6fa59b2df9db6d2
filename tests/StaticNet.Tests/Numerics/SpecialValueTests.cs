using System.Runtime.Intrinsics;
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
    [InlineData("Log1p", 0d, 0d)]
    [InlineData("Log1p", -1d, -Infinity)]
    [InlineData("Log1p", -2d, double.NaN)]
    [InlineData("Log1p", -Infinity, double.NaN)]
    [InlineData("Log1p", Infinity, Infinity)]
    [InlineData("Log1p", double.NaN, double.NaN)]
    [InlineData("Expm1", 0d, 0d)]
    [InlineData("Expm1", Infinity, Infinity)]
    [InlineData("Expm1", -Infinity, -1d)]
    [InlineData("Expm1", 1e4, Infinity)]
    [InlineData("Expm1", -1e4, -1d)]
    [InlineData("Expm1", 1e30, Infinity)]
    [InlineData("Expm1", -1e30, -1d)]
    [InlineData("Expm1", double.NaN, double.NaN)]
    [InlineData("Erf", 0d, 0d)]
    [InlineData("Erf", Infinity, 1d)]
    [InlineData("Erf", -Infinity, -1d)]
    [InlineData("Erf", 6d, 1d)]
    [InlineData("Erf", 1e4, 1d)]
    [InlineData("Erf", -1e30, -1d)]
    [InlineData("Erf", double.NaN, double.NaN)]
    [InlineData("NormalDistribution", 0d, 0.5)]
    [InlineData("NormalDistribution", Infinity, 1d)]
    [InlineData("NormalDistribution", -Infinity, 0d)]
    [InlineData("NormalDistribution", 9d, 1d)]
    [InlineData("NormalDistribution", -1e4, 0d)]
    [InlineData("NormalDistribution", 1e30, 1d)]
    [InlineData("NormalDistribution", double.NaN, double.NaN)]
    [InlineData("NormalDensity", Infinity, 0d)]
    [InlineData("NormalDensity", -Infinity, 0d)]
    [InlineData("NormalDensity", 1e30, 0d)]
    [InlineData("NormalDensity", double.NaN, double.NaN)]
    [InlineData("Sin", 0d, 0d)]
    [InlineData("Sin", Infinity, double.NaN)]
    [InlineData("Sin", -Infinity, double.NaN)]
    [InlineData("Sin", double.NaN, double.NaN)]
    [InlineData("Cos", 0d, 1d)]
    [InlineData("Cos", Infinity, double.NaN)]
    [InlineData("Cos", -Infinity, double.NaN)]
    [InlineData("Cos", double.NaN, double.NaN)]
    [InlineData("PositivePart", -2d, 0d)]
    [InlineData("PositivePart", 2d, 2d)]
    [InlineData("PositivePart", -Infinity, 0d)]
    [InlineData("PositivePart", Infinity, Infinity)]
    [InlineData("PositivePart", double.NaN, double.NaN)]
    [InlineData("Abs", -Infinity, Infinity)]
    [InlineData("Abs", double.NaN, double.NaN)]
    [InlineData("Sign", -Infinity, -1d)]
    [InlineData("Sign", 1e-320, 1d)]
    [InlineData("Sign", double.NaN, double.NaN)]
    [InlineData("Min", double.NaN, double.NaN)]
    [InlineData("Min", Infinity, 0.5)]
    [InlineData("Max", double.NaN, double.NaN)]
    [InlineData("Max", -Infinity, 0.5)]
    [InlineData("Clamp", -Infinity, -1d)]
    [InlineData("Clamp", Infinity, 1d)]
    [InlineData("Clamp", double.NaN, double.NaN)]
    public void A_special_argument_gives_its_exact_value(string name, double x, double expected)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        Assert.Equal(Bits(expected), Bits(function.Double(x)));
        if (Math.Abs(x) != 1e-320)                              // which is 0 in single precision
            Assert.Equal(Bits((float)expected), Bits(function.Single((float)x)));
    }

    [Theory]
    [InlineData("Exp", 1d)]
    [InlineData("Log", -Infinity)]
    [InlineData("Tanh", -0d)]
    [InlineData("Sigmoid", 0.5)]
    [InlineData("Log1p", -0d)]
    [InlineData("Expm1", -0d)]
    [InlineData("Erf", -0d)]
    [InlineData("Sin", -0d)]
    [InlineData("Cos", 1d)]
    [InlineData("NormalDistribution", 0.5)]
    [InlineData("PositivePart", 0d)]
    [InlineData("Abs", 0d)]
    [InlineData("Sign", -0d)]
    [InlineData("SelectIfPositive", 0d)]
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
    [InlineData(float.NaN, 7f, float.NaN)]
    [InlineData(float.NegativeInfinity, float.PositiveInfinity, 0f)]
    public void SelectIfPositive_passes_u_where_z_is_positive(float z, float u, float expected)
    {
        if (!float.IsNaN(z))
            Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(Elementary.ZeroIfNonPositive(z, u)));
        Assert.Equal(Bits(expected), Bits(Elementary.SelectIfPositive(z, u)));
        Assert.Equal(Bits(expected), Bits(Elementary.SelectIfPositive((double)z, u)));
    }

    [Theory]
    [InlineData(1f, 2f)]
    [InlineData(0f, 3f)]
    [InlineData(-1f, 3f)]
    [InlineData(float.NaN, float.NaN)]
    public void Select_takes_the_second_where_z_is_positive_else_the_third(float z, float expected)
    {
        if (!float.IsNaN(z))
            Assert.Equal(expected, Elementary.IfPositive(z, 2f, 3f));
        Assert.Equal(expected, Elementary.Select(z, 2f, 3f));
        Assert.Equal(expected, Elementary.Select((double)z, 2, 3));
    }

    [Theory]
    [InlineData(float.PositiveInfinity, float.MaxValue, double.MaxValue)]
    [InlineData(float.NegativeInfinity, float.MinValue, double.MinValue)]
    [InlineData(float.MaxValue, float.MaxValue, float.MaxValue)]
    [InlineData(-2.5f, -2.5f, -2.5)]
    [InlineData(float.NaN, float.NaN, double.NaN)]
    public void Saturate_stops_at_the_largest_number(float z, float single, double wide)
    {
        Assert.Equal(Bits(single), Bits(Elementary.Saturate(z)));
        Assert.Equal(Bits(wide), Bits(Elementary.Saturate((double)z)));
        Assert.Equal(Bits(single), Bits(Elementary.Saturate(Vector512.Create(z))[15]));
        Assert.Equal(Bits(wide), Bits(Elementary.Saturate(Vector512.Create((double)z))[7]));
    }

    [Theory]
    [InlineData(1f, 2f, 1f, 2f)]
    [InlineData(2f, 1f, 1f, 2f)]
    [InlineData(0f, -0f, -0f, -0f)]
    [InlineData(float.NaN, 1f, float.NaN, float.NaN)]
    [InlineData(1f, float.NaN, float.NaN, float.NaN)]
    public void Min_and_max_pass_a_NaN_on_and_take_the_second_of_two_equals(float u, float v, float smaller, float larger)
    {
        Assert.Equal(Bits(smaller), Bits(Elementary.Min(u, v)));
        Assert.Equal(Bits(larger), Bits(Elementary.Max(u, v)));
        Assert.Equal(Bits(smaller), Bits(Elementary.Min((double)u, v)));
        Assert.Equal(Bits(larger), Bits(Elementary.Max((double)u, v)));
        Assert.Equal(Bits(smaller), Bits(Elementary.Min(Vector512.Create(u), Vector512.Create(v))[15]));
        Assert.Equal(Bits(larger), Bits(Elementary.Max(Vector512.Create((double)u), Vector512.Create((double)v))[7]));
    }

    // Beyond its domain a sine is that of the domain's end, as the documentation says, and nothing else: neither NaN nor beyond ±1.
    [Theory]
    [InlineData(1e6, 1e15)]
    [InlineData(1e7, 1e16)]
    [InlineData(3e38, 1e308)]
    public void Beyond_its_domain_a_sine_is_that_of_its_end(double single, double wide)
    {
        Assert.Equal(Elementary.Sin(1e6f), Elementary.Sin((float)single));
        Assert.Equal(Elementary.Cos(1e6f), Elementary.Cos((float)-single));
        Assert.Equal(Elementary.Sin(-1e15), Elementary.Sin(-wide));
        Assert.Equal(Elementary.Cos(1e15), Elementary.Cos(wide));
    }

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Erf")]
    [InlineData("Sin")]
    public void An_odd_function_is_odd_bit_by_bit(string name)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        foreach (float x in Samples.Singles(50_000).Where(x => !float.IsNaN(x)))
            Assert.Equal(BitConverter.SingleToInt32Bits(-function.Single(x)), BitConverter.SingleToInt32Bits(function.Single(-x)));
        foreach (double x in Samples.Doubles(50_000).Where(x => !double.IsNaN(x)))
            Assert.Equal(BitConverter.DoubleToInt64Bits(-function.Double(x)), BitConverter.DoubleToInt64Bits(function.Double(-x)));
    }

    /// <summary>Softplus and e^x − 1 sum rounded terms and may step back by an ulp where they are flat; the others do not on this sample.</summary>
    [Theory]
    [InlineData("Exp", 0)]
    [InlineData("Log", 0)]
    [InlineData("Tanh", 0)]
    [InlineData("Sigmoid", 0)]
    [InlineData("Softplus", 1)]
    [InlineData("Log1p", 0)]
    [InlineData("Expm1", 1)]
    [InlineData("Erf", 0)]
    [InlineData("NormalDistribution", 0)]
    public void A_larger_argument_never_gives_a_smaller_result(string name, int slack)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        float largest = float.NegativeInfinity;
        foreach (float x in Samples.EverySingleBinade().Where(x => !float.IsNaN(x) && (name != "Log" || x > 0) && (name != "Log1p" || x > -1)).Order())
        {
            float y = function.Single(x);
            float lifted = y;
            for (int i = 0; i < slack; i++)
                lifted = float.BitIncrement(lifted);
            Assert.True(lifted >= largest, $"{name} falls at {x:R}");
            largest = Math.Max(largest, y);
        }
    }

    /// <summary>Overflow, underflow and cancellation, in every binade of double: a coarse comparison.</summary>
    [Theory]
    [MemberData(nameof(Transcendental))]
    public void Double_precision_agrees_with_the_yardstick_everywhere(string name)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        foreach (double x in Samples.Doubles(50_000).Concat(Samples.Specials()))
        {
            double actual = function.Double(x), expected = function.DoubleYardstick(x);
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
        foreach (Func<float, float> nearlyX in (Func<float, float>[])[Elementary.Tanh, Elementary.Log1p, Elementary.Expm1, Elementary.Erf])
            Assert.Equal(float.Epsilon, nearlyX(float.Epsilon));
        Assert.Equal(-103.27893f, Elementary.Log(float.Epsilon));
        Assert.Equal(float.Epsilon, Elementary.NormalDistribution(-14.12f));          // Φ(−14.12) is 1.02 times 2^-149
        Assert.Equal(float.Epsilon, Elementary.NormalDensity(14.3f));
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
