using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>−Σₖ yₖ ln aₖ, with Σₖ yₖ = 1.</summary>
internal sealed class CategoricalCrossEntropyLoss : LossRule
{
    public override LossFunction Loss => LossFunction.CategoricalCrossEntropy;

    public override string Name => "categorical cross-entropy";

    public override bool TargetsSumToOne => true;

    public override Expr Term(Expr a, Expr y, int outputs) => -(y * a.Apply(Log.Function));
}
