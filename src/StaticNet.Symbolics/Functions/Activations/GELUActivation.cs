using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z Φ(z) = ½ z (1 + erf(z/√2)), with Φ the distribution function of the normal distribution.</summary>
internal sealed class GELUActivation : ActivationRule
{
    public override Activation Activation => Activation.GELU;

    public override string ShortName => "GELU";

    public override Expr Value(ActivationInput z) =>
        new Rational(1, 2) * (z.Own * (1 + (z.Own.Pool.Root(new(1, 2)) * z.Own).Apply(Erf.Function)));
}
