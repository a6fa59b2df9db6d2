using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>cos u, with slope −sin u.</summary>
internal sealed class Cos : Primitive
{
    public static readonly Cos Function = new();

    public override string Name => "Cos";

    public override bool BindsTightly => true;

    public override OperationCount Operations => new(Transcendentals: 1);

    public override double Evaluate(double u) => Math.Cos(u);

    public override Expr Slope(Expr u, Expr v) => -u.Apply(Sin.Function);
}
