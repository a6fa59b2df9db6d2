using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>−Σₖ [yₖ ln aₖ + (1 − yₖ) ln(1 − aₖ)].</summary>
internal sealed class BinaryCrossEntropyLoss : LossRule
{
    public override LossFunction Loss => LossFunction.BinaryCrossEntropy;

    public override string Name => "binary cross-entropy";

    public override Expr Term(Expr a, Expr y, int outputs) =>
        -((y * a.Apply(Log.Function)) + ((1 - y) * (1 - a).Apply(Log.Function)));
}
