using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = (z + 3)/6 where |z| &lt; 3, 0 below and 1 above; the slope at ±3 is 0.</summary>
internal sealed class HardSigmoidActivation : ActivationRule
{
    public override Activation Activation => Activation.HardSigmoid;

    public override string ShortName => "hard σ";

    public override NumberSet Range => NumberSet.UnitInterval;

    // relu6(z + 3)/6
    public override Expr Value(ActivationInput z) => z.Own.Pool.Select(
        3 - z.Own.Apply(Abs.Function), new Rational(1, 6) * (z.Own + z.Own.Pool.Number(3)), z.Own.Apply(Step.Function));
}
