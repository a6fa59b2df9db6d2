using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>−Σₖ ωₖ y′ₖ ln aₖ with y′ = (1 − ε)y + ε/K; without class weights Σₖ yₖ = 1, hence Σₖ y′ₖ = 1.</summary>
internal sealed class CategoricalCrossEntropyLoss : LossRule
{
    public override LossFunction Loss => LossFunction.CategoricalCrossEntropy;

    public override string Name => "categorical cross-entropy";

    public override NumberSet Targets => NumberSet.UnitInterval;

    public override bool IsOverClasses => true;

    public override bool TargetsSumToOne(LossSpec loss, ActivationRule output) => loss.ClassWeights.Count == 0;

    public override bool Takes(ActivationRule output) => output.IsDistribution;

    public override IReadOnlyList<Activation> UsualOutputs => [Activation.Softmax];

    public override Expr Term(LossInput output)
    {
        Expr y = output.LabelSmoothing is { } smoothing
            ? ((1 - smoothing) * output.Y) + (new Rational(1, output.Outputs) * smoothing)
            : output.Y;
        return -((output.ClassWeight is { } weight ? weight * y : y) * output.A.Apply(Log.Function));
    }
}
