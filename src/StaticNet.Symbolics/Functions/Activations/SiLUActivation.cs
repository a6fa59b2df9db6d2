using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z σ(z).</summary>
internal sealed class SiLUActivation : ActivationRule
{
    public override Activation Activation => Activation.SiLU;

    public override string ShortName => "SiLU";

    public override InitialVariance InitialVariance => InitialVariance.He;

    public override Expr Value(ActivationInput z) => z.Own * z.Own.Apply(Sigmoid.Function);

    // At −∞ the limit, 0, not −∞ · 0.
    public override Expr StableValue(ActivationInput z) => z.Own.Apply(SaturateBelow.Function) * z.Own.Apply(Sigmoid.Function);

    // t + (1 − t) a with t = σ(z), where 1 − t is 0 at ∞.
    public override Expr StableSlope(Expr z, Expr a, Expr slope) => WithFiniteFactor(a, slope);
}
