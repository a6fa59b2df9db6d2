using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>|u|, with slope sign u.</summary>
internal sealed class Abs : Primitive
{
    public static readonly Abs Function = new();

    public override string Name => "Abs";

    public override OperationCount Operations => OperationCount.None;                   // clears the sign bit: free, like a negation

    public override double Evaluate(double u) => Math.Abs(u);

    public override Expr Slope(Expr u, Expr v) => u.Apply(Sign.Function);

    public override Expr? Canonical(Expr u) =>
        u is ProductExpr { Coefficient.IsNegative: true } ? (-u).Apply(Function) : null; // |−u| = |u|
}
