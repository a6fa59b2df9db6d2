using System.Runtime.Intrinsics;
using Xunit;

namespace StaticNet.Tests.Numerics;

/// <summary>One function, one result: scalar or lane, on any processor.</summary>
public class SameBitsTests
{
    public static TheoryData<string> Names => ElementaryFunction.Names;

    /// <summary>With STATICNET_LONG=1 in the environment over all 2^32 floats.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_single_lane_equals_the_scalar_in_every_binade(string name) => Assert.Null(SingleSweep.Difference(ElementaryFunction.Named(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_single_lane_equals_the_scalar(string name)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        IEnumerable<float> arguments = Samples.Singles(100_000).Concat(Samples.Specials().Select(x => (float)x));
        foreach (float[] x in arguments.Chunk(Vector512<float>.Count).Where(chunk => chunk.Length == Vector512<float>.Count))
        {
            Vector512<float> lanes = function.SingleTransposition(Vector512.Create<float>(x));
            for (int i = 0; i < x.Length; i++)
            {
                float scalar = function.Single(x[i]);
                if (BitConverter.SingleToInt32Bits(scalar) != BitConverter.SingleToInt32Bits(lanes[i]) && !(float.IsNaN(scalar) && float.IsNaN(lanes[i])))
                    Assert.Fail($"{name}({x[i]:R}): scalar {scalar:R}, lane {i} {lanes[i]:R}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_double_lane_equals_the_scalar(string name)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        IEnumerable<double> arguments = Samples.Doubles(200_000).Concat(Samples.Specials());
        foreach (double[] x in arguments.Chunk(Vector512<double>.Count).Where(chunk => chunk.Length == Vector512<double>.Count))
        {
            Vector512<double> lanes = function.DoubleTransposition(Vector512.Create<double>(x));
            for (int i = 0; i < x.Length; i++)
            {
                double scalar = function.Double(x[i]);
                if (BitConverter.DoubleToInt64Bits(scalar) != BitConverter.DoubleToInt64Bits(lanes[i]) && !(double.IsNaN(scalar) && double.IsNaN(lanes[i])))
                    Assert.Fail($"{name}({x[i]:R}): scalar {scalar:R}, lane {i} {lanes[i]:R}");
            }
        }
    }

    /// <summary>
    /// The hash of 4,000 results a precision (FNV-1a over the bits, NaN as one value), the same wherever this test runs:
    /// try it with DOTNET_EnableAVX512=0, DOTNET_EnableAVX2=0, DOTNET_EnableHWIntrinsic=0. A change of a polynomial changes it; update it then.
    /// </summary>
    [Theory]
    [InlineData("Exp", 5530489127449569320)]
    [InlineData("Log", 4620268254762274994)]
    [InlineData("Tanh", 7637836643100621069)]
    [InlineData("Sigmoid", 4794663810343294718)]
    [InlineData("Softplus", 11032671477811723435)]
    [InlineData("Log1p", 12820925648417937851)]
    [InlineData("Expm1", 6373573695981222684)]
    [InlineData("Erf", 12164225323487695840)]
    [InlineData("NormalDistribution", 7968526110878446643)]
    [InlineData("NormalDensity", 3158950384552520523)]
    [InlineData("Sin", 8009043134972121393)]
    [InlineData("Cos", 16981962792760331844)]
    public void The_bits_are_those_of_every_other_machine(string name, ulong expected)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        ulong hash = 14695981039346656037;
        foreach (float x in Samples.Singles(2000))
            Add(BitConverter.SingleToUInt32Bits(function.Single(x) is var y && float.IsNaN(y) ? float.NaN : y));
        foreach (double x in Samples.Doubles(2000))
            Add(BitConverter.DoubleToUInt64Bits(function.Double(x) is var y && double.IsNaN(y) ? double.NaN : y));
        Assert.Equal(expected, hash);

        void Add(ulong bits) => hash = (hash ^ bits) * 1099511628211;
    }
}
