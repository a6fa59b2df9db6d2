using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using Xunit;

namespace StaticNet.Tests.Numerics;

/// <summary>The four forms of one function of <see cref="Elementary"/>, its documented bounds, and the same function by the framework.</summary>
internal sealed record ElementaryFunction(
    string Name,
    Func<float, float> Single,
    Func<Vector512<float>, Vector512<float>> SingleLanes,
    Func<double, double> Double,
    Func<Vector512<double>, Vector512<double>> DoubleLanes,
    double SingleBound,
    double DoubleBound,
    Func<double, double> Framework)
{
    public static readonly ElementaryFunction[] All =
    [
        new("Exp", Elementary.Exp, Elementary.Exp, Elementary.Exp, Elementary.Exp, 1, 1, Math.Exp),
        new("Log", Elementary.Log, Elementary.Log, Elementary.Log, Elementary.Log, 1, 1, Math.Log),
        new("Tanh", Elementary.Tanh, Elementary.Tanh, Elementary.Tanh, Elementary.Tanh, 2, 2.5, Math.Tanh),
        new("Sigmoid", Elementary.Sigmoid, Elementary.Sigmoid, Elementary.Sigmoid, Elementary.Sigmoid, 2, 2, Logistic),
        new("Softplus", Elementary.Softplus, Elementary.Softplus, Elementary.Softplus, Elementary.Softplus, 2, 2.5, LogOnePlusExp),
        new("PositivePart", Elementary.PositivePart, Elementary.PositivePart, Elementary.PositivePart, Elementary.PositivePart, 0, 0, z => Math.Max(0d, z)),
        new("Gate", z => Elementary.Gate(z, -z), z => Elementary.Gate(z, -z), z => Elementary.Gate(z, -z), z => Elementary.Gate(z, -z), 0, 0, z => z > 0 ? -z : 0),
        new("Select", z => Elementary.Select(z, z, -z), z => Elementary.Select(z, z, -z), z => Elementary.Select(z, z, -z), z => Elementary.Select(z, z, -z), 0, 0, Math.Abs),
    ];

    public static TheoryData<string> Names => [.. All.Select(function => function.Name)];

    /// <summary>Those that round, and so have a row in reference.csv.</summary>
    public static TheoryData<string> Transcendental => [.. All.Where(function => function.SingleBound > 0).Select(function => function.Name)];

    public static ElementaryFunction Named(string name) => All.Single(function => function.Name == name);

    private static double Logistic(double z)
    {
        double w = Math.Exp(-Math.Abs(z));
        return z < 0 ? w / (1 + w) : 1 / (1 + w);
    }

    private static double LogOnePlusExp(double z)
    {
        double w = Math.Exp(-Math.Abs(z));
        double onePlus = 1 + w;                                 // ln(1 + w) ≈ ln(onePlus) · w/(onePlus − 1), Kahan's way to keep precision
        double tail = w < 1e-6 ? w - (w * w / 2) : Math.Log(onePlus) * (w / (onePlus - 1));
        return Math.Max(z, 0) + tail;
    }
}
