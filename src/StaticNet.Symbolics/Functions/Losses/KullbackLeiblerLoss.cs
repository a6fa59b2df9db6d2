using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>Σₖ yₖ (ln yₖ − ln aₖ), with 0 ln 0 = 0; against softmax Σₖ yₖ = 1.</summary>
internal sealed class KullbackLeiblerLoss : LossRule
{
    public override LossFunction Loss => LossFunction.KullbackLeibler;

    public override string Name => "Kullback–Leibler divergence";

    public override NumberSet Targets => NumberSet.NonNegatives;

    public override bool TargetsSumToOne(LossSpec loss, ActivationRule output) => output.IsDistribution;

    public override bool Takes(ActivationRule output) => output.IsPositive;

    public override IReadOnlyList<Activation> UsualOutputs => [Activation.Softmax, Activation.Sigmoid];

    public override Expr Term(LossInput output) => output.Y * (output.Y.Apply(Log.Function) - output.A.Apply(Log.Function));

    // 0 ln 0 = 0
    public override Expr EvaluatedTerm(LossInput output) =>
        output.Y.Pool.Select(output.Y, output.Y * output.Y.Apply(Log.Function), output.Y.Pool.Zero) - (output.Y * output.A.Apply(Log.Function));
}
