using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using Xunit;

namespace StaticNet.Tests.Numerics;

/// <summary>The four forms of one function of <see cref="Elementary"/>, its documented bounds, and a yardstick for it in double.</summary>
internal sealed record ElementaryFunction(
    string Name,
    Func<float, float> Single,
    Func<Vector512<float>, Vector512<float>> SingleTransposition,
    Func<double, double> Double,
    Func<Vector512<double>, Vector512<double>> DoubleTransposition,
    double SingleBound,
    double DoubleBound,
    Func<double, double> Yardstick)
{
    public static readonly ElementaryFunction[] All =
    [
        new("Exp", Elementary.Exp, Elementary.Exp, Elementary.Exp, Elementary.Exp, 1, 1, Math.Exp),
        new("Log", Elementary.Log, Elementary.Log, Elementary.Log, Elementary.Log, 1, 1, Math.Log),
        new("Tanh", Elementary.Tanh, Elementary.Tanh, Elementary.Tanh, Elementary.Tanh, 2, 2.5, Math.Tanh),
        new("Sigmoid", Elementary.Sigmoid, Elementary.Sigmoid, Elementary.Sigmoid, Elementary.Sigmoid, 2, 2, DoubleFormulas.Sigmoid),
        new("Softplus", Elementary.Softplus, Elementary.Softplus, Elementary.Softplus, Elementary.Softplus, 2, 2.5, DoubleFormulas.Softplus),
        new("Log1p", Elementary.Log1p, Elementary.Log1p, Elementary.Log1p, Elementary.Log1p, 1, 1, DoubleFormulas.Log1p),
        new("Expm1", Elementary.Expm1, Elementary.Expm1, Elementary.Expm1, Elementary.Expm1, 1.5, 1.5, DoubleFormulas.Expm1),
        new("Erf", Elementary.Erf, Elementary.Erf, Elementary.Erf, Elementary.Erf, 1.25, 1, DoubleFormulas.Erf),
        new("NormalDistribution", Elementary.NormalDistribution, Elementary.NormalDistribution, Elementary.NormalDistribution, Elementary.NormalDistribution, 0.6, 3, DoubleFormulas.NormalDistribution),
        new("NormalDensity", Elementary.NormalDensity, Elementary.NormalDensity, Elementary.NormalDensity, Elementary.NormalDensity, 0.6, 1.5, DoubleFormulas.NormalDensity),
        new("Sin", Elementary.Sin, Elementary.Sin, Elementary.Sin, Elementary.Sin, 2.5, 2.5, Math.Sin) { SingleEnd = 1e6, DoubleEnd = 1e15 },
        new("Cos", Elementary.Cos, Elementary.Cos, Elementary.Cos, Elementary.Cos, 2.5, 2.5, Math.Cos) { SingleEnd = 1e6, DoubleEnd = 1e15 },
        new("PositivePart", Elementary.PositivePart, Elementary.PositivePart, Elementary.PositivePart, Elementary.PositivePart, 0, 0, z => Math.Max(0d, z)),
        new("SelectIfPositive", z => Elementary.SelectIfPositive(z, -z), z => Elementary.SelectIfPositive(z, -z), z => Elementary.SelectIfPositive(z, -z), z => Elementary.SelectIfPositive(z, -z), 0, 0, z => z > 0 ? -z : z <= 0 ? 0 : z),
        new("ZeroIfNonPositive", z => Elementary.ZeroIfNonPositive(z, -z), z => Elementary.ZeroIfNonPositive(z, -z), z => Elementary.ZeroIfNonPositive(z, -z), z => Elementary.ZeroIfNonPositive(z, -z), 0, 0, z => z <= 0 ? 0 : -z),
        new("Select", z => Elementary.Select(z, z, -z), z => Elementary.Select(z, z, -z), z => Elementary.Select(z, z, -z), z => Elementary.Select(z, z, -z), 0, 0, Math.Abs),
        new("IfPositive", z => Elementary.IfPositive(z, z, -z), z => Elementary.IfPositive(z, z, -z), z => Elementary.IfPositive(z, z, -z), z => Elementary.IfPositive(z, z, -z), 0, 0, Math.Abs),
        new("Abs", Elementary.Abs, Elementary.Abs, Elementary.Abs, Elementary.Abs, 0, 0, Math.Abs),
        new("Sign", Elementary.Sign, Elementary.Sign, Elementary.Sign, Elementary.Sign, 0, 0, z => z > 0 ? 1 : z < 0 ? -1 : z),
        new("Min", z => Elementary.Min(z, 0.5f), z => Elementary.Min(z, Vector512.Create(0.5f)), z => Elementary.Min(z, 0.5), z => Elementary.Min(z, Vector512.Create(0.5)), 0, 0, z => Math.Min(z, 0.5)),
        new("Max", z => Elementary.Max(z, 0.5f), z => Elementary.Max(z, Vector512.Create(0.5f)), z => Elementary.Max(z, 0.5), z => Elementary.Max(z, Vector512.Create(0.5)), 0, 0, z => Math.Max(z, 0.5)),
        new("Clamp", z => Elementary.Clamp(z, -1f, 1f), z => Elementary.Clamp(z, Vector512.Create(-1f), Vector512.Create(1f)), z => Elementary.Clamp(z, -1d, 1d), z => Elementary.Clamp(z, Vector512.Create(-1d), Vector512.Create(1d)), 0, 0, z => Math.Clamp(z, -1, 1)),
    ];

    /// <summary>Where the domain of the single form ends: what is beyond is taken for it, but for ±∞.</summary>
    public double SingleEnd { get; private init; } = double.PositiveInfinity;

    /// <summary>The same of the double form.</summary>
    public double DoubleEnd { get; private init; } = double.PositiveInfinity;

    /// <summary>What the single form should give.</summary>
    public double SingleYardstick(double x) => Yardstick(double.IsInfinity(x) ? x : Math.Clamp(x, -SingleEnd, SingleEnd));

    /// <summary>What the double form should give.</summary>
    public double DoubleYardstick(double x) => Yardstick(double.IsInfinity(x) ? x : Math.Clamp(x, -DoubleEnd, DoubleEnd));

    public static TheoryData<string> Names => [.. All.Select(function => function.Name)];

    /// <summary>Those that round, and so have a row in reference.csv.</summary>
    public static TheoryData<string> Transcendental => [.. All.Where(function => function.SingleBound > 0).Select(function => function.Name)];

    public static ElementaryFunction Named(string name) => All.Single(function => function.Name == name);
}
