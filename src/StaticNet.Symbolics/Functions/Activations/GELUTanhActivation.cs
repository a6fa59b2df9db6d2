using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = ½ z (1 + tanh(√(2/π) z (1 + 0.044715 z²))), an approximation of <see cref="GELUActivation"/>.</summary>
internal sealed class GELUTanhActivation : ActivationRule
{
    // Hendrycks & Gimpel 2016, section 2: 0.044715.
    private static readonly Rational Cubic = new(44715, 1_000_000);

    public override Activation Activation => Activation.GELUTanh;

    public override string ShortName => "GELU (tanh)";

    public override Expr Value(ActivationInput z)
    {
        Expr u = z.Own.Pool.Root(2, pi: -1) * (z.Own * (1 + (Cubic * z.Own.Power(2))));
        return new Rational(1, 2) * (z.Own * (1 + u.Apply(Tanh.Function)));
    }
}
