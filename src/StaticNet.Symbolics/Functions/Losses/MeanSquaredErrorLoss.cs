using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>(1/K) Σₖ (aₖ − yₖ)².</summary>
internal sealed class MeanSquaredErrorLoss : LossRule
{
    public override LossFunction Loss => LossFunction.MeanSquaredError;

    public override string Name => "mean squared error";

    public override Expr Term(Expr a, Expr y, int outputs) => new Rational(1, outputs) * (a - y).Power(2);
}
