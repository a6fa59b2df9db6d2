using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>sin u, with slope cos u.</summary>
internal sealed class Sin : Primitive
{
    public static readonly Sin Function = new();

    public override string Name => "Sin";

    public override bool BindsTightly => true;

    public override OperationCount Operations => new(Transcendentals: 1);

    public override double Evaluate(double u) => Math.Sin(u);

    public override Expr Slope(Expr u, Expr v) => u.Apply(Cos.Function);
}
