using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>ln(1 + eᵘ), with slope σ(u).</summary>
internal sealed class Softplus : Primitive
{
    public static readonly Softplus Function = new();

    public override string Name => "Softplus";

    public override string Latex => "\\mathrm{softplus}";

    public override OperationCount Operations => new(Additions: 2, Comparisons: 1, Transcendentals: 2);

    public override double Evaluate(double u) => Math.Max(0, u) + Log1P(Math.Exp(-Math.Abs(u)));

    public override Expr Slope(Expr u, Expr v) => u.Apply(Sigmoid.Function);

    // ln(1 + u) for u ≥ 0 without losing a small u: the rounding of 1 + u is divided out again (Kahan).
    private static double Log1P(double u) => 1 + u == 1 ? u : Math.Log(1 + u) * (u / (1 + u - 1));
}
