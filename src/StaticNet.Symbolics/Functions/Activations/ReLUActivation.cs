using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = max(0, z).</summary>
internal sealed class ReLUActivation : ActivationRule
{
    public override Activation Activation => Activation.ReLU;

    public override string ShortName => "ReLU";

    public override NumberSet Range => NumberSet.NonNegatives;

    public override Expr Value(ActivationInput z) => z.Own.Apply(PositivePart.Function);
}
