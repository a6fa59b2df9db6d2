using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>½ Σₖ (aₖ − yₖ)².</summary>
internal sealed class SquaredErrorLoss : LossRule
{
    public override LossFunction Loss => LossFunction.SquaredError;

    public override string Name => "squared error";

    public override bool StallsOnDistributions => true;

    public override Expr Term(LossInput output) => new Rational(1, 2) * output.Residual.Power(2);
}
