using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>−Σₖ [yₖ ln aₖ + (1 − yₖ) ln(1 − aₖ)].</summary>
internal sealed class BinaryCrossEntropyLoss : LossRule
{
    public override LossFunction Loss => LossFunction.BinaryCrossEntropy;

    public override string Name => "binary cross-entropy";

    public override NumberSet Targets => NumberSet.UnitInterval;

    public override bool Takes(ActivationRule output) => output.Activation == Activation.Sigmoid;

    public override Expr Term(LossInput output) =>
        -((output.Y * output.A.Apply(Log.Function)) + ((1 - output.Y) * (1 - output.A).Apply(Log.Function)));
}
