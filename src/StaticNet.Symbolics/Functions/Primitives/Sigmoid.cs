using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>The logistic sigmoid σ(u) = 1/(1 + e⁻ᵘ), with slope v(1 − v).</summary>
internal sealed class Sigmoid : Primitive
{
    public static readonly Sigmoid Function = new();

    public override string Name => "Sigmoid";

    public override string Text => "σ";

    public override string Latex => "\\sigma";

    public override OperationCount Operations => new(Additions: 1, Divisions: 1, Transcendentals: 1);

    public override double Evaluate(double u) => 1 / (1 + Math.Exp(-u));

    public override Expr Slope(Expr u, Expr v) => v * (1 - v);
}
