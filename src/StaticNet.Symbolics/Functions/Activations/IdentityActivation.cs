using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z.</summary>
internal sealed class IdentityActivation : ActivationRule
{
    public override Activation Activation => Activation.Identity;

    public override string ShortName => "identity";

    public override Expr Value(ActivationInput z) => z.Own;
}
