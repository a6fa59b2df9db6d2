using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = eᶻ, but no more than the largest number of the type, where e⁸⁹ is ∞ in a float and e⁷¹⁰ in a double; its slope is a there too.</summary>
internal sealed class ExponentialActivation : ActivationRule
{
    public override Activation Activation => Activation.Exponential;

    public override string ShortName => "exp";

    public override string? ShortLatex => "\\exp";

    public override NumberSet Range => NumberSet.NonNegatives;

    public override bool IsPositive => true;

    public override Expr Value(ActivationInput z) => z.Own.Apply(Exp.Function);

    public override Expr StableValue(ActivationInput z) => Value(z).Apply(Saturate.Function);

    // ln eᶻ = z, also where eᶻ is held. z itself is held at ±∞, for a loss has 0 · ln a.
    public override Expr LogValue(ActivationInput z) => z.Own.Apply(Saturate.Function);
}
