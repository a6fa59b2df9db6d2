using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = ln(1 + eᶻ).</summary>
internal sealed class SoftplusActivation : ActivationRule
{
    public override Activation Activation => Activation.Softplus;

    public override string ShortName => "softplus";

    public override string? ShortLatex => "\\mathrm{softplus}";

    public override NumberSet Range => NumberSet.NonNegatives;

    public override bool IsPositive => true;

    public override Expr Value(ActivationInput z) => z.Own.Apply(Softplus.Function);

    // From z = −50 down ln(1 + eᶻ) is eᶻ to the last digit of a double, which a float would round to 0 at −104.
    // It is held, for a loss has 0 · ln a.
    public override Expr LogValue(ActivationInput z) => z.Own.Pool.Select(Near(z.Own), Value(z).Apply(Log.Function), z.Own).Apply(Saturate.Function);

    public override Expr LogSlope(Expr z, Expr a) => z.Pool.Select(Near(z), z.Apply(Sigmoid.Function) / a, z.Pool.One);

    private static Expr Near(Expr z) => z + z.Pool.Number(50);
}
