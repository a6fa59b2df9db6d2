using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>max(0, u), with slope [u &gt; 0]: 0 at u = 0.</summary>
internal sealed class PositivePart : Primitive
{
    public static readonly PositivePart Function = new();

    public override string Name => "PositivePart";

    public override string Text => "max";

    public override string Latex => "\\max";

    public override OperationCount Operations => new(Comparisons: 1);

    public override double Evaluate(double u) => Math.Max(0, u);

    public override Expr Slope(Expr u, Expr v) => u.Apply(Step.Function);

    public override Expr? Canonical(Expr u) =>
        u is ProductExpr { Coefficient.IsNegative: true } ? (-u).Apply(Function) + u : null; // max(0, −u) = max(0, u) − u
}
