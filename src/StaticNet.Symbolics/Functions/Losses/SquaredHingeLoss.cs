using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>Σₖ max(0, 1 − yₖaₖ)², y = ±1.</summary>
internal sealed class SquaredHingeLoss : LossRule
{
    public override LossFunction Loss => LossFunction.SquaredHinge;

    public override string Name => "squared hinge";

    public override NumberSet Targets => NumberSet.Signs;

    public override Expr Term(LossInput output) => (1 - (output.Y * output.A)).Apply(PositivePart.Function).Power(2);
}
