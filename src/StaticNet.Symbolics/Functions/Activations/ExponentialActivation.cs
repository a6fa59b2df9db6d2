using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = eᶻ; ∞ beyond the largest number of the type.</summary>
internal sealed class ExponentialActivation : ActivationRule
{
    public override Activation Activation => Activation.Exponential;

    public override string ShortName => "exp";

    public override bool IsPositive => true;

    public override Expr Value(ActivationInput z) => z.Own.Apply(Exp.Function);
}
