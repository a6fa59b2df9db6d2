using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>(1/K) Σₖ (aₖ − yₖ)².</summary>
internal sealed class MeanSquaredErrorLoss : LossRule
{
    public override LossFunction Loss => LossFunction.MeanSquaredError;

    public override string Name => "mean squared error";

    public override bool StallsOnDistributions => true;

    public override Expr Term(LossInput output) => new Rational(1, output.Outputs) * output.Residual.Power(2);
}
