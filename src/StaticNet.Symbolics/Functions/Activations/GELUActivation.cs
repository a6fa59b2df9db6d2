using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z Φ(z), with Φ the distribution function of the normal distribution.</summary>
internal sealed class GELUActivation : ActivationRule
{
    public override Activation Activation => Activation.GELU;

    public override string ShortName => "GELU";

    public override InitialVariance InitialVariance => InitialVariance.He;

    public override Expr Value(ActivationInput z) => z.Own * z.Own.Apply(NormalDistribution.Function);

    // At −∞ the limit, 0, not −∞ · 0.
    public override Expr StableValue(ActivationInput z) => z.Own.Apply(SaturateBelow.Function) * z.Own.Apply(NormalDistribution.Function);

    // Φ + z φ, where φ is 0 at ±∞.
    public override Expr StableSlope(Expr z, Expr a, Expr slope) => WithFiniteFactor(z, slope);
}
