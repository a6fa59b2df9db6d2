using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>ln(1 + eᵘ), with slope σ(u).</summary>
internal sealed class Softplus : Primitive
{
    public static readonly Softplus Function = new();

    public override string Name => "Softplus";

    public override string Latex => "\\operatorname{softplus}";

    public override OperationCount Operations => new(Additions: 2, Comparisons: 1, Transcendentals: 2);

    public override Expr Slope(Expr u, Expr v) => u.Apply(Sigmoid.Function);
}
