using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z where |z| &lt; 1, else sign z; the slope at ±1 is 0.</summary>
internal sealed class HardTanhActivation : ActivationRule
{
    public override Activation Activation => Activation.HardTanh;

    public override string ShortName => "hard tanh";

    public override NumberSet Range => NumberSet.SignedUnitInterval;

    public override Expr Value(ActivationInput z) => z.Own.Pool.Select(1 - z.Own.Apply(Abs.Function), z.Own, z.Own.Apply(Sign.Function));
}
