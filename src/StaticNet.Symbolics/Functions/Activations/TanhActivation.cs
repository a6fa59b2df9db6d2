using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = tanh z.</summary>
internal sealed class TanhActivation : ActivationRule
{
    public override Activation Activation => Activation.Tanh;

    public override string ShortName => "tanh";

    public override string? ShortLatex => "\\tanh";

    public override NumberSet Range => NumberSet.SignedUnitInterval;

    public override Expr Value(ActivationInput z) => z.Own.Apply(Tanh.Function);
}
