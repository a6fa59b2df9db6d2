using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Tests;

/// <summary>The value of each primitive in double, written here a second time and plainly.</summary>
internal static class PrimitiveValues
{
    /// <summary>Every primitive that the compiler knows: the one instance of each class.</summary>
    public static IReadOnlyList<Primitive> All { get; } =
    [
        .. from type in typeof(Primitive).Assembly.GetTypes()
           where type.IsSubclassOf(typeof(Primitive)) && !type.IsAbstract
           orderby type.Name
           select (Primitive)type.GetField("Function")!.GetValue(null)!,
    ];

    public static double Of(Primitive function, double u) => function.Name switch
    {
        "Abs" => Math.Abs(u),
        "Cos" => Math.Cos(u),
        "Exp" => Math.Exp(u),
        "Expm1" => 2 * Math.Tanh(u / 2) / (1 - Math.Tanh(u / 2)),
        "Log" => Math.Log(u),
        "LogCosh" => Math.Log(Math.Cosh(u)),
        "Log1p" => Log1P(u),
        "PositivePart" => Math.Max(0, u),
        "NormalDensity" => Math.Exp(-u * u / 2) / Math.Sqrt(2 * Math.PI),
        "NormalDistribution" => 0.5 + (0.5 * Erf(u / Math.Sqrt(2))),
        "Saturate" => Math.Clamp(u, -double.MaxValue, double.MaxValue),
        "SaturateBelow" => Math.Max(u, -double.MaxValue),
        "Sin" => Math.Sin(u),
        "Sigmoid" => 1 / (1 + Math.Exp(-u)),
        "Sign" => double.IsNaN(u) ? u : Math.Sign(u),
        "Softplus" => Math.Max(0, u) + Log1P(Math.Exp(-Math.Abs(u))),
        "Step" or "UncheckedStep" => double.IsNaN(u) ? u : u > 0 ? 1 : 0,
        "Tanh" => Math.Tanh(u),
        _ => throw new InvalidOperationException($"{function.Name} is new: give its value here."),
    };

    /// <summary>erf u = (2/√π) ∫₀ᵘ exp(−t²) dt, by Simpson's rule over so many steps that the last digits are right.</summary>
    public static double Erf(double u)
    {
        const int Steps = 4000;
        double end = Math.Clamp(u, -7, 7), h = end / Steps, sum = 1 + Math.Exp(-end * end);
        for (int n = 1; n < Steps; n++)
            sum += (n % 2 == 1 ? 4 : 2) * Math.Exp(-(n * h) * (n * h));
        return 2 / Math.Sqrt(Math.PI) * sum * h / 3;
    }

    // ln(1 + u), exact to the last digits for small u.
    private static double Log1P(double u) => Math.Abs(u) < 1e-5 ? u * (1 - (u / 2) + (u * u / 3)) : Math.Log(1 + u);
}
