using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>eᵘ, with slope v.</summary>
internal sealed class Exp : Primitive
{
    public static readonly Exp Function = new();

    public override string Name => "Exp";

    public override OperationCount Operations => new(Transcendentals: 1);

    public override double Evaluate(double u) => Math.Exp(u);

    public override Expr Slope(Expr u, Expr v) => v;

    public override Expr? Canonical(Expr u) => u.IsZero ? u.Pool.One : null;            // e⁰ = 1
}
