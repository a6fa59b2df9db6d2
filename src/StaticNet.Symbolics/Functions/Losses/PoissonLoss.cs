using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>Σₖ (aₖ − yₖ ln aₖ), y ≥ 0.</summary>
internal sealed class PoissonLoss : LossRule
{
    public override LossFunction Loss => LossFunction.Poisson;

    public override string Name => "Poisson";

    public override NumberSet Targets => NumberSet.NonNegatives;

    public override bool Takes(ActivationRule output) => output.IsPositive;

    public override IReadOnlyList<Activation> UsualOutputs => [Activation.Exponential];

    public override Expr Term(LossInput output) => output.A - (output.Y * output.A.Apply(Log.Function));
}
