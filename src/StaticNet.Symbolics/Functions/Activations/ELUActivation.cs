using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z where z &gt; 0, α(eᶻ − 1) elsewhere; the slope at 0 is α.</summary>
internal sealed class ELUActivation : ActivationRule
{
    public override Activation Activation => Activation.ELU;

    public override string ShortName => "ELU";

    public override double? DefaultAlpha => 1;

    public override InitialVariance InitialVariance => InitialVariance.He;

    public override Expr Value(ActivationInput z) => z.Own.Pool.Select(z.Own, z.Own, z.Alpha! * z.Own.Apply(Expm1.Function));
}
