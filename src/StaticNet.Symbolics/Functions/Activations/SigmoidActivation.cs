using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = σ(z).</summary>
internal sealed class SigmoidActivation : ActivationRule
{
    public override Activation Activation => Activation.Sigmoid;

    public override string ShortName => "σ";

    public override string? ShortLatex => "\\sigma";

    public override NumberSet Range => NumberSet.UnitInterval;

    public override bool IsPositive => true;

    public override LossFunction UsualLoss => LossFunction.BinaryCrossEntropy;

    public override Expr Value(ActivationInput z) => z.Own.Apply(Sigmoid.Function);

    // ln σ(z) = −max(0, −z) − ln(1 + e^−|z|): neither overflows nor loses the tail. z is held, for a loss has 0 · ln a.
    public override Expr LogValue(ActivationInput z) => -(-Held(z)).Apply(PositivePart.Function) - Tail(z.Own);

    // ln(1 − σ(z)) = ln σ(−z)
    public override Expr LogComplement(ActivationInput z) => -Held(z).Apply(PositivePart.Function) - Tail(z.Own);

    private static Expr Held(ActivationInput z) => z.Own.Apply(Saturate.Function);

    private static Expr Tail(Expr z) => (-z.Apply(Abs.Function)).Apply(Softplus.Function);
}
