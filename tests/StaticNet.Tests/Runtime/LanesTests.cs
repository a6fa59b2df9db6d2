using System.Numerics;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>The functions of a vector of each width are those of <see cref="Elementary"/>, at every special number.</summary>
public class LanesTests
{
    [Fact]
    public void Every_width_has_the_functions_of_a_single_number()
    {
        CheckSingle<SingleLanes512>();
        CheckSingle<SingleLanes256>();
        CheckSingle<SingleLanes128>();
        CheckDouble<DoubleLanes512>();
        CheckDouble<DoubleLanes256>();
        CheckDouble<DoubleLanes128>();
    }

    [Fact]
    public void The_forms_of_512_bits_are_those_of_a_single_number()
    {
        foreach ((float z, float u, float v) in Triples<float>())
        {
            Same(Elementary.SelectIfPositive(z, u), Elementary.SelectIfPositive(Vector512.Create(z), Vector512.Create(u))[15]);
            Same(Elementary.ZeroIfNonPositive(z, u), Elementary.ZeroIfNonPositive(Vector512.Create(z), Vector512.Create(u))[15]);
            Same(Elementary.Select(z, u, v), Elementary.Select(Vector512.Create(z), Vector512.Create(u), Vector512.Create(v))[15]);
            Same(Elementary.IfPositive(z, u, v), Elementary.IfPositive(Vector512.Create(z), Vector512.Create(u), Vector512.Create(v))[15]);
            Same(Elementary.SaturateBelow(z), Elementary.SaturateBelow(Vector512.Create(z))[15]);
        }

        foreach ((double z, double u, double v) in Triples<double>())
        {
            Same(Elementary.SelectIfPositive(z, u), Elementary.SelectIfPositive(Vector512.Create(z), Vector512.Create(u))[7]);
            Same(Elementary.ZeroIfNonPositive(z, u), Elementary.ZeroIfNonPositive(Vector512.Create(z), Vector512.Create(u))[7]);
            Same(Elementary.Select(z, u, v), Elementary.Select(Vector512.Create(z), Vector512.Create(u), Vector512.Create(v))[7]);
            Same(Elementary.IfPositive(z, u, v), Elementary.IfPositive(Vector512.Create(z), Vector512.Create(u), Vector512.Create(v))[7]);
            Same(Elementary.SaturateBelow(z), Elementary.SaturateBelow(Vector512.Create(z))[7]);
        }
    }

    [Theory]
    [InlineData(float.NegativeInfinity, float.MinValue)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(float.MinValue, float.MinValue)]
    [InlineData(float.NaN, float.NaN)]
    [InlineData(-0f, -0f)]
    public void SaturateBelow_has_no_minus_infinity(float z, float expected) => Same(expected, Elementary.SaturateBelow(z));

    private static void CheckSingle<TLanes>()
        where TLanes : struct, ILanes<TLanes, float> => Check<TLanes, float>(
        new(Elementary.SelectIfPositive, Elementary.ZeroIfNonPositive, Elementary.Max, Elementary.Select, Elementary.IfPositive, Elementary.Sign, Elementary.PositivePart, Elementary.Abs, Elementary.Saturate, Elementary.SaturateBelow),
        [Elementary.Exp, Elementary.Expm1, Elementary.Log, Elementary.Log1p, Elementary.Tanh, Elementary.Sigmoid, Elementary.Softplus, Elementary.NormalDistribution, Elementary.NormalDensity, Elementary.Sin, Elementary.Cos]);

    private static void CheckDouble<TLanes>()
        where TLanes : struct, ILanes<TLanes, double> => Check<TLanes, double>(
        new(Elementary.SelectIfPositive, Elementary.ZeroIfNonPositive, Elementary.Max, Elementary.Select, Elementary.IfPositive, Elementary.Sign, Elementary.PositivePart, Elementary.Abs, Elementary.Saturate, Elementary.SaturateBelow),
        [Elementary.Exp, Elementary.Expm1, Elementary.Log, Elementary.Log1p, Elementary.Tanh, Elementary.Sigmoid, Elementary.Softplus, Elementary.NormalDistribution, Elementary.NormalDensity, Elementary.Sin, Elementary.Cos]);

    private static void Check<TLanes, T>(Scalars<T> scalar, Func<T, T>[] functions)
        where TLanes : struct, ILanes<TLanes, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Func<TLanes, TLanes>[] inlined =
        [
            TLanes.Exp, TLanes.Expm1, TLanes.Log, TLanes.Log1p, TLanes.Tanh, TLanes.Sigmoid, TLanes.Softplus, TLanes.NormalDistribution, TLanes.NormalDensity, TLanes.Sin, TLanes.Cos,
        ];
        Func<TLanes, TLanes>[] apart =
        [
            u => LaneFunction.Exp<TLanes, T>(in u),
            u => LaneFunction.Expm1<TLanes, T>(in u),
            u => LaneFunction.Log<TLanes, T>(in u),
            u => LaneFunction.Log1p<TLanes, T>(in u),
            u => LaneFunction.Tanh<TLanes, T>(in u),
            u => LaneFunction.Sigmoid<TLanes, T>(in u),
            u => LaneFunction.Softplus<TLanes, T>(in u),
            u => LaneFunction.NormalDistribution<TLanes, T>(in u),
            u => LaneFunction.NormalDensity<TLanes, T>(in u),
            u => LaneFunction.Sin<TLanes, T>(in u),
            u => LaneFunction.Cos<TLanes, T>(in u),
        ];
        foreach (T z in (T[])[.. SpecialNumbers.Of<T>(), .. from n in Enumerable.Range(-300, 601) select T.CreateChecked(n / 16.0)])
        {
            for (int n = 0; n < functions.Length; n++)
            {
                Same(functions[n](z), Last<TLanes, T>(inlined[n](TLanes.Splat(z))));
                Same(functions[n](z), Last<TLanes, T>(apart[n](TLanes.Splat(z))));
            }
        }

        foreach ((T z, T u, T v) in Triples<T>())
        {
            TLanes zs = TLanes.Splat(z), us = TLanes.Splat(u), vs = TLanes.Splat(v);
            Same(scalar.SelectIfPositive(z, u), Last<TLanes, T>(TLanes.SelectIfPositive(zs, us)));
            Same(scalar.ZeroIfNonPositive(z, u), Last<TLanes, T>(TLanes.ZeroIfNonPositive(zs, us)));
            Same(scalar.Max(z, u), Last<TLanes, T>(TLanes.Max(zs, us)));
            Same(scalar.Select(z, u, v), Last<TLanes, T>(TLanes.Select(zs, us, vs)));
            Same(scalar.IfPositive(z, u, v), Last<TLanes, T>(TLanes.IfPositive(zs, us, vs)));
            Same(scalar.Sign(z), Last<TLanes, T>(TLanes.Sign(zs)));
            Same(scalar.PositivePart(z), Last<TLanes, T>(TLanes.PositivePart(zs)));
            Same(scalar.Abs(z), Last<TLanes, T>(TLanes.Abs(zs)));
            Same(scalar.Saturate(z), Last<TLanes, T>(TLanes.Saturate(zs)));
            Same(scalar.SaturateBelow(z), Last<TLanes, T>(TLanes.SaturateBelow(zs)));
        }
    }

    private static T Last<TLanes, T>(TLanes lanes)
        where TLanes : struct, ILanes<TLanes, T>
        where T : unmanaged
    {
        T[] numbers = new T[TLanes.Count];
        TLanes.Store(lanes, ref numbers[0], 0);
        return numbers[^1];
    }

    private static IEnumerable<(T Z, T U, T V)> Triples<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] numbers = [.. SpecialNumbers.Of<T>(), T.One, -T.One];
        return from z in numbers from u in numbers from v in numbers select (z, u, v);
    }

    private static void Same<T>(T expected, T actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => SameBits.EqualNumbers<T>([expected], [actual], () => "");

    private sealed record Scalars<T>(
        Func<T, T, T> SelectIfPositive, Func<T, T, T> ZeroIfNonPositive, Func<T, T, T> Max, Func<T, T, T, T> Select, Func<T, T, T, T> IfPositive,
        Func<T, T> Sign, Func<T, T> PositivePart, Func<T, T> Abs, Func<T, T> Saturate, Func<T, T> SaturateBelow);
}
