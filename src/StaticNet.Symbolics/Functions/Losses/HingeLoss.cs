using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>Σₖ max(0, 1 − yₖaₖ), y = ±1; slope 0 at ya = 1.</summary>
internal sealed class HingeLoss : LossRule
{
    public override LossFunction Loss => LossFunction.Hinge;

    public override string Name => "hinge";

    public override NumberSet Targets => NumberSet.Signs;

    public override Expr Term(LossInput output) => (1 - (output.Y * output.A)).Apply(PositivePart.Function);
}
