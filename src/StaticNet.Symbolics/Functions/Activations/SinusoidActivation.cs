using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = sin z.</summary>
internal sealed class SinusoidActivation : ActivationRule
{
    public override Activation Activation => Activation.Sinusoid;

    public override string ShortName => "sin";

    public override string? ShortLatex => "\\sin";

    public override NumberSet Range => NumberSet.SignedUnitInterval;

    // Sitzmann et al. 2020, section 3.2: weights uniform in ±√(6/n) keep the distribution of z from layer to layer.
    public override InitialVariance InitialVariance => InitialVariance.He;

    public override Expr Value(ActivationInput z) => z.Own.Apply(Sin.Function);
}
