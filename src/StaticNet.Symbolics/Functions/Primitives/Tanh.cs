using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>tanh u, with slope 1 − v².</summary>
internal sealed class Tanh : Primitive
{
    public static readonly Tanh Function = new();

    public override string Name => "Tanh";

    public override bool BindsTightly => true;

    public override OperationCount Operations => new(Transcendentals: 1);

    public override double Evaluate(double u) => Math.Tanh(u);

    public override Expr Slope(Expr u, Expr v) => 1 - (v * v);
}
