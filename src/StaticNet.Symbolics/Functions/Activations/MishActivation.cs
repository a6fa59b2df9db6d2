using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z tanh(softplus z).</summary>
internal sealed class MishActivation : ActivationRule
{
    public override Activation Activation => Activation.Mish;

    public override string ShortName => "Mish";

    public override Expr Value(ActivationInput z) => z.Own * z.Own.Apply(Softplus.Function).Apply(Tanh.Function);
}
