using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z relu6(z + 3)/6: max(0, z) where |z| &gt; 3, z(z + 3)/6 elsewhere; the slopes at −3 and 3 are those from within, −½ and 3/2.</summary>
internal sealed class HardSwishActivation : ActivationRule
{
    public override Activation Activation => Activation.HardSwish;

    public override string ShortName => "hard swish";

    public override InitialVariance InitialVariance => InitialVariance.He;

    public override Expr Value(ActivationInput z) => z.Own.Pool.Select(
        z.Own.Apply(Abs.Function) - z.Own.Pool.Number(3),
        z.Own.Apply(PositivePart.Function),
        new Rational(1, 6) * (z.Own * (z.Own + z.Own.Pool.Number(3))));
}
