using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>aⱼ = exp zⱼ / Σₖ exp zₖ, evaluated with the maximum subtracted from every z.</summary>
internal sealed class SoftmaxActivation : ActivationRule
{
    public override Activation Activation => Activation.Softmax;

    public override string ShortName => "softmax";

    public override NumberSet Range => NumberSet.UnitInterval;

    public override bool IsPositive => true;

    public override bool IsDistribution => true;

    public override LossFunction UsualLoss => LossFunction.CategoricalCrossEntropy;

    public override Expr Value(ActivationInput z) => z.Own.Apply(Exp.Function) / z.Sum(other => other.Apply(Exp.Function));

    public override Expr StableValue(ActivationInput z)
    {
        Expr maximum = z.Maximum();
        return (z.Own - maximum).Apply(Exp.Function) / z.Sum(other => (other - maximum).Apply(Exp.Function));
    }

    // ln aⱼ = zⱼ − M − ln(T + S): of the eₖ = exp(zₖ − M), T counts those that are 1 and S adds up the others, which 1 + 1e-9 would lose in a float.
    // zⱼ − M is held, for a loss has 0 · ln aⱼ.
    public override Expr LogValue(ActivationInput z)
    {
        Expr maximum = z.Maximum();
        Expr E(Expr other) => (other - maximum).Apply(Exp.Function);
        Expr ToOne(Expr other) => 1 - E(other);
        Expr ties = z.Sum(other => z.Own.Pool.Select(ToOne(other), z.Own.Pool.Zero, E(other)));
        Expr rest = ties - z.Own.Pool.One + z.Sum(other => ToOne(other).Apply(Step.Function) * E(other));
        return (z.Own - maximum).Apply(Saturate.Function) - rest.Apply(Log1p.Function);
    }
}
