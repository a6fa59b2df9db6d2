using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>Σₖ of ½r² where |r| ≤ κ, κ(|r| − ½κ) beyond, r = a − y.</summary>
internal sealed class HuberLoss : LossRule
{
    public override LossFunction Loss => LossFunction.Huber;

    public override string Name => "Huber";

    public override double? DefaultDelta => 1;

    public override Expr Term(LossInput output)
    {
        (Expr r, Expr kappa) = (output.Residual, output.Delta!);
        Expr far = r.Apply(Abs.Function);
        return r.Pool.Select(far - kappa, kappa * (far - (new Rational(1, 2) * kappa)), new Rational(1, 2) * r.Power(2));
    }
}
