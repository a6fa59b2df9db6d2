using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = ½ z (1 + tanh u) with u = √(2/π) z (1 + 0.044715 z²), an approximation of <see cref="GELUActivation"/>.</summary>
internal sealed class GELUTanhActivation : ActivationRule
{
    // Hendrycks & Gimpel 2016, section 2: 0.044715.
    private static readonly Rational Cubic = new(44715, 1_000_000);

    // Long before, a is z or 0 and its slope 1 or 0 to the last digit of a double; long after, u′ overflows.
    private static readonly Rational Far = 64;

    public override Activation Activation => Activation.GELUTanh;

    public override string ShortName => "GELU (tanh)";

    public override InitialVariance InitialVariance => InitialVariance.He;

    public override Expr Value(ActivationInput z) => new Rational(1, 2) * (z.Own * (1 + Inner(z.Own).Apply(Tanh.Function)));

    // ½ (1 + tanh u) = σ(2u), which keeps its digits where it is small.
    public override Expr? AccurateForm(ActivationInput z) => z.Own * (2 * Inner(z.Own)).Apply(Sigmoid.Function);

    // At −∞ the limit, 0, not −∞ · 0.
    public override Expr StableValue(ActivationInput z) => z.Own.Apply(SaturateBelow.Function) * (2 * Inner(z.Own)).Apply(Sigmoid.Function);

    public override Expr StableSlope(Expr z, Expr a, Expr slope) => z.Pool.Select(Far - z.Apply(Abs.Function), slope, z.Apply(Step.Function));

    private static Expr Inner(Expr z) => z.Pool.Root(2, pi: -1) * (z * (1 + (Cubic * z.Power(2))));
}
