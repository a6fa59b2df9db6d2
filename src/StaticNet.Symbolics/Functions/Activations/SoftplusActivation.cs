using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = ln(1 + eᶻ).</summary>
internal sealed class SoftplusActivation : ActivationRule
{
    public override Activation Activation => Activation.Softplus;

    public override string ShortName => "softplus";

    public override Expr Value(ActivationInput z) => z.Own.Apply(Softplus.Function);
}
