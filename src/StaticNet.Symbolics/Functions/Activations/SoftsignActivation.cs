using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z/(1 + |z|); |z| has slope 0 at 0, which leaves the slope 1 there.</summary>
internal sealed class SoftsignActivation : ActivationRule
{
    public override Activation Activation => Activation.Softsign;

    public override string ShortName => "softsign";

    public override NumberSet Range => NumberSet.SignedUnitInterval;

    public override Expr Value(ActivationInput z) => Quotient(z.Own);

    // At ±∞ the limit, ±1, not ∞/∞.
    public override Expr? AccurateForm(ActivationInput z) => Quotient(z.Own.Apply(Saturate.Function));

    private static Expr Quotient(Expr z) => z / (1 + z.Apply(Abs.Function));
}
