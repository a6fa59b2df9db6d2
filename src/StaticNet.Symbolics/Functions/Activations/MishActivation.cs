using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z tanh(softplus z).</summary>
internal sealed class MishActivation : ActivationRule
{
    public override Activation Activation => Activation.Mish;

    public override string ShortName => "Mish";

    public override InitialVariance InitialVariance => InitialVariance.He;

    public override Expr Value(ActivationInput z) => z.Own * z.Own.Apply(Softplus.Function).Apply(Tanh.Function);

    // At −∞ the limit, 0, not −∞ · 0.
    public override Expr StableValue(ActivationInput z) => z.Own.Apply(SaturateBelow.Function) * z.Own.Apply(Softplus.Function).Apply(Tanh.Function);

    // t + z (1 − t²) σ(z) with t = tanh(softplus z), where 1 − t² is 0 at ∞ and σ(z) at −∞.
    public override Expr StableSlope(Expr z, Expr a, Expr slope) => WithFiniteFactor(z, slope);
}
